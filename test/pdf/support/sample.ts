import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentTree } from "../../../src/core/return/document.ts";
import type { Fonts } from "../../../src/pdf/fonts.ts";
import type { WriteInput } from "../../../src/pdf/write.ts";
import { sampleJson, sampleTree } from "./sample-tree.ts";

// Built into one file and run elsewhere, it is told where the checkout is.
const checkout = process.argv[2]?.startsWith("/") ? process.argv[2] : new URL("../../..", import.meta.url).pathname;
const faces = join(checkout, "node_modules/@expo-google-fonts/atkinson-hyperlegible-next");

const face = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(faces, `${name}.ttf`)));

export const fonts: Fonts = {
  regular: face("400Regular/AtkinsonHyperlegibleNext_400Regular"),
  bold: face("700Bold/AtkinsonHyperlegibleNext_700Bold"),
};

export const sampleInput = (change: Partial<DocumentTree> = {}, json: Uint8Array = sampleJson): WriteInput => ({
  json,
  jsonSha256: createHash("sha256").update(json).digest("hex"),
  template: 1,
  tree: sampleTree(change),
  fonts,
});
