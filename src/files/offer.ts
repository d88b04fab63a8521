import type { Files, MadeFile } from "../journeys/ports.ts";

/** How long a browser may take to copy what it was offered. */
const copied = 60_000;

/** An ordinary download, so that it works where no file picker does. What is offered was read back from its Blob. */
export const downloads: Files = {
  async offer({ name, content, type }) {
    const blob = new Blob([content], { type });
    if (!same(content, new Uint8Array(await blob.arrayBuffer()))) {
      return "differs";
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), copied);
    return "offered";
  },
};

/** Text is decoded, a byte order mark too, so that what UTF-8 cannot hold is never put in its place unseen. */
const same = (given: MadeFile["content"], held: Uint8Array): boolean =>
  typeof given === "string"
    ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(held) === given
    : held.length === given.length && given.every((byte, i) => byte === held[i]);
