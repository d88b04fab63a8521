import type { Files } from "../journeys/ports.ts";

/** How long a browser may take to copy what it was offered. */
const copied = 60_000;

/** An ordinary download, so that it works where no file picker does. What is offered was read back from its Blob. */
export const downloads: Files = {
  async offer(name, content, type) {
    const given = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const blob = new Blob([given], { type });
    const held = new Uint8Array(await blob.arrayBuffer());
    if (held.length !== given.length || given.some((byte, i) => byte !== held[i])) {
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
