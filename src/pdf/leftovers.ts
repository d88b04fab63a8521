import { latin1 } from "./bytes.ts";
import { inflate } from "./inflate.ts";

/** Ceilings: this looks into files of anybody, so it stops early rather than read everything. */
const mostStreams = 5_000;
const largestStream = 2_000_000;
/** Of all that is unfolded, kept or not: a stream too large to keep has been unfolded as far as its ceiling all the same. */
const mostUnfolded = 48_000_000;

export interface Leftovers {
  /** Syntax of the file, streams as they stand. */
  readonly raw: string;
  /** Streams, unfolded where they are Flate, each with the text before it. */
  readonly streams: readonly { readonly dictionary: string; readonly text: string }[];
}

/** What can be read of a PDF without believing its structure: every `stream … endstream`, wherever it stands. */
export const leftoversOf = (file: Uint8Array): Leftovers => {
  const raw = latin1(file);
  const streams: { dictionary: string; text: string }[] = [];
  let left = mostUnfolded;
  let at = raw.indexOf("stream");
  while (at >= 0 && streams.length < mostStreams && left > 0) {
    const start = at + "stream".length + (raw.startsWith("\r\n", at + 6) ? 2 : 1);
    const end = raw.indexOf("endstream", start);
    if (end < 0) {
      break;
    }
    const before = raw.slice(Math.max(0, at - 2_000), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    const most = Math.min(left, largestStream);
    const text = unfold(file.subarray(start, end), dictionary, most);
    left -= text?.length ?? most;
    streams.push({ dictionary, text: text ?? "" });
    at = raw.indexOf("stream", end + "endstream".length);
  }
  return { raw, streams };
};

/** `null` where there was more than `most`, or it was not what it said. Pictures hold no words, and are large. */
const unfold = (bytes: Uint8Array, dictionary: string, most: number): string | null => {
  if (/\/Subtype\s{0,4}\/Image\b/.test(dictionary)) {
    return "";
  }
  if (!/\/FlateDecode\b|\/Fl\b/.test(dictionary)) {
    return latin1(bytes.subarray(0, most));
  }
  const unfolded = inflate(trimmed(bytes), most);
  return unfolded === null ? null : latin1(unfolded);
};

/** Without the line end that stands before `endstream`. */
const trimmed = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) {
    end--;
  }
  return bytes.subarray(0, end);
};
