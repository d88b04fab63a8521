import { zlibSync } from "fflate";
import { latin1 } from "../bytes.ts";
import type { JsPdf } from "./jspdf-document.ts";

/** Subscribes to an event of jsPDF. */
export type Listen = (event: string, handler: (detail: unknown) => void) => void;

/** jsPDF's event hub prints what a handler throws and goes on, and the file would be silently wrong: so errors are collected. */
export const listen =
  (document: JsPdf, errors: unknown[]): Listen =>
  (event, handler) => {
    document.internal.events.subscribe(event, (detail) => {
      try {
        handler(detail);
      } catch (error) {
        errors.push(error);
      }
    });
  };

export const writeObject = (document: JsPdf, object: number, body: string): void => {
  document.internal.newObjectDeferredBegin(object, true);
  document.internal.write(`${body}\nendobj`);
};

/** Writes a new object and gives its number. */
export const addObject = (document: JsPdf, body: string): number => {
  const object = document.internal.newObjectDeferred();
  writeObject(document, object, body);
  return object;
};

export const pack = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 6 });

/** Writes a new Flate stream of packed bytes and gives its number. */
export const writeStream = (document: JsPdf, entries: string, packed: Uint8Array): number =>
  addObject(
    document,
    `<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${latin1(packed)}\nendstream`,
  );
