import regular from "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url";
import bold from "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import { documentTree } from "../../src/core/return/document-tree.ts";
import { writePdf } from "../../src/pdf/write.ts";
import stored from "../stored/returns/golden.json";
import { golden } from "./golden.ts";
import { sampleJson, sampleTree } from "./support/sample-tree.ts";

const bytes = async (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

const sha256 = async (data: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", data)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

test("a browser makes the same bytes as Node", async () => {
  const pdf = writePdf({
    json: sampleJson,
    jsonSha256: await sha256(sampleJson),
    template: 1,
    tree: sampleTree(),
    fonts: { regular: await bytes(regular), bold: await bytes(bold) },
  });
  expect(await sha256(pdf)).toBe(golden[1]);
});

test("and so does a worker", async () => {
  const worker = new Worker(new URL("./support/hash-in-worker.ts", import.meta.url), { type: "module" });
  const fonts = { regular: await bytes(regular), bold: await bytes(bold) };
  const hash = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(fonts);
  });
  worker.terminate();
  expect(hash).toBe(golden[1]);
});

const storedReturns = import.meta.glob<string>("../stored/returns/*.json.zlib", {
  query: "?url",
  import: "default",
  eager: true,
});

test("a browser makes the same PDF of each stored return", async () => {
  const fonts = { regular: await bytes(regular), bold: await bytes(bold) };
  const made: Record<string, string> = {};
  for (const [path, url] of Object.entries(storedReturns)) {
    const unpacked = new Blob([await bytes(url)]).stream().pipeThrough(new DecompressionStream("deflate"));
    const forceReturn = await new Response(unpacked).json();
    const json = new TextEncoder().encode(canonicalJson(forceReturn));
    const jsonSha256 = await sha256(json);
    const tree = documentTree(forceReturn, jsonSha256);
    const pdf = writePdf({ json, jsonSha256, template: forceReturn.template, tree, fonts });
    made[path.match(/(\w+)\.json\.zlib$/)?.[1] ?? ""] = await sha256(pdf);
  }
  expect(made).toEqual(stored.pages);
});
