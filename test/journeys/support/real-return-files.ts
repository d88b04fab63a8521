import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { forcesOf, knownContents } from "../../../src/core/questionnaire/all-content.ts";
import type { ReturnFiles } from "../../../src/journeys/ports.ts";
import { check } from "../../../src/return-file/check.ts";
import { makeReturn } from "../../../src/return-file/make.ts";
import { newKey } from "../../../src/return-file/new-key.ts";
import { sealReturn } from "../../../src/return-file/seal.ts";

const face = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { resolve } = createRequire(import.meta.url);
  return new Uint8Array(await readFile(resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)));
};

/** What the worker does, without a worker. */
export const realReturnFiles = async (): Promise<ReturnFiles> => {
  const fonts = {
    regular: await face("400Regular/AtkinsonHyperlegibleNext_400Regular"),
    bold: await face("700Bold/AtkinsonHyperlegibleNext_700Bold"),
  };
  const known = { contents: knownContents, forcesOf };
  return {
    make: (forceReturn) => makeReturn(forceReturn, fonts),
    createKey: (request) => newKey(request, (length) => crypto.getRandomValues(new Uint8Array(length))),
    seal: (request) => sealReturn(request, { fonts, known }),
    check: (file, at) => check(file, { at, fonts, known, register: null }),
  };
};
