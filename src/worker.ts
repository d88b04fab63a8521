import regularUrl from "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url";
import boldUrl from "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url";
import { contentOf, forcesOf, knownContents } from "./core/questionnaire/all-content.ts";
import { questionsTree } from "./core/return/document-tree.ts";
import { backupFiles } from "./files/backup-files.ts";
import { answerCalls, type Call, type FileWork } from "./files/return-files.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { check } from "./return-file/check.ts";
import { makeReturn, printTree } from "./return-file/make.ts";
import { newKey } from "./return-file/new-key.ts";
import { sealReturn } from "./return-file/seal.ts";

/** The worker's front door: everything that makes, seals or checks a return file or encrypts a backup, off the page's thread. */
const bytesAt = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`the font ${url} could not be loaded (${response.status})`);
  }
  return new Uint8Array(await response.arrayBuffer());
};

let loading: Promise<Fonts> | undefined;
/** Fetched once from the service's own address; what failed is tried again by the next call. */
const fonts = (): Promise<Fonts> => {
  if (loading === undefined) {
    loading = Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)]).then(([regular, bold]) => ({ regular, bold }));
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
};

const known = { contents: knownContents, forcesOf };
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

let prepared: Promise<unknown> | undefined;
/**
 * A worker's first document takes five times as long as its second: fonts are read and everything runs for the first time. So one is made
 * that nobody gets, while the person still reads.
 */
const prepare = async (): Promise<void> => {
  const content = contentOf("2026", "EW");
  prepared ??= content && fonts().then((faces) => printTree(questionsTree(content), faces));
  await prepared;
};

const fileWork: FileWork = {
  ...backupFiles,
  prepare,
  make: async (forceReturn) => makeReturn(forceReturn, await fonts()),
  print: async (tree) => printTree(tree, await fonts()),
  createKey: (request) => newKey(request, random),
  seal: async (request) => sealReturn(request, { fonts: await fonts(), known }),
  // Nobody is enrolled in the page: line 2 is "Not known" until a register can be opened there.
  check: async (file, at) => check(file, { at, fonts: await fonts(), known, register: null }),
  recover: async (file, at) => check(file, { at, fonts: await fonts(), known, register: null, lendWhole: true }),
};

const answer = answerCalls(fileWork, (reply) => postMessage(reply));
addEventListener("message", ({ data }: MessageEvent<Call>) => void answer(data));
