import regularUrl from "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url";
import boldUrl from "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url";
import { forcesOf, knownContents } from "./core/questionnaire/all-content.ts";
import { backupFiles } from "./files/backup-files.ts";
import { answerCalls, type Call, type FileWork } from "./files/return-files.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { check } from "./return-file/check.ts";
import { makeReturn, printTree } from "./return-file/make.ts";
import { newKey } from "./return-file/new-key.ts";
import { rehearse } from "./return-file/rehearse.ts";
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

let rehearsal: Promise<void> | undefined;
/** Once, while the person still reads. */
const prepare = (): Promise<void> => {
  rehearsal ??= fonts().then((faces) => rehearse(faces, known));
  return rehearsal;
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
