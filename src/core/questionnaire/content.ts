/**
 * The words of an edition as resolved for one jurisdiction: every word that a return prints.
 * A return carries this whole (`ForceReturn.content`), so that it explains itself in twenty years,
 * and states the SHA-256 of its canonical JSON.
 */
export type Jurisdiction = "EW" | "SC" | "NI" | "BTP";
export type PointId = "SOC" | "PWR" | "EXP";
export type Level = 0 | 1 | 2 | 3;

export const jurisdictions: readonly Jurisdiction[] = ["EW", "SC", "NI", "BTP"];
export const pointIds: readonly PointId[] = ["SOC", "PWR", "EXP"];

export interface Content {
  readonly edition: EditionWords;
  readonly jurisdiction: Jurisdiction;
  readonly points: readonly PointContent[];
  readonly figures: readonly FigureRow[];
  /** Every other word of the document, by name; `{token}` holes are filled by `core/return/document-tree`. */
  readonly words: Readonly<Record<string, string>>;
}

export interface EditionWords {
  readonly id: string;
  readonly title: string;
  /** In print the position date. ISO date; the last 12 months end on it, both days counted. */
  readonly censusDate: string;
  readonly training: boolean;
  readonly lawAsAt: string;
  /** `null` until the office has issued the edition: then every page says "Preparation copy". */
  readonly issued: Issued | null;
  /** First and last day of the last 12 months. ISO dates. */
  readonly lastTwelveMonths: readonly [string, string];
  /** An action is due after `censusDate` and by this. ISO date. */
  readonly actionsDueBy: string;
}

/** What the office has said (`words.md` §2). A field that it has not filled prints "The office has not yet said". */
export interface Issued {
  readonly by: string;
  readonly date: string;
  readonly reference: string;
  readonly deadline: string;
  readonly mailbox: string;
  readonly contact: string;
  readonly publication?: string;
  readonly retention?: string;
  readonly privacy?: string;
  readonly asksBeforeRelease?: boolean;
}

export interface PointContent {
  readonly id: PointId;
  readonly number: number;
  readonly name: string;
  /** Completes "I am assured that …". */
  readonly clause: string;
  /** Said once under the point in this jurisdiction, such as what "organised exploitation" means. */
  readonly meaning?: string;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  /** As printed, "1.1" to "3.8". Never changes. */
  readonly number: string;
  readonly name: string;
  readonly key: boolean;
  readonly text: string;
  readonly why: string;
  readonly lines: readonly Line[];
  readonly tested: { readonly id: string; readonly text: string };
  readonly holds: string;
  readonly evidence: readonly string[];
  /** Rows (D1) or boxes of the figures that belong here. */
  readonly figures: readonly string[];
  readonly note: string;
}

/** A practice. One that does not apply in the jurisdiction is not shown, and the return prints why. */
export type Line =
  | { readonly id: string; readonly text: string; readonly notShown?: undefined }
  | { readonly id: string; readonly notShown: string; readonly text?: undefined };

/** What scoring needs of a question: no words. The first page carries only this. */
export interface QuestionShape {
  readonly id: string;
  readonly point: PointId;
  readonly key: boolean;
  /** Ids of the lines shown in the jurisdiction, the tested line left out. */
  readonly lines: readonly string[];
  readonly tested: string;
}

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly use: "core" | "held";
  readonly definition: string;
  readonly from: string;
  readonly publishedBy?: string;
  readonly note: string;
  /** Why the row is not asked in this jurisdiction; its boxes are then empty. */
  readonly notShown?: string;
  readonly boxes: readonly FigureBox[];
}

export interface FigureBox {
  /** `D9.total`; a one-box row's box is named like the row, `D1`. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: "count" | "pounds" | "fte";
  readonly held: boolean;
  /** Year ends, such as 2024, 2025, 2026; or the position date (`snap`). A cell's name is `D9.total.2026`. */
  readonly times: readonly string[];
  readonly noteOnChange: boolean;
}

/** Data of a force. Never part of the content hash; the check compares it with the app's own. */
export interface Force {
  readonly slug: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  readonly headTitle: string;
  readonly invited: boolean;
  /** Published figures by cell name, such as `D1.2026`. */
  readonly published: Readonly<Record<string, Published>>;
}

export interface Published {
  readonly value: number;
  readonly by: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly coverage: string;
}
