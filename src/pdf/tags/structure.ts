import { textString } from "../text-string.ts";

/** Standard structure types of PDF 32000-1 §14.8.4 that a return uses. */
export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "Link"
  | "Form";

export interface Attributes {
  /** The attribute object, as PDF: `<</O/Table/Scope/Row>>`. */
  readonly a?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly lang?: string;
}

/** What stands under an element, in reading order: elements, marked content on a page, annotations. */
export type Kid =
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "annotation"; readonly page: number; readonly index: number };

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly parent: Element | null;
  readonly kids: Kid[];
  /** The number of its object; 0 until the tree is written. */
  object: number;
}

export const newElement = (tag: Tag, parent: Element | null, attributes: Attributes = {}): Element => {
  const element: Element = { tag, attributes, parent, kids: [], object: 0 };
  parent?.kids.push({ kind: "element", element });
  return element;
};

/** Depth first, an element before its kids: the order in which objects are numbered. */
export const everyElement = (root: Element): readonly Element[] => {
  const all: Element[] = [];
  const visit = (element: Element): void => {
    all.push(element);
    for (const kid of element.kids) {
      if (kid.kind === "element") {
        visit(kid.element);
      }
    }
  };
  visit(root);
  return all;
};

/** What cells name their heads by, and what was given; nothing for most elements. Known once objects are numbered. */
const idOf = ({ attributes, tag, object }: Element): string | undefined =>
  attributes.id ?? (tag === "TH" ? `h${object}` : undefined);

/**
 * An element's dictionary (§14.7.2). The page of its first content is `/Pg`; content elsewhere names its own. `heads`:
 * of a data cell.
 */
export const elementDictionary = (
  element: Element,
  root: number,
  heads: readonly Element[],
  pageObject: (page: number) => number,
  annotationObject: (index: number) => number,
): string => {
  const page = element.kids.find((kid) => kid.kind !== "element")?.page ?? 0;
  let kids = "";
  for (const kid of element.kids) {
    kids += kids === "" ? "" : " ";
    if (kid.kind === "element") {
      kids += `${kid.element.object} 0 R`;
    } else if (kid.kind === "annotation") {
      kids += `<</Type/OBJR/Obj ${annotationObject(kid.index)} 0 R/Pg ${pageObject(kid.page)} 0 R>>`;
    } else {
      kids += kid.page === page ? `${kid.mcid}` : `<</Type/MCR/Pg ${pageObject(kid.page)} 0 R/MCID ${kid.mcid}>>`;
    }
  }
  const { alt, lang, a } = element.attributes;
  const id = idOf(element);
  let entries = `/S/${element.tag}/P ${element.parent?.object ?? root} 0 R`;
  if (page !== 0) {
    entries += `/Pg ${pageObject(page)} 0 R`;
  }
  if (kids !== "") {
    entries += element.kids.length === 1 ? `/K ${kids}` : `/K [${kids}]`;
  }
  if (alt !== undefined) {
    entries += `/Alt ${textString(alt)}`;
  }
  if (heads.length > 0) {
    entries += `/A <</O/Table/Headers[${heads.map((head) => textString(idOf(head) ?? "")).join("")}]>>`;
  } else if (a !== undefined) {
    entries += `/A ${a}`;
  }
  if (id !== undefined) {
    entries += `/ID ${textString(id)}`;
  }
  if (lang !== undefined) {
    entries += `/Lang ${textString(lang)}`;
  }
  return `<<${entries}>>`;
};

/** Ids of elements in byte order (§14.7.2, table 322), or nothing when no element has one. */
export const idTree = (elements: readonly Element[]): string => {
  const ids = elements
    .flatMap((element) => {
      const id = idOf(element);
      return id === undefined ? [] : [[id, element.object] as const];
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (ids.length === 0) {
    return "";
  }
  if (new Set(ids.map(([id]) => id)).size !== ids.length) {
    throw new Error("two structure elements have the same id");
  }
  return `<< /Names [${ids.map(([id, object]) => `${textString(id)} ${object} 0 R`).join("\n")}] >>`;
};
