import { pageHeight, pageWidth } from "../../tags/numbers.ts";

/**
 * The look of template 1: A4, two faces, one scale of sizes (about 1 to 1.25), a left column of the grid for what is
 * scanned (keys, marks, numbers) and a right one for what is read. Lengths in points, greys from 0 (black) to 1 (white).
 */
export const page = {
  width: pageWidth,
  height: pageHeight,
  left: 60,
  right: pageWidth - 60,
  markingTop: 34,
  noticesTop: 44,
  markingBottom: pageHeight - 26,
  footer: pageHeight - 46,
  footerRule: pageHeight - 60,
  bottom: pageHeight - 70,
} as const;

export const bodyWidth = page.right - page.left;
/** Running text is set narrower than the page: about 85 characters a line. */
export const measure = 436;
/** Where the right column of the grid begins. */
export const keyColumn = 124;

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly grey: number;
  readonly before: number;
}

const text = (size: number, leading: number, before: number, bold = false, grey = 0): TextStyle => ({
  size,
  leading,
  before,
  bold,
  grey,
});

export const styles = {
  body: text(10, 14, 7),
  lead: text(12.5, 17.5, 8),
  small: text(8.5, 12, 5, false, 0.25),
  inset: text(10, 14, 10),
  warning: text(10, 14, 10, true),
  stated: text(10.5, 15, 9),
  list: text(10, 14, 4),
  mark: text(9, 14, 4),
  caption: text(10, 14, 12, true),
  head: text(8.5, 11.5, 0, true),
  cell: text(9, 12.2, 0),
  chart: text(9, 16, 0),
  key: text(9.5, 13.6, 0, true),
  value: text(9.5, 13.6, 0),
  marking: text(10, 13, 0, true),
  notice: text(8.5, 11.5, 0),
  footer: text(8, 11, 0, false, 0.25),
} satisfies Readonly<Record<string, TextStyle>>;

export type Styles = Readonly<Record<keyof typeof styles, TextStyle>>;

/** How wide or how close the blocks of a document are set. */
export interface Look {
  readonly styles: Styles;
  /** Above and below the text of a row. */
  readonly padY: number;
  readonly signature: number;
}

export const roomy: Look = { styles, padY: 4, signature: 66 };

/**
 * A first page that has to be one page, such as what is read before signing, is set closer, as far as it takes. No text of
 * it gets smaller than 8 points.
 */
export const closer: readonly Look[] = [
  {
    styles: {
      ...styles,
      caption: text(9.5, 13, 9, true),
      head: text(8.5, 11, 0, true),
      cell: text(9, 11.6, 0),
      key: text(9, 12, 0, true),
      value: text(9, 12, 0),
      small: text(8, 10.4, 4, false, 0.25),
    },
    padY: 2.2,
    signature: 60,
  },
  {
    styles: {
      ...styles,
      caption: text(9, 12.4, 8, true),
      head: text(8.5, 10.6, 0, true),
      cell: text(8.5, 10.9, 0),
      key: text(8.5, 11.2, 0, true),
      value: text(8.5, 11.2, 0),
      small: text(8, 10.2, 4, false, 0.25),
    },
    padY: 1.9,
    signature: 57,
  },
  {
    styles: {
      ...styles,
      caption: text(9, 12, 7, true),
      head: text(8, 10, 0, true),
      cell: text(8, 10.2, 0),
      key: text(8, 10.4, 0, true),
      value: text(8, 10.4, 0),
      small: text(8, 10, 3, false, 0.25),
    },
    padY: 1.5,
    signature: 54,
  },
];

export const headings: Readonly<Record<1 | 2 | 3 | 4, TextStyle>> = {
  1: text(24, 29, 20, true),
  2: text(17, 22, 30, true),
  3: text(12.5, 16.5, 20, true),
  4: text(10, 14, 13, true),
};

export const rules = {
  thick: 1.4,
  thin: 0.8,
  hair: 0.4,
  hairGrey: 0.62,
  shade: 0.94,
  /** Round what is written by hand. */
  box: { width: 0.6, grey: 0.35 },
} as const;
