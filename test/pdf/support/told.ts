import {
  type Block,
  type DocumentTree,
  isRoom,
  type ListItem,
  type Table,
  type Text,
} from "../../../src/core/return/document.ts";
import { metricsOf } from "../../../src/pdf/font-metrics.ts";
import { shownText } from "../../../src/pdf/shown-text.ts";
import { close, type Read } from "./read-aloud.ts";
import { fonts } from "./sample.ts";

/** An element's tags and its text, as the document has it. */
export type Told = Pick<Read, "path" | "text">;

const metrics = metricsOf(fonts.regular);
const isHeading = ({ path }: Told): boolean => /^H[1-4]$/.test(path);

/**
 * What is to be read of a document, from its own blocks and by nothing of the layout: each text once, in the order of the blocks. Of
 * `read` only this is taken: on which pages the headings stand, and whether the list of contents and the word to turn over, which
 * depend on the room, are there.
 */
export const toldOf = ({ marking, notices, blocks }: DocumentTree, read: readonly Read[]): readonly Told[] => {
  const withContents = read.some(({ path }) => path.startsWith("TOC"));
  const there = blocks.filter(
    (block) =>
      (block.kind !== "contents" || withContents) &&
      (block.kind !== "turn" || read.some(({ text }) => text === close(block.text))),
  );
  const pages = read.filter(isHeading).map(({ page }) => page);
  const headings = there.filter(({ kind }) => kind === "heading" || kind === "contents");
  const pageOf = (block: Block): number => pages[headings.indexOf(block)] ?? 0;
  const said = (text: Text): string =>
    (typeof text === "string" ? [text] : text)
      .map((inline) => {
        if (typeof inline === "string" || "strong" in inline) {
          return shownText(typeof inline === "string" ? inline : inline.strong, metrics);
        }
        const to = headings.find((block) => block.kind === "heading" && block.anchor === inline.page);
        return to === undefined ? `no heading ${inline.page}` : String(pageOf(to));
      })
      .join("");
  const told: Told[] = [];
  const tell = (path: string, text: Text): void => {
    told.push({ path, text: close(said(text)) });
  };
  // What nobody sees printed has every character.
  const describe = (path: string, text: string): void => {
    told.push({ path, text: close(text) });
  };
  let level = 0;
  let heading = "";
  const head = (text: string, wished: number): void => {
    level = Math.min(wished, level + 1);
    heading = text;
    tell(`H${level}`, text);
  };
  const list = (items: readonly ListItem[], ordered: boolean, above: string): void => {
    const marked = items.some(({ mark, sign }) => mark !== undefined || sign !== undefined);
    items.forEach(({ mark, text, items: nested = [] }, at) => {
      const label = mark ?? (ordered ? `${at + 1}.` : marked ? "" : "•");
      if (label !== "") {
        tell(`${above}L/LI/Lbl`, label);
      }
      tell(`${above}L/LI/LBody${nested.length === 0 ? "" : "/P"}`, text);
      if (nested.length > 0) {
        list(nested, false, `${above}L/LI/LBody/`);
      }
    });
  };
  // A caption that only says its heading again is read once.
  const table = (caption: string, columns: readonly string[], rows: Table["rows"]): void => {
    if (caption !== "" && caption !== heading) {
      tell("Table/Caption", caption);
    }
    for (const column of columns) {
      tell("Table/THead/TR/TH", column);
    }
    for (const row of rows) {
      row.forEach((cell, at) => {
        tell(`Table/TBody/TR/${at === 0 ? "TH" : "TD"}`, isRoom(cell) ? "" : cell);
      });
    }
  };
  tell("P", marking.toUpperCase());
  for (const notice of notices) {
    tell("P", notice);
  }
  for (const block of there) {
    switch (block.kind) {
      case "heading":
        head(block.text, block.level);
        break;
      case "paragraph":
        tell(block.style === "inset" ? "BlockQuote" : "P", block.text);
        break;
      case "turn":
        tell("P", block.text);
        break;
      case "list":
        list(block.items, block.ordered, "");
        break;
      case "table":
        table(
          block.table.caption,
          block.table.columns.map(({ text }) => text),
          block.table.rows,
        );
        break;
      case "facts":
        table(
          block.caption,
          [],
          block.rows.map(({ key, value }) => [key, value]),
        );
        break;
      case "level-chart":
        tell("P", block.chart.title);
        describe("Figure", block.chart.description);
        break;
      case "contents":
        head(block.heading, 2);
        for (const part of there.slice(there.indexOf(block))) {
          if (part.kind === "heading" && part.level === 2) {
            tell("TOC/TOCI/Reference", `${part.text} ${pageOf(part)}`);
          }
        }
        break;
      case "signature":
        tell("P", block.text);
        describe("Form", block.text);
        break;
      case "page-break":
        break;
    }
  }
  return told;
};
