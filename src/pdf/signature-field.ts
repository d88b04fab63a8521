import type { Bytes } from "./bytes.ts";
import type { Face } from "./fonts.ts";
import { type Base, dictionaryAt } from "./read.ts";
import {
  array,
  type Dictionary,
  dictionary,
  fail,
  integer,
  nameOf,
  reference,
  stringBytes,
  type Value,
} from "./syntax.ts";
import { readTextString } from "./text-string.ts";

/** The one empty signature field of a base, and what an update needs to know of the file round it. */
export interface SignatureField {
  readonly object: number;
  readonly dictionary: Dictionary;
  readonly width: number;
  readonly height: number;
  /** The number of the next new object. */
  readonly size: number;
  readonly root: number;
  readonly info: number;
  readonly id: Bytes;
  /** Names and objects of the embedded faces, which the visible block uses again. */
  readonly keys: Readonly<Record<Face, string>>;
  readonly faceObjects: Readonly<Record<Face, number>>;
}

/** Throws `Unreadable` when the base has not exactly one field, or one that is filled. */
export const signatureField = (base: Base): SignatureField => {
  const form = dictionary(base.catalog.entries.get("AcroForm"), "AcroForm");
  const fields = array(form.entries.get("Fields"), "Fields");
  const field = dictionaryAt(base, fields[0], "the field");
  const name = readTextString(stringBytes(field.entries.get("T"), "T"));
  if (
    fields.length !== 1 ||
    name !== "HeadOfForce" ||
    nameOf(field.entries.get("FT")) !== "Sig" ||
    field.entries.has("V")
  ) {
    fail("not exactly one empty signature field, HeadOfForce");
  }
  const [left, bottom, right, top] = array(field.entries.get("Rect"), "Rect").map(length);
  const faces = facesOf(base);
  const { trailer } = base;
  return {
    object: reference(fields[0], "the field"),
    dictionary: field,
    width: (right ?? 0) - (left ?? 0),
    height: (top ?? 0) - (bottom ?? 0),
    size: integer(trailer.entries.get("Size"), "Size"),
    root: reference(trailer.entries.get("Root"), "Root"),
    info: reference(trailer.entries.get("Info"), "Info"),
    id: stringBytes(array(trailer.entries.get("ID"), "ID")[0], "ID"),
    keys: { regular: faces.regular.key, bold: faces.bold.key },
    faceObjects: { regular: faces.regular.object, bold: faces.bold.object },
  };
};

const length = (value: Value): number =>
  typeof value === "number" && value >= 0 && value <= 10_000 ? value : fail("a side of the field is not a length");

/** Which of the fonts of page 1 is which is told by the tag before its name. */
const facesOf = (base: Base): Readonly<Record<Face, { readonly key: string; readonly object: number }>> => {
  const pages = dictionaryAt(base, base.catalog.entries.get("Pages"), "Pages");
  const page = dictionaryAt(base, array(pages.entries.get("Kids"), "Kids")[0], "page 1");
  const resources = dictionaryAt(base, page.entries.get("Resources"), "Resources");
  const fonts = [...dictionary(resources.entries.get("Font"), "Font").entries];
  const tagged = (tag: string): { readonly key: string; readonly object: number } => {
    const found = fonts.filter(([, font]) => {
      const { entries } = dictionaryAt(base, font, "a font");
      return nameOf(entries.get("BaseFont"))?.startsWith(`${tag}+`) === true;
    });
    const [key, object] = found[0] ?? fail("a face is missing");
    return { key, object: reference(object, "a font") };
  };
  return { regular: tagged("AAAAAB"), bold: tagged("AAAAAC") };
};
