import type { Files } from "../journeys/ports.ts";

/** How long a browser may take to copy what it was offered. */
const held = 60_000;

/** An ordinary download, so that it works where no file picker does. */
export const downloads: Files = {
  offer(name, content, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), held);
  },
};
