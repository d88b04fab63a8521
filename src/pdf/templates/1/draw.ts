import type { DocumentTree } from "../../../core/return/document.ts";
import type { Bytes } from "../../bytes.ts";
import { metricsOf } from "../../font-metrics.ts";
import type { Fonts } from "../../fonts.ts";
import { shownText } from "../../shown-text.ts";
import type { Attachment } from "../../tags/collected.ts";
import type { Element } from "../../tags/structure.ts";
import { openTaggedPdf, type TaggedPdf } from "../../tags/tagged-pdf.ts";
import type { LaidOut, LinkPlace, Mark, Node } from "./laid-out.ts";
import { layOut } from "./layout.ts";
import { shapeOperators } from "./shapes.ts";
import { type DrawnLine, drawnLine, placeOf, textOperators } from "./text-operators.ts";
import { watermarkOperators } from "./watermark.ts";

/** The name of the one signature field that a return has. */
export const fieldName = "HeadOfForce";

export interface DrawInput {
  readonly tree: DocumentTree;
  readonly attachment: Attachment | null;
  readonly fileId: string;
  readonly fonts: Fonts;
  /** Gives up, by an exception, where the file would be longer: a little data can ask for more pages than memory holds. */
  readonly mostBytes?: number | undefined;
}

/** A page with one letter on it takes 450. */
const leastBytesOfPage = 400;
/** The largest return within the limits has 5,500, all its letters being ones that the faces lack. */
const mostPages = 8000;

/** Template 1: a document, laid out and drawn as a tagged PDF. */
export const draw = ({ tree, attachment, fileId, fonts, mostBytes }: DrawInput): Bytes => {
  const laid = layOut(tree, { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) });
  if (mostBytes !== undefined && laid.pages > Math.min(mostPages, mostBytes / leastBytesOfPage)) {
    throw new Error(`${laid.pages} pages are more than a file of ${mostBytes} bytes has`);
  }
  const pdf = openTaggedPdf({ facts: tree, pages: laid.pages, fonts, attachment, fileId });
  for (let page = 1; page <= laid.pages; page++) {
    if (tree.watermark !== undefined) {
      pdf.artifact(page, watermarkOperators(pdf.faces.bold, tree.watermark), "Watermark");
    }
    const shapes = laid.shapes[page] ?? [];
    if (shapes.length > 0) {
      pdf.artifact(page, shapes.map(shapeOperators).join("\n"));
    }
  }
  for (const kid of laid.root.kids) {
    drawKid(pdf, laid, pdf.root, kid);
  }
  for (let page = 1; page <= laid.pages; page++) {
    drawRepeated(pdf, laid, page);
  }
  for (const bookmark of laid.bookmarks) {
    pdf.bookmark({ ...bookmark, title: bookmark.title });
  }
  return pdf.finish();
};

const drawRepeated = (pdf: TaggedPdf, laid: LaidOut, page: number): void => {
  for (const part of ["Header", "Footer", undefined] as const) {
    const lines = (laid.repeated[page] ?? [])
      .filter((line) => line.part === part)
      .map((line) => drawnLine(pdf, laid, line));
    if (lines.length > 0) {
      pdf.artifact(page, textOperators(pdf, lines.flat()), part);
    }
  }
};

const drawKid = (pdf: TaggedPdf, laid: LaidOut, parent: Element, kid: Node["kids"][number]): void => {
  if (kid.kind === "mark") {
    drawMark(pdf, laid, parent, kid);
    return;
  }
  if (kid.kind === "link") {
    drawLink(pdf, laid, parent, kid);
    return;
  }
  if (kid.kind === "field") {
    pdf.annotate({ ...kid, kind: "field", name: fieldName, element: parent });
    return;
  }
  const element = pdf.element(parent, kid.tag, kid.attributes);
  for (const each of kid.kids) {
    drawKid(pdf, laid, element, each);
  }
};

/** One link round whole lines, whose own references to pages need none. */
const drawLink = (pdf: TaggedPdf, laid: LaidOut, parent: Element, link: LinkPlace): void => {
  const { lines, to, page, x, y, width, height } = link;
  const element = pdf.element(parent, "Link");
  const drawn = lines.flatMap((line) => drawnLine(pdf, laid, line));
  pdf.mark(element, page, textOperators(pdf, drawn));
  const target = placeOf(laid, to);
  const description = shownText(target.title, pdf.faces.regular.metrics);
  pdf.annotate({ kind: "link", page, x, y, width, height, element, to: target, description });
};

/** Text between references to pages is marked as the element's own; each reference is a link of its own. */
const drawMark = (pdf: TaggedPdf, laid: LaidOut, element: Element, { page, lines, shapes }: Mark): void => {
  if (shapes !== undefined) {
    const drawn = lines.flatMap((line) => drawnLine(pdf, laid, line));
    pdf.mark(element, page, [...shapes.map(shapeOperators), textOperators(pdf, drawn)].join("\n"));
    return;
  }
  let plain: DrawnLine[] = [];
  const flush = (): void => {
    if (plain.length > 0) {
      pdf.mark(element, page, textOperators(pdf, plain));
      plain = [];
    }
  };
  for (const line of lines) {
    for (const part of drawnLine(pdf, laid, line)) {
      if (part.to === undefined) {
        plain.push(part);
        continue;
      }
      flush();
      const link = pdf.element(element, "Link");
      pdf.mark(link, page, textOperators(pdf, [part]));
      pdf.annotate({
        kind: "link",
        page,
        element: link,
        x: part.x,
        y: part.y - part.size,
        width: part.width,
        height: part.size * 1.25,
        to: part.to,
        description: shownText(part.to.title, pdf.faces.regular.metrics),
      });
    }
  }
  flush();
};
