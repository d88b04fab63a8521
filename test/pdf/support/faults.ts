import { latin1 } from "../../../src/pdf/bytes.ts";
import type { Base } from "../../../src/pdf/read.ts";
import type { Value } from "../../../src/pdf/syntax.ts";
import {
  entries,
  everyNode,
  items,
  markedOf,
  name,
  object,
  operatorsOf,
  pagesOf,
  type Tree,
  text,
  treeOf,
} from "./structure.ts";

const numberOf = (value: Value | undefined): number =>
  typeof value === "object" && value?.kind === "reference" ? value.object : -1;

const pairs = (value: Value | undefined): readonly (readonly [Value, Value])[] => {
  const all = items(value);
  return Array.from({ length: all.length / 2 }, (_, at) => [all[at * 2] ?? null, all[at * 2 + 1] ?? null]);
};

/** The packet's own text of an element such as `dc:title`, entities undone. */
const inXmp = (base: Base, element: string): string => {
  const packet = latin1(object(base, base.catalog.entries.get("Metadata")).stream ?? new Uint8Array());
  const found = new RegExp(`<${element}>(?:<[^>]+>)*([^<]*)<`).exec(packet)?.[1] ?? "";
  return Buffer.from(found, "latin1")
    .toString("utf8")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
};

/**
 * What is wrong with the tags of a file, of all that validators do not notice (`pdf.md` §9): content that belongs to another
 * element than the parent tree says, ids that nobody can look up, heads without a scope, bookmarks and links that lead nowhere,
 * titles that differ, fields without a name, and text that is read in another order than it stands. Empty when all is well.
 */
export const faultsOf = (base: Base): readonly string[] => {
  const root = entries(base, base.catalog.entries.get("StructTreeRoot"));
  const tree = treeOf(base);
  const nodes = everyNode(tree);
  return [
    ...contentFaults(base, root.get("ParentTree"), nodes),
    ...orderFaults(tree),
    ...idFaults(base, root.get("IDTree"), nodes),
    ...nodes.flatMap((node) => nodeFaults(base, node)),
    ...annotationFaults(base, root.get("ParentTree"), nodes),
    ...bookmarkFaults(base),
    ...titleFaults(base),
  ];
};

const contentFaults = (base: Base, parentTree: Value | undefined, nodes: readonly Tree[]): readonly string[] => {
  const parents = new Map(pairs(entries(base, parentTree).get("Nums")).map(([key, value]) => [Number(key), value]));
  const owners = new Map(
    nodes.flatMap((node) =>
      node.kids.flatMap((kid) => ("mcid" in kid ? [[`${kid.page} ${kid.mcid}`, node] as const] : [])),
    ),
  );
  const kids = items(entries(base, base.catalog.entries.get("Pages")).get("Kids"));
  let seen = 0;
  const faults = pagesOf(base).flatMap((page, at) => {
    const listed = items(parents.get(Number(page.get("StructParents")))).map(numberOf);
    const marked = markedOf(operatorsOf(base, page));
    seen += marked.length;
    return marked.flatMap(({ tag, mcid }, turn) => {
      const owner = owners.get(`${numberOf(kids[at])} ${mcid}`);
      return [
        ...(mcid === turn ? [] : [`page ${at + 1}: content ${mcid} is number ${turn}`]),
        ...(owner?.tag === tag ? [] : [`page ${at + 1}: content ${mcid} is ${tag} in ${owner?.tag}`]),
        ...(listed[mcid] === owner?.number ? [] : [`page ${at + 1}: the parent tree gives content ${mcid} to another`]),
      ];
    });
  });
  return seen === owners.size ? faults : [...faults, `${owners.size - seen} pieces of content are on no page`];
};

/** Depth first, pages rise, and on a page the numbers of content do: they are given out as it is drawn, from the top down. */
const orderFaults = (tree: Tree): readonly string[] => {
  const leaves = (node: Tree): readonly { readonly page: number; readonly mcid: number }[] =>
    node.kids.flatMap((kid) => ("tag" in kid ? leaves(kid) : "mcid" in kid ? [kid] : []));
  const all = leaves(tree);
  return all.flatMap(({ page, mcid }, at) => {
    const before = all.slice(0, at).findLast((other) => other.page === page);
    return before === undefined || before.mcid < mcid ? [] : [`content ${mcid} is read after ${before.mcid}`];
  });
};

const idFaults = (base: Base, idTree: Value | undefined, nodes: readonly Tree[]): readonly string[] => {
  const ids = nodes.flatMap(({ entries: own, number }) =>
    own.has("ID") ? [[text(own.get("ID")), number] as const] : [],
  );
  const known = idTree === undefined ? [] : pairs(entries(base, idTree).get("Names"));
  const listed = new Set(known.map(([id, element]) => `${text(id)} ${numberOf(element)}`));
  const heads = new Set(ids.map(([id]) => id));
  return [
    ...ids.flatMap(([id, number]) => (listed.has(`${id} ${number}`) ? [] : [`id ${id} is not in the id tree`])),
    ...(isSorted(known.map(([id]) => text(id))) ? [] : ["the id tree is not in order"]),
    ...nodes.flatMap(({ entries: own }) =>
      attributesOf(base, own).flatMap((attributes) =>
        items(attributes.get("Headers")).flatMap((header) =>
          heads.has(text(header)) ? [] : [`a cell names the head ${text(header)}, which is none`],
        ),
      ),
    ),
  ];
};

const isSorted = (names: readonly string[]): boolean =>
  names.every((one, at) => at === 0 || (names[at - 1] ?? "") < one);

const attributesOf = (base: Base, own: Tree["entries"]) =>
  items(own.get("A")).map((attributes) => entries(base, attributes));

const nodeFaults = (base: Base, node: Tree): readonly string[] => {
  const attributes = attributesOf(base, node.entries);
  const has = (key: string): boolean => attributes.some((each) => each.has(key));
  switch (node.tag) {
    case "TH":
      return has("Scope") ? [] : ["a head without a scope"];
    case "TD":
      return has("Headers") ? [] : ["a cell that names no head"];
    case "Figure":
      return [
        ...(text(node.entries.get("Alt")) === "" ? ["a figure without a description"] : []),
        ...(has("BBox") ? [] : ["a figure without its place"]),
      ];
    case "L":
      return has("ListNumbering") ? [] : ["a list that does not say how it is numbered"];
    case "Table": {
      const rows = everyNode(node).filter(({ tag }) => tag === "TR");
      return new Set(rows.map(({ kids }) => kids.length)).size === 1 ? [] : ["rows of a table differ in their cells"];
    }
    default:
      return [];
  }
};

const annotationFaults = (base: Base, parentTree: Value | undefined, nodes: readonly Tree[]): readonly string[] => {
  const parents = new Map(pairs(entries(base, parentTree).get("Nums")).map(([key, value]) => [Number(key), value]));
  return pagesOf(base).flatMap((page) =>
    items(page.get("Annots")).flatMap((annotation) => {
      const own = entries(base, annotation);
      const kind = name(own.get("Subtype"));
      const owner = nodes.find(({ number }) => number === numberOf(parents.get(Number(own.get("StructParent")))));
      const held = owner?.kids.some((kid) => "annotation" in kid && kid.annotation === numberOf(annotation)) === true;
      return [
        ...(text(own.get(kind === "Link" ? "Contents" : "TU")) === "" ? [`a ${kind} that says nothing`] : []),
        ...(held && owner?.tag === (kind === "Link" ? "Link" : "Form") ? [] : [`a ${kind} outside of its element`]),
        ...(kind !== "Link" || leadsToPage(base, own.get("Dest")) ? [] : ["a link that leads nowhere"]),
      ];
    }),
  );
};

const leadsToPage = (base: Base, destination: Value | undefined): boolean => {
  const page = items(destination)[0];
  return numberOf(page) > 0 && base.objects.has(numberOf(page)) && name(entries(base, page).get("Type")) === "Page";
};

const bookmarkFaults = (base: Base): readonly string[] => {
  const faults: string[] = [];
  const visit = (value: Value | undefined): void => {
    for (let next = value; next !== undefined; next = entries(base, next).get("Next")) {
      const own = entries(base, next);
      if (!leadsToPage(base, own.get("Dest"))) {
        faults.push(`the bookmark ${text(own.get("Title"))} leads nowhere`);
      }
      visit(own.get("First"));
    }
  };
  visit(entries(base, base.catalog.entries.get("Outlines")).get("First"));
  return faults;
};

const titleFaults = (base: Base): readonly string[] => {
  const info = entries(base, base.trailer.entries.get("Info"));
  const title = inXmp(base, "dc:title");
  return [
    ...(title === "" ? ["no title in the XMP packet"] : []),
    // A text that jsPDF would write wrongly stands in the packet alone.
    ...(info.has("Title") && text(info.get("Title")) !== title ? ["two titles"] : []),
    ...(entries(base, base.catalog.entries.get("ViewerPreferences")).get("DisplayDocTitle") === true
      ? []
      : ["the title is not what a window shows"]),
  ];
};
