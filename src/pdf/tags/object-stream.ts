import { fromLatin1 } from "../bytes.ts";
import type { JsPdf } from "./jspdf-document.ts";
import { writeStream } from "./objects.ts";
import { pack } from "./pack.ts";

/**
 * Objects that stand packed in one stream (PDF 32000-1 §7.5.7). jsPDF writes each object for itself, which costs a tagged document
 * more than its text: two thousand structure elements, alike but for their numbers, and an entry of 20 bytes for each.
 */
export interface ObjectStream {
  /** The number of the stream's own object. */
  readonly object: number;
  /** Number of the first object in it; those after it follow without a gap. */
  readonly first: number;
  /** How many objects have a number. */
  count: number;
  newObject(): number;
  write(object: number, body: string): void;
  /** Writes the stream. Throws when a number was given out and no body written for it. */
  finish(): void;
}

/** jsPDF ends a file with its properties and its catalog; then comes the cross-reference stream, and then what is packed. */
export const afterPacked = { info: 1, catalog: 2, crossReferences: 3, first: 4 } as const;

/** To be opened after every object that jsPDF numbers. */
export const openObjectStream = (document: JsPdf): ObjectStream => {
  const object = document.internal.newObjectDeferred();
  const bodies: string[] = [];
  const stream: ObjectStream = {
    object,
    first: object + afterPacked.first,
    count: 0,
    newObject: () => stream.first + stream.count++,
    write(number, body) {
      bodies[number - stream.first] = body;
    },
    finish() {
      let offset = 0;
      let numbers = "";
      for (let at = 0; at < stream.count; at++) {
        const body = bodies[at];
        if (body === undefined) {
          throw new Error(`object ${stream.first + at} was never written`);
        }
        numbers += `${stream.first + at} ${offset} `;
        offset += body.length + 1;
      }
      const packed = pack(fromLatin1(`${numbers}${bodies.join("\n")}`));
      writeStream(document, object, `/Type /ObjStm /N ${stream.count} /First ${numbers.length}`, packed);
    },
  };
  return stream;
};
