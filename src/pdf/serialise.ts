import { toHex } from "./bytes.ts";
import type { Dictionary, Value } from "./syntax.ts";

/** A value as PDF text, in the order in which it was read. */
export const serialise = (value: Value): string => {
  if (value === null || typeof value !== "object") {
    return String(value);
  }
  switch (value.kind) {
    case "name":
      return `/${value.name.replace(/[^!-~]|[()<>[\]{}/%#]/g, (sign) => `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}`;
    case "reference":
      return `${value.object} 0 R`;
    case "string":
      return `<${toHex(value.bytes)}>`;
    case "array":
      return `[${value.items.map(serialise).join(" ")}]`;
    case "dictionary":
      return `<< ${[...value.entries].map(([key, entry]) => `/${key} ${serialise(entry)}`).join(" ")} >>`;
  }
};

/** The same dictionary with some entries set. */
export const withEntries = (dictionary: Dictionary, changes: Readonly<Record<string, Value>>): Dictionary => ({
  kind: "dictionary",
  entries: new Map([...dictionary.entries, ...Object.entries(changes)]),
});
