import { writePdf } from "../../../src/pdf/write.ts";
import { sampleJson, sampleTree } from "./sample-tree.ts";

// Given the two faces, answers with the SHA-256 of the sample, made off the page's thread.
addEventListener("message", async ({ data }: MessageEvent) => {
  const hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
  const pdf = writePdf({
    json: sampleJson,
    jsonSha256: await hex(sampleJson),
    template: 1,
    tree: sampleTree(),
    fonts: data,
  });
  postMessage(await hex(pdf));
});
