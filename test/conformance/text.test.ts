import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { unprintable } from "../../src/core/answers/printable.ts";
import { cleanText } from "../../src/core/answers/text.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { sampleInput } from "../pdf/support/sample.ts";
import { kept } from "../support/troubled-return.ts";
import { judge, missing } from "./judges.ts";

/** Text is never lost: what was entered comes back out of the pages, or the author was told what stands for it. */
const folder = mkdtempSync(join(tmpdir(), "text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in print for a text as it is kept: the author sees the same at entry. */
const printed = (text: string): string => {
  const told = new Set(unprintable(text));
  return [...text]
    .map((character) =>
      told.has(character)
        ? `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`
        : character === "\u2011"
          ? "-"
          : character,
    )
    .join("");
};

/** Lines are broken anew in print, so gaps are not compared. */
const close = (text: string): string => text.replace(/\s+/gu, "");

/** Each text alone between two marks, read back by poppler. */
const readBack = (texts: readonly string[], name: string): readonly string[] => {
  const path = join(folder, `${name}.pdf`);
  const blocks = texts.map((text, at) => ({ kind: "paragraph" as const, text: `<<${at}| ${text} |${at}>>` }));
  writeFileSync(path, writePdf(sampleInput({ blocks, notices: [], marking: "M", footer: "F", pageOf: "{n}/{m}" })));
  const { said, status } = judge("pdftotext", ["-raw", "-nopgbrk", path, "-"]);
  expect(status).toBe(0);
  // What every page repeats stands alone on its line.
  const all = close(
    said
      .split("\n")
      .filter((line) => !/^(M|F|\d+\/\d+|F \d+\/\d+)$/.test(line.trim()))
      .join("\n"),
  );
  return texts.map((_, at) => {
    const from = all.indexOf(`<<${at}|`);
    return all.slice(from + `<<${at}|`.length, all.indexOf(`|${at}>>`, from));
  });
};

test("the programs are here", () => {
  expect(missing(), "these programs are missing: install them and run again").toEqual([]);
});

test("what people paste comes back, or what stands for it", () => {
  expect(readBack(kept, "kept")).toEqual(kept.map((text) => close(printed(text))));
});

test("pounds, Welsh letters, quotes and dashes copy out as they went in", () => {
  const text = "£1,250 – “Gŵyr”, ‘tŷ’ — Ŵ Ŷ ẁ ẃ ỳ… • €";
  expect(unprintable(text)).toEqual([]);
  expect(readBack([text], "welsh")).toEqual([close(text)]);
});

test("random Unicode comes back, or what stands for it", () => {
  const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)) });
  const any = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    latin,
  );
  let run = 0;
  fc.assert(
    fc.property(fc.array(any, { minLength: 40, maxLength: 80 }), (entered) => {
      const texts = entered.map((text) => cleanText(text).text);
      expect(readBack(texts, `random-${run++}`)).toEqual(texts.map((text) => close(printed(text))));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
