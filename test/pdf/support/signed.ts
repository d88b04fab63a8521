import { fromLatin1, latin1 } from "../../../src/pdf/bytes.ts";
import { putContents, type UpdateParameters, writeUpdate } from "../../../src/pdf/update.ts";
import { writePdf } from "../../../src/pdf/write.ts";
import { fonts, sampleInput } from "./sample.ts";

/** Canonical JSON as far as the search for leftovers looks at it. */
export const json = new TextEncoder().encode(
  `{"contentSha256":"${"ab".repeat(32)}","format":1,"text":"${"Gŵyr tŷ ".repeat(400)}"}`,
) as Uint8Array<ArrayBuffer>;

export const unsigned = writePdf(sampleInput({}, json));

export const parameters: UpdateParameters = {
  name: "Siân Gŵyther (QPM)",
  title: "Chief Constable",
  reason: "I sign this return as the head of the force.",
  time: "2026-06-01T09:30:00Z",
  reserved: 2048,
};

/** Not a signature: this room puts bytes where a signature goes and never judges them. */
export const cms = Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 251);

export const update = writeUpdate(unsigned, parameters, fonts);
export const signed = putContents(update, cms);

/** The file with one text in its syntax changed for another. */
export const edited = (bytes: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> => {
  const text = latin1(bytes);
  if (!text.includes(from)) {
    throw new Error(`the file does not hold ${from}`);
  }
  return fromLatin1(text.replace(from, () => to));
};
