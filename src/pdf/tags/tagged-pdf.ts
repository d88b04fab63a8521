import type { Bytes } from "../bytes.ts";
import type { Face } from "../fonts.ts";
import type { Annotation, Collected, TaggedOptions } from "./collected.ts";
import { creatorOf } from "./creator.ts";
import { withCrossReferences } from "./cross-references.ts";
import { type EmbeddedFace, embedFace } from "./faces.ts";
import { type JsPdf, newDocument, useFaces } from "./jspdf-document.ts";
import { listen } from "./objects.ts";
import type { Bookmark } from "./outline.ts";
import { type Attributes, type Element, newElement, type Tag } from "./structure.ts";
import { writeTail } from "./tail.ts";
import { pdfDate, xmp } from "./xmp.ts";

/**
 * A tagged PDF in the making. jsPDF knows nothing of tagging (its issue 3096), of PDF/A or of fields, but its hooks are enough:
 * marked content goes into the pages as they are drawn, the rest is written when jsPDF writes its resources and its catalog.
 */
export interface TaggedPdf {
  readonly root: Element;
  readonly faces: Readonly<Record<Face, EmbeddedFace>>;
  element(parent: Element, tag: Tag, attributes?: Attributes): Element;
  /** One marked-content sequence of the element (§14.6): operators that paint on `page`. */
  mark(element: Element, page: number, operators: string): void;
  /** What a screen reader passes over: rules, shades, and what every page repeats. */
  artifact(page: number, operators: string, repeated?: "Header" | "Footer" | "Watermark"): void;
  annotate(annotation: Annotation): void;
  bookmark(bookmark: Bookmark): void;
  /** The finished file, which ends `%%EOF` and a line feed, so that an update can be appended. */
  finish(): Bytes;
}

/** jsPDF takes no creation date after 2037. The date is only a label in the file's properties; the pages print the real one. */
const lastDate = "2037-12-31";

export const openTaggedPdf = (given: TaggedOptions): TaggedPdf => {
  const date = given.facts.date > lastDate ? lastDate : given.facts.date;
  const options = { ...given, facts: { ...given.facts, date } };
  const document = newDocument();
  describe(document, options);
  const errors: unknown[] = [];
  const on = listen(document, errors);
  const faces = {
    regular: embedFace(document, on, "regular", options.fonts),
    bold: embedFace(document, on, "bold", options.fonts),
  };
  for (let page = 2; page <= options.pages; page++) {
    document.addPage();
  }
  const root = newElement("Document", null);
  const owners: Element[][] = Array.from({ length: options.pages + 1 }, () => []);
  const collected: Collected = { options, root, owners, annotations: [], bookmarks: [] };
  let current = 0;
  const put = (page: number, opening: string, operators: string): void => {
    if (page !== current) {
      document.setPage(page);
      current = page;
    }
    document.internal.write(`${opening}\n${operators}\nEMC`);
  };
  const packed = writeTail(document, on, collected);
  return {
    root,
    faces,
    element: (parent, tag, attributes) => newElement(tag, parent, attributes),
    mark(element, page, operators) {
      const onPage = owners[page] ?? [];
      const mcid = onPage.length;
      onPage.push(element);
      element.kids.push({ kind: "content", page, mcid });
      put(page, `/${element.tag} <</MCID ${mcid}>> BDC`, operators);
    },
    artifact(page, operators, repeated) {
      put(
        page,
        repeated === undefined ? "/Artifact BMC" : `/Artifact <</Type /Pagination /Subtype /${repeated}>> BDC`,
        operators,
      );
    },
    annotate(annotation) {
      annotation.element.kids.push({ kind: "annotation", page: annotation.page, index: collected.annotations.length });
      collected.annotations.push(annotation);
    },
    bookmark(bookmark) {
      collected.bookmarks.push(bookmark);
    },
    finish() {
      useFaces(document);
      const output = document.output();
      const objects = packed();
      if (errors.length > 0 || objects === null) {
        throw errors[0];
      }
      return withCrossReferences(output, objects, options.fileId);
    },
  };
};

const describe = (document: JsPdf, { facts, fileId, attachment }: TaggedOptions): void => {
  const creator = creatorOf(attachment);
  document.__private__.setPdfVersion("1.7");
  document.setCreationDate(pdfDate(facts.date));
  document.setFileId(fileId);
  document.setLanguage(facts.lang);
  document.viewerPreferences({ DisplayDocTitle: true });
  document.setDocumentProperties({
    title: infoText(facts.title),
    subject: infoText(facts.subject),
    author: infoText(facts.author),
    creator,
  });
  // jsPDF turns the packet into bytes by way of Latin-1.
  document.addMetadata(xmp(facts, creator), true);
};

/**
 * jsPDF writes these as literal strings of raw UTF-16, in which a byte 0D or 0A would be read back as another one
 * (PDF 32000-1 §7.3.4.2). Such a text is left to the XMP packet, which has it in any case.
 */
const infoText = (text: string): string => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ([code >> 8, code & 255].some((byte) => byte === 0x0d || byte === 0x0a)) {
      return "";
    }
  }
  return text;
};
