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

/** Writes a Flate stream of packed bytes. */
export const writeStream = (document: JsPdf, object: number, entries: string, packed: Uint8Array): void => {
  writeObject(
    document,
    object,
    `<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${latin1(packed)}\nendstream`,
  );
};

/** Writes a new Flate stream of packed bytes and gives its number. */
export const addStream = (document: JsPdf, entries: string, packed: Uint8Array): number => {
  const object = document.internal.newObjectDeferred();
  writeStream(document, object, entries, packed);
  return object;
};
