import { unzlibSync } from "fflate";
import { latin1 } from "../../../src/pdf/bytes.ts";
import { type Base, type PdfObject, readBase } from "../../../src/pdf/read.ts";
import { type Dictionary, Reader, type Value } from "../../../src/pdf/syntax.ts";

export const baseOf = (bytes: Uint8Array): Base => {
  const read = readBase(bytes);
  if (!read.ok) {
    throw new Error(read.why);
  }
  return { ...read.base, objects: new Map([...read.base.objects, ...packedIn(read.base)]) };
};

/** The objects of the one object stream (PDF 32000-1 §7.5.7), which the check itself never unpacks. */
const packedIn = ({ objects }: Base): readonly (readonly [number, PdfObject])[] => {
  const streams = [...objects.values()].filter(
    ({ value }) =>
      typeof value === "object" && value?.kind === "dictionary" && name(value.entries.get("Type")) === "ObjStm",
  );
  const [{ value, stream } = { value: null, stream: null }] = streams;
  if (streams.length !== 1 || stream === null || typeof value !== "object" || value?.kind !== "dictionary") {
    throw new Error(`${streams.length} object streams`);
  }
  const bytes = unzlibSync(stream);
  const first = Number(value.entries.get("First"));
  const numbers = latin1(bytes.subarray(0, first)).trim().split(" ").map(Number);
  return Array.from({ length: Number(value.entries.get("N")) }, (_, at) => {
    const reader = new Reader(bytes, first + (numbers[at * 2 + 1] ?? 0));
    return [numbers[at * 2] ?? 0, { value: reader.value(), stream: null }];
  });
};

export const object = (base: Base, value: Value | undefined): PdfObject => {
  const found = typeof value === "object" && value?.kind === "reference" ? base.objects.get(value.object) : undefined;
  if (found === undefined) {
    throw new Error(`no object for ${JSON.stringify(value)}`);
  }
  return found;
};

export const entries = (base: Base, value: Value | undefined): Dictionary["entries"] => {
  const direct = typeof value === "object" && value?.kind === "reference" ? object(base, value).value : value;
  if (typeof direct !== "object" || direct?.kind !== "dictionary") {
    throw new Error("not a dictionary");
  }
  return direct.entries;
};

export const items = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : typeof value === "object" && value?.kind === "array" ? value.items : [value];

export const name = (value: Value | undefined): string =>
  typeof value === "object" && value?.kind === "name" ? value.name : "";

export const text = (value: Value | undefined): string => {
  const bytes = typeof value === "object" && value?.kind === "string" ? value.bytes : new Uint8Array();
  return bytes[0] === 0xfe ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le") : latin1(bytes);
};

export const pagesOf = (base: Base): readonly Dictionary["entries"][] =>
  items(entries(base, base.catalog.entries.get("Pages")).get("Kids")).map((kid) => entries(base, kid));

/** The operators of a page, a line each. */
export const operatorsOf = (base: Base, page: Dictionary["entries"]): readonly string[] =>
  latin1(unzlibSync(object(base, page.get("Contents")).stream ?? new Uint8Array())).split("\n");

export interface Marked {
  readonly tag: string;
  readonly mcid: number;
}

const paints = /\b(Tj|TJ|S|s|f|F|B|b|Do|sh)$|\b(S|f|B)$/;

/**
 * Walks a page's operators: gives the marked sequences in order, and throws when anything is painted outside of one, or one
 * stands inside another.
 */
export const markedOf = (operators: readonly string[]): readonly Marked[] => {
  const marked: Marked[] = [];
  let open = "";
  for (const line of operators) {
    const content = /^\/(\w+) <<\/MCID (\d+)>> BDC$/.exec(line);
    const artifact = /^\/Artifact (BMC|<<.*>> BDC)$/.test(line);
    if (content !== null || artifact) {
      if (open !== "") {
        throw new Error(`marked content inside ${open}`);
      }
      open = line;
      if (content !== null) {
        marked.push({ tag: content[1] ?? "", mcid: Number(content[2]) });
      }
    } else if (line === "EMC") {
      if (open === "") {
        throw new Error("EMC without a beginning");
      }
      open = "";
    } else if (paints.test(line) && open === "") {
      throw new Error(`painted outside of marked content: ${line}`);
    }
  }
  if (open !== "") {
    throw new Error(`${open} never ends`);
  }
  return marked;
};

export interface Tree {
  readonly tag: string;
  readonly entries: Dictionary["entries"];
  readonly number: number;
  readonly kids: readonly (Tree | { readonly page: number; readonly mcid: number } | { readonly annotation: number })[];
}

const numberOf = (value: Value | undefined): number =>
  typeof value === "object" && value?.kind === "reference" ? value.object : -1;

/** The structure tree, with the object numbers of pages. */
export const treeOf = (base: Base): Tree => {
  const visit = (value: Value | undefined): Tree => {
    const element = entries(base, value);
    const page = numberOf(element.get("Pg"));
    const kids = items(element.get("K")).map((kid) => {
      if (typeof kid === "number") {
        return { page, mcid: kid };
      }
      const own = entries(base, kid);
      if (name(own.get("Type")) === "OBJR") {
        return { annotation: numberOf(own.get("Obj")) };
      }
      return name(own.get("Type")) === "MCR"
        ? { page: numberOf(own.get("Pg")), mcid: Number(own.get("MCID")) }
        : visit(kid);
    });
    return { tag: name(element.get("S")), entries: element, number: numberOf(value), kids };
  };
  return visit(entries(base, base.catalog.entries.get("StructTreeRoot")).get("K"));
};

export const everyNode = (tree: Tree): readonly Tree[] => [
  tree,
  ...tree.kids.flatMap((kid) => ("tag" in kid ? everyNode(kid) : [])),
];
