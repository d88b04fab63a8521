import { textString } from "../text-string.ts";
import type { Annotation, Attachment, Collected } from "./collected.ts";
import { colourProfile } from "./colour-profile.ts";
import type { JsPdf } from "./jspdf-document.ts";
import { fromBottom, pdfNumber } from "./numbers.ts";
import { type ObjectStream, openObjectStream } from "./object-stream.ts";
import { addStream, type Listen, writeObject } from "./objects.ts";
import { type Place, writeOutline } from "./outline.ts";
import { pack } from "./pack.ts";
import { elementDictionary, everyElement, idTree } from "./structure.ts";
import { headsByCell } from "./table-heads.ts";
import { pdfDate } from "./xmp.ts";

/** Objects written while jsPDF writes its resources, and named in the catalog. */
interface Written {
  profile: number;
  filespec: number;
  structure: number;
  outline: number;
}

/** jsPDF's own numbering: the page tree is 1, the resources 2, then two objects a page. Page 1 is 3, which `/OpenAction` names. */
const firstAfterPages = (pages: number): number => 3 + pages * 2;

/** A field takes two objects, itself and its appearance; a link one. */
const objectsOf = (annotation: Annotation): number => (annotation.kind === "field" ? 2 : 1);

/** Hangs everything that jsPDF does not know onto its hooks. Gives what was packed, once jsPDF has written the file. */
export const writeTail = (document: JsPdf, on: Listen, collected: Collected): (() => ObjectStream | null) => {
  const written: Written = { profile: 0, filespec: 0, structure: 0, outline: 0 };
  let packed: ObjectStream | null = null;
  on("putPage", (detail) =>
    writePageEntries(document, collected, (detail as { readonly pageNumber: number }).pageNumber),
  );
  on("postPutPages", () => reserveAnnotations(document, collected));
  on("postPutResources", () => {
    packedProfile ??= pack(colourProfile());
    written.profile = addStream(document, "/N 3", packedProfile);
    const { attachment } = collected.options;
    written.filespec = attachment === null ? 0 : writeAttachment(document, collected, attachment);
    const objects = openObjectStream(document);
    written.structure = writeStructure(document, objects, collected);
    written.outline = writeOutline(collected.bookmarks, objects, (place) => destination(document, place));
    collected.annotations.forEach((annotation, index) => {
      writeAnnotation(document, collected, annotation, index);
    });
    objects.finish();
    packed = objects;
  });
  on("putCatalog", () => writeCatalogEntries(document, collected, written));
  return () => packed;
};

const annotationObject = (collected: Collected, index: number): number =>
  collected.annotations
    .slice(0, index)
    .reduce((object, annotation) => object + objectsOf(annotation), firstAfterPages(collected.options.pages));

const writePageEntries = (document: JsPdf, collected: Collected, page: number): void => {
  document.internal.write(`/StructParents ${page - 1} /Tabs /S`);
  const here = collected.annotations.flatMap((annotation, index) =>
    annotation.page === page ? [`${annotationObject(collected, index)} 0 R`] : [],
  );
  if (here.length > 0) {
    document.internal.write(`/Annots [${here.join(" ")}]`);
  }
};

const reserveAnnotations = (document: JsPdf, collected: Collected): void => {
  collected.annotations.forEach((annotation, index) => {
    const object = document.internal.newObjectDeferred();
    if (object !== annotationObject(collected, index)) {
      throw new Error("an annotation has not the object number that its page names");
    }
    if (annotation.kind === "field") {
      document.internal.newObjectDeferred();
    }
  });
};

let packedProfile: Uint8Array | null = null;

/** The data that the pages are drawn from, as an associated file (ISO 19005-3 §6.8; PDF 32000-1 §7.11.4). */
const writeAttachment = (document: JsPdf, { options }: Collected, attachment: Attachment): number => {
  const { name, description, bytes } = attachment;
  const file = addStream(
    document,
    `/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${bytes.length} /ModDate (${pdfDate(options.facts.date)}) >>`,
    pack(bytes),
  );
  const filespec = document.internal.newObjectDeferred();
  writeObject(
    document,
    filespec,
    `<< /Type /Filespec /F ${textString(name)} /UF ${textString(name)} /AFRelationship /Data ` +
      `/Desc ${textString(description)} /EF << /F ${file} 0 R /UF ${file} 0 R >> >>`,
  );
  return filespec;
};

const writeStructure = ({ internal }: JsPdf, objects: ObjectStream, collected: Collected): number => {
  const root = objects.newObject();
  const parents = objects.newObject();
  const elements = everyElement(collected.root);
  for (const element of elements) {
    element.object = objects.newObject();
  }
  const pageObject = (page: number): number => internal.getPageInfo(page).objId;
  const heads = headsByCell(elements);
  for (const element of elements) {
    const body = elementDictionary(element, root, heads.get(element) ?? [], pageObject, (index) =>
      annotationObject(collected, index),
    );
    objects.write(element.object, body);
  }
  const { pages } = collected.options;
  const numbers = [
    ...collected.owners
      .slice(1)
      .map((owners, at) => `${at} [${owners.map(({ object }) => `${object} 0 R`).join(" ")}]`),
    ...collected.annotations.map(({ element }, index) => `${pages + index} ${element.object} 0 R`),
  ];
  objects.write(parents, `<< /Nums [${numbers.join("\n")}] >>`);
  const ids = idTree(elements);
  const idObject = ids === "" ? 0 : objects.newObject();
  if (idObject !== 0) {
    objects.write(idObject, ids);
  }
  // /ParentTree before /K: a validator that walks in file order and meets the signature's value through /K first
  // takes it for a change that nobody declared.
  objects.write(
    root,
    `<< /Type /StructTreeRoot /ParentTree ${parents} 0 R /ParentTreeNextKey ${pages + collected.annotations.length}` +
      `${idObject === 0 ? "" : ` /IDTree ${idObject} 0 R`} /K ${collected.root.object} 0 R >>`,
  );
  return root;
};

const destination = (document: JsPdf, { page, y }: Place): string =>
  `[${document.internal.getPageInfo(page).objId} 0 R /XYZ 0 ${pdfNumber(fromBottom(y))} null]`;

const writeAnnotation = (document: JsPdf, collected: Collected, annotation: Annotation, index: number): void => {
  const object = annotationObject(collected, index);
  const { x, y, width, height } = annotation;
  const rectangle = [x, fromBottom(y + height), x + width, fromBottom(y)].map(pdfNumber).join(" ");
  const common =
    `/F 4 /Rect [${rectangle}] /P ${document.internal.getPageInfo(annotation.page).objId} 0 R ` +
    `/StructParent ${collected.options.pages + index}`;
  if (annotation.kind === "link") {
    writeObject(
      document,
      object,
      `<< /Type /Annot /Subtype /Link ${common} /Border [0 0 0] /Contents ${textString(annotation.description)} ` +
        `/Dest ${destination(document, annotation.to)} >>`,
    );
    return;
  }
  // A seed value, since Acrobat by default signs plain PKCS #7 without the ESS attribute. No /DigestMethod in it:
  // ISO asks for names, other readers for strings, and one kind calls every signature invalid.
  writeObject(
    document,
    object,
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${textString(annotation.name)} /TU ${textString(annotation.description)} ` +
      `${common} /SV << /Type /SV /Filter /Adobe.PPKLite /SubFilter [/ETSI.CAdES.detached] /Ff 2 >> ` +
      `/AP << /N ${object + 1} 0 R >> >>`,
  );
  const box = `[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
  writeObject(
    document,
    object + 1,
    `<< /Type /XObject /Subtype /Form /BBox ${box} /Resources << >> /Length 0 >>\nstream\n\nendstream`,
  );
};

const writeCatalogEntries = (document: JsPdf, collected: Collected, written: Written): void => {
  const { write } = document.internal;
  if (written.outline !== 0) {
    write(`/Outlines ${written.outline} 0 R /PageMode /UseOutlines`);
  }
  write(`/MarkInfo << /Marked true >> /StructTreeRoot ${written.structure} 0 R`);
  write(
    "/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) " +
      `/Info (sRGB IEC61966-2.1) /DestOutputProfile ${written.profile} 0 R >> ]`,
  );
  const { attachment } = collected.options;
  if (attachment !== null) {
    const name = textString(attachment.name);
    write(`/Names << /EmbeddedFiles << /Names [${name} ${written.filespec} 0 R] >> >> /AF [${written.filespec} 0 R]`);
  }
  const fields = collected.annotations.flatMap((annotation, index) =>
    annotation.kind === "field" ? [`${annotationObject(collected, index)} 0 R`] : [],
  );
  if (fields.length > 0) {
    write(`/AcroForm << /Fields [${fields.join(" ")}] /SigFlags 3 >>`);
  }
};
