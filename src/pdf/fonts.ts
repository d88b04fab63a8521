/**
 * The two faces that every page is set in, as TrueType bytes (Atkinson Hyperlegible Next, 400 and 700).
 * Bytes are an argument, so that the page, the worker and the terminal can each fetch them in their own way.
 */
export interface Fonts {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}

export type Face = keyof Fonts;
