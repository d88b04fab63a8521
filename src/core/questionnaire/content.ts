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
  readonly rules: readonly FigureRule[];
  readonly shares: readonly FigureShare[];
  /** "Risk and reward" of `figures.md` §4, in its order. */
  readonly panel: readonly PanelLine[];
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
  /** `held`: given where the force holds it. `shown`: nothing is asked, and what is published about it is shown. */
  readonly use: "core" | "held" | "shown";
  readonly definition: string;
  readonly from: string;
  readonly publishedBy?: string;
  readonly note: string;
  /** Why the row is not asked in this jurisdiction; its boxes are then empty. */
  readonly notShown?: string;
  readonly boxes: readonly FigureBox[];
  /** Boxes of a row that is shown which this jurisdiction does not ask, each with the reason that prints. */
  readonly boxesNotShown: readonly BoxNotShown[];
  /** Of a row of which nothing is asked: what is published of it, in the order in which it prints. */
  readonly publishedParts?: readonly { readonly id: string; readonly name: string }[];
}

export interface FigureBox {
  /** `D9.total`; a one-box row's box is named like the row, `D1`. */
  readonly id: string;
  readonly name: string;
  /** Its name where no row stands above it, such as "Risk orders granted"; absent where the name says it all. */
  readonly fullName?: string;
  readonly unit: string;
  readonly kind: "count" | "pounds" | "fte";
  readonly held: boolean;
  /** Year ends, such as 2024, 2025, 2026; or the position date (`snap`). A cell's name is `D9.total.2026`. */
  readonly times: readonly string[];
  readonly noteOnChange: boolean;
  /** Whether the change on last year and over two years stands beside its counts. */
  readonly changes: boolean;
  /** Of pounds: the box that counts what they were ordered in. Published together, or withheld together. */
  readonly countedBy?: string;
}

export interface BoxNotShown {
  readonly id: string;
  readonly name: string;
  readonly notShown: string;
}

/**
 * A validation of `figures.md` §3. It names boxes by id and runs at each time that all of them are asked for. What it
 * names and the jurisdiction does not show was left out when the content was resolved.
 */
export type FigureRule = RuleOf<
  | PartsEqualTotal
  | AtMost
  | (Flow & { readonly kind: "flow" | "flow-not-known" })
  | NoneLeft
  | PublishedAtMost
  | FarFromPublished
  | ClaimedWithoutFigure
>;

/** What each rule has, beside what it compares. */
export type RuleOf<Kind> = Kind & {
  /** As in `figures.md` §3, such as `V2`. Rules of one id differ in what they compare. */
  readonly id: string;
  readonly severity: "stops" | "warns" | "informs";
  /** The name of its sentence in the words. */
  readonly sentence: string;
};

/** All of them figures: the parts add up to the total. Some missing: the rest add up to no more. */
export interface PartsEqualTotal {
  readonly kind: "parts-equal-total";
  readonly parts: readonly string[];
  readonly total: string;
  /** The name of the sentence for parts that come to more than the total while one of them is missing. */
  readonly sentenceMore: string;
}

/** The parts, as far as they are figures, add up to no more than the whole. */
export interface AtMost {
  readonly kind: "at-most";
  readonly parts: readonly string[];
  readonly whole: string;
}

/**
 * Start and applied come to made, refused and end (`flow`). The start of a year is the end of the year before, and of
 * the first year the box `start`. Start or end not known: made and refused are no more than applied (`flow-not-known`).
 */
export interface Flow {
  readonly start: string;
  readonly applied: string;
  readonly made: string;
  readonly refused: string;
  readonly end: string;
}

/** Some were made in one of the years, and none is left. */
export interface NoneLeft {
  readonly kind: "none-left";
  readonly made: readonly string[];
  readonly left: string;
}

/** What is published of a row that is only shown comes to no more than the whole. */
export interface PublishedAtMost {
  readonly kind: "published-at-most";
  readonly row: string;
  readonly whole: string;
}

/** A correction is near the published figure. */
export interface FarFromPublished {
  readonly kind: "far-from-published";
  readonly box: string;
}

/** A question counts at the level or above, and any or every box has no figure at its latest time. */
export interface ClaimedWithoutFigure {
  readonly kind: "claimed-without-figure";
  readonly question: string;
  readonly level: Level;
  readonly boxes: readonly string[];
  readonly missing: "any" | "every";
}

/** A share of `figures.md` §4: sums of boxes in one year or at the position date, never over years. */
export interface FigureShare {
  readonly id: string;
  readonly name: string;
  /** The row under which it stands. */
  readonly row: string;
  readonly part: readonly string[];
  readonly whole: readonly string[];
  /** The whole below which the counts are printed and no percentage. */
  readonly atLeast: number;
  /** The times at which every box of it is asked. */
  readonly times: readonly string[];
}

/** A line of "Risk and reward": its boxes side by side, such as major / moderate / minor. */
export interface PanelLine {
  readonly name: string;
  readonly row: string;
  readonly boxes: readonly string[];
  /** The reason of the row, where it is not shown; `boxes` is then empty. */
  readonly notShown?: string;
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
