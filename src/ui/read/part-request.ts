import type { Part } from "../../core/return/part-tree.ts";

/** Another page asks for one part to be shown first; the address of the print page names none. */
let wanted: Part | undefined;

export const requestPart = (part: Part): void => {
  wanted = part;
};

/** Once: whoever comes back later sees everything. */
export const takePart = (): Part => {
  const part = wanted ?? "all";
  wanted = undefined;
  return part;
};
