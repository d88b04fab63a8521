import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unprintable } from "../../../src/core/answers/printable.ts";
import { metricsOf } from "../../../src/pdf/font-metrics.ts";

const face = (name: string) => {
  const path = `../../../node_modules/@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`;
  return metricsOf(new Uint8Array(readFileSync(new URL(path, import.meta.url))));
};

test.each(["400Regular/AtkinsonHyperlegibleNext_400Regular", "700Bold/AtkinsonHyperlegibleNext_700Bold"])(
  "the table is what the face %s has",
  (name) => {
    const metrics = face(name);
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const prints = metrics.glyphOf(code) !== 0 || code === 0x0a || code === 0x2011;
      if ((unprintable(String.fromCharCode(code)).length === 0) !== prints) {
        wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  },
);

test("English and Welsh print whole", () => {
  expect(unprintable("Gŵyr tŷ Ŵ Ŷ ẁ ẃ ỳ – “quoted” ‘so’ £5 … don’t\nnext line")).toEqual([]);
});

test("what the face lacks is named once, in order", () => {
  expect(unprintable("a\u{1F600}b\u00adc→\u{1F600}Ж")).toEqual(["\u{1F600}", "\u00ad", "→", "Ж"]);
});

test("a lone surrogate is named, never passed over", () => {
  expect(unprintable("x\ud800y")).toEqual(["\ud800"]);
});
