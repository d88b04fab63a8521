/**
 * Glyphs that are in every file, so that the visible block of a signature added later can use the faces that are already
 * embedded: Latin with the accents of Welsh and of western European names, and punctuation.
 */
export const preseeded: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xb4],
  [0xb6, 0xff],
  [0x174, 0x178],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
];

export const isPreseeded = (code: number): boolean => preseeded.some(([from, to]) => from <= code && code <= to);
