import regular from "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url";
import bold from "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url";
import { expect, test } from "vitest";
import { writePdf } from "../../src/pdf/write.ts";
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
