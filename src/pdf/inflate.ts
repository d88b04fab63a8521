import { Unzlib } from "fflate";
import { type Bytes, concat } from "./bytes.ts";

/** So small a step that one of it, at the format's best ratio of about 1,030, passes a ceiling by two megabytes at most. */
const step = 2048;

/**
 * Undoes Flate compression up to `most` bytes; `null` when there is more, or when it is not Flate. A file of a few kilobytes can
 * unfold to gigabytes, so it is fed in small steps and stopped as soon as the ceiling is passed.
 */
export const inflate = (packed: Uint8Array, most: number): Bytes | null => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const unzlib = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      unzlib.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (length > most) {
        return null;
      }
    }
  } catch {
    return null;
  }
  return concat(...parts);
};
