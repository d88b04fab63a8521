import type { Base } from "../../../src/pdf/read.ts";
import { entries, items, operatorsOf, pagesOf, type Tree, text, treeOf } from "./structure.ts";

/** What a screen reader comes to: the text of one element, its tags from the top, and the page on which it begins. */
export interface Read {
  readonly path: string;
  readonly text: string;
  readonly page: number;
}

/** Lines are broken anew in print, so gaps are not told apart. */
export const close = (said: string): string => said.replace(/\s+/gu, " ").trim();

/** The characters of a page's string: `character-codes.ts`, read backwards. */
const shown = (token: string): string => {
  const codes = token.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "r" ? "\r" : sign));
  let all = "";
  for (let at = 0; at < codes.length; at++) {
    const one = codes.charCodeAt(at);
    const code = one >= 0x20 ? one : (one << 8) | codes.charCodeAt(++at);
    all += String.fromCharCode(code >= 0x1000 && code < 0x1800 ? code + 0x1000 : code);
  }
  return all;
};

/** Text of a page by its marked sequence: `0`, `1` … for content, `Header`, `Footer`, `Watermark` or `` for artifacts. */
const textsOf = (operators: readonly string[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  let open = "";
  for (const line of operators) {
    const opened = /^\/\w+ (?:BMC|<<(?:.*\/Subtype \/(\w+)|\/MCID (\d+))>> BDC)$/.exec(line);
    const string = /^\(([\s\S]*)\) Tj$/.exec(line);
    if (opened !== null) {
      open = opened[1] ?? opened[2] ?? "";
    } else if (string !== null) {
      texts.set(open, `${texts.get(open) ?? ""}${shown(string[1] ?? "")}`);
    }
  }
  return texts;
};

/** A number of an object is that of the same page wherever it stands. */
const objectsOf = (base: Base): readonly number[] =>
  items(entries(base, base.catalog.entries.get("Pages")).get("Kids")).map((kid) =>
    typeof kid === "object" && kid?.kind === "reference" ? kid.object : -1,
  );

/** What stands on each page beside the text that is read. */
export const passedOver = (base: Base): readonly ReadonlyMap<string, string>[] =>
  pagesOf(base).map((page) => new Map([...textsOf(operatorsOf(base, page))].filter(([key]) => !/^\d+$/.test(key))));

/**
 * The text of a file in the order of its structure. A figure is read as its description, a field as its own; a link is part
 * of the text round it. An element whose text goes on after an element inside it is read twice.
 */
export const readAloud = (base: Base): readonly Read[] => {
  const objects = objectsOf(base);
  const texts = pagesOf(base).map((page) => textsOf(operatorsOf(base, page)));
  const read: Read[] = [];
  const visit = (node: Tree, above: string): void => {
    const path = above === "" ? node.tag : `${above}/${node.tag}`;
    if (node.tag === "Figure" || node.tag === "Form") {
      read.push({ path, text: close(text(node.entries.get("Alt"))), page: 0 });
      return;
    }
    let own: { text: string; page: number } | null = null;
    const end = (): void => {
      if (own !== null) {
        read.push({ path, text: close(own.text), page: own.page });
        own = null;
      }
    };
    const add = (kids: Tree["kids"]): void => {
      for (const kid of kids) {
        if ("mcid" in kid) {
          const page = objects.indexOf(kid.page) + 1;
          own ??= { text: "", page };
          own.text += texts[page - 1]?.get(String(kid.mcid)) ?? "";
        } else if ("tag" in kid && kid.tag === "Link") {
          add(kid.kids);
        } else if ("tag" in kid) {
          end();
          visit(kid, path);
        }
      }
    };
    if (node.kids.length === 0) {
      read.push({ path, text: "", page: 0 });
    }
    add(node.kids);
    end();
  };
  for (const kid of treeOf(base).kids) {
    if ("tag" in kid) {
      visit(kid, "");
    }
  }
  return read;
};
