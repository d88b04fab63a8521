import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Jurisdiction } from "../../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";
import type { ReturnFiles } from "../../../src/journeys/ports.ts";
import { check } from "../../../src/return-file/check.ts";
import { makeReturn, printTree } from "../../../src/return-file/make.ts";
import { newKey } from "../../../src/return-file/new-key.ts";
import { sealReturn } from "../../../src/return-file/seal.ts";

const face = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { resolve } = createRequire(import.meta.url);
  return new Uint8Array(await readFile(resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)));
};

/** Of the words as they stand in this checkout; that they are those pinned is a test of the questionnaire. */
export const contentSha256 = (edition: string, jurisdiction: Jurisdiction): string =>
  createHash("sha256")
    .update(canonicalJson(contentOf(edition, jurisdiction)))
    .digest("hex");

const training = (jurisdiction: Jurisdiction): string => contentSha256("training-2026", jurisdiction);

/** What the worker does, without a worker. */
export const realReturnFiles = async (): Promise<ReturnFiles> => {
  const fonts = {
    regular: await face("400Regular/AtkinsonHyperlegibleNext_400Regular"),
    bold: await face("700Bold/AtkinsonHyperlegibleNext_700Bold"),
  };
  const contents = {
    "training-2026": { EW: training("EW"), SC: training("SC"), NI: training("NI"), BTP: training("BTP") },
  };
  const known = { contents, forcesOf };
  return {
    prepare: async () => {},
    make: (forceReturn) => makeReturn(forceReturn, fonts),
    print: (tree) => printTree(tree, fonts),
    createKey: (request) => newKey(request, (length) => crypto.getRandomValues(new Uint8Array(length))),
    seal: (request) => sealReturn(request, { fonts, known }),
    check: (file, at) => check(file, { at, fonts, known, register: null }),
    recover: (file, at) => check(file, { at, fonts, known, register: null, lendWhole: true }),
  };
};
