import { typedFigure } from "../figures/cell.ts";
import { type FigureRow, type PointId, pointIds } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn, ReturnCell } from "../return/force-return.ts";
import { ownAnswer } from "../return/stated-scores.ts";
import { csvText } from "./csv-text.ts";
import { lineNames, type Verdict } from "./verdict.ts";

/** A file that was checked, as far as a row of the table needs it. */
export interface Row {
  readonly verdict: Verdict;
  readonly forceReturn: ForceReturn | null;
}

type Cells = ReadonlyMap<string, string>;

/**
 * One row a return that is not refused, one column an answer, named as its field in the page (`contract.md` §3).
 * RFC 4180 with a byte order mark, which is what makes Excel read UTF-8. The same returns give the same bytes whatever
 * the order in which they came.
 */
export const returnsCsv = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => {
  const told = rows.flatMap(({ verdict, forceReturn }) =>
    forceReturn === null ? [] : [new Map([...aboutCells(verdict), ...answerCells(forceReturn)])],
  );
  const columns = [...new Set(told.flatMap((cells) => [...cells.keys()]))].sort(byColumn);
  const lines = told.map((cells) => columns.map((column) => cells.get(column) ?? "")).sort(byText);
  return utf8(csvText([columns, ...lines]));
};

/** First what a row is about, in this order; then the answers, in the order of the questionnaire's numbers. */
const about = [
  "force",
  "edition",
  "version",
  "fingerprint",
  "verdict",
  "code",
  "codes",
  ...lineNames,
  "training",
  "jurisdiction",
  "censusDate",
  "marking",
  "replaces",
  "jsonSha256",
  "contentSha256",
  "template",
  "signature.kind",
  "signature.name",
  "signature.title",
  "signature.claimedTime",
  "signature.certificateSha256",
  "signature.enrolled",
  "file",
  "sha256",
];

const aboutCells = (verdict: Verdict): Cells => {
  const { return: returned, signature, lines } = verdict;
  return new Map<string, string>([
    ["file", verdict.file],
    ["sha256", verdict.sha256 ?? ""],
    ["verdict", verdict.verdict],
    ["code", verdict.code],
    ["codes", verdict.codes.join(" ")],
    ...lineNames.map((line) => [line, lines[line]] as const),
    ...(["force", "edition", "fingerprint", "jsonSha256", "contentSha256", "marking", "censusDate"] as const).map(
      (name) => [name, returned?.[name] ?? ""] as const,
    ),
    ["version", String(returned?.version ?? "")],
    ["template", String(returned?.template ?? "")],
    ["training", String(returned?.training ?? "")],
    ["replaces", returned?.replaces ?? ""],
    ...(["kind", "name", "title", "claimedTime", "certificateSha256"] as const).map(
      (name) => [`signature.${name}`, signature?.[name] ?? ""] as const,
    ),
    ["signature.enrolled", signature?.enrolled === null ? "" : String(signature?.enrolled ?? "")],
  ]);
};

const answerCells = (forceReturn: ForceReturn): Cells => {
  const { points, answers, declaration, content } = forceReturn;
  return new Map<string, string>([
    ["jurisdiction", content.jurisdiction],
    ...points.flatMap((point): [string, string][] => [
      [`level.${point.id}`, String(point.level ?? "")],
      [`proposed.${point.id}`, point.proposed ?? ""],
      [`opinion.${point.id}`, point.opinion ?? ""],
      [`opinion.${point.id}.why`, point.why],
      [`opinion.${point.id}.exception`, point.exception],
      [`satisfied.${point.id}`, point.satisfied.join(" ")],
      [`satisfied.${point.id}.what`, point.what],
      [`${point.id}.office`, point.office],
    ]),
    ...content.points.flatMap(({ questions }) =>
      questions.flatMap(({ id }): [string, string][] => {
        const answer = ownAnswer(answers, id);
        return [
          [id, answer.choice ?? answer.ticks.join(" ")],
          [`${id}.claimed`, String(answer.claimed ?? "")],
          [`${id}.counted`, String(answer.counted ?? "")],
          [`${id}.narrative`, answer.narrative],
          [`${id}.evidence`, answer.evidence.join(" ")],
        ];
      }),
    ),
    ...content.figures.flatMap((row) => figureCells(row, forceReturn)),
    ["evidence", String(forceReturn.evidence.length)],
    ["actions", String(forceReturn.actions.length)],
    ["risks", String(forceReturn.risks.length)],
    ["sharing", declaration.sharing ?? ""],
    ["signer.name", declaration.name],
    ["signer.title", declaration.title],
    ["signer.absence", declaration.absence],
    ["signed.date", declaration.date],
  ]);
};

/** A column for each box that is asked, given or not; whether it was confirmed or corrected, where a figure is published. */
const figureCells = ({ id, boxes }: FigureRow, { figures, forceData }: ForceReturn): readonly [string, string][] =>
  boxes.length === 0
    ? []
    : [
        ...boxes.flatMap(({ id: box, kind, times }) =>
          times.flatMap((time): [string, string][] => {
            const name = `${box}.${time}`;
            const { value, why, reason, published } = own(figures.cells, name) ?? noCell;
            return [
              [name, value === null ? "" : typedFigure(value, kind)],
              [`${name}.why`, why ?? ""],
              [`${name}.reason`, reason],
              ...(own(forceData.published, name) === undefined
                ? []
                : [[`${name}.published`, published ?? ""] satisfies [string, string]]),
            ];
          }),
        ),
        [`${id}.source`, own(figures.rows, id)?.source ?? ""],
        [`${id}.note`, own(figures.rows, id)?.note ?? ""],
      ];

const noCell: ReturnCell = { value: null, why: null, reason: "", published: null };

/** `SOC-10` after `SOC-9`: runs of digits compare as numbers. */
const byColumn = (a: string, b: string): number => {
  const place = (name: string): number => (about.includes(name) ? about.indexOf(name) : about.length);
  return place(a) - place(b) || compare(sortable(a), sortable(b));
};

/** Points in the order of the questionnaire, numbers by their size. */
const sortable = (name: string): string =>
  name
    .replace(/\b(SOC|PWR|EXP)\b/g, (point) => String(pointIds.indexOf(point as PointId)))
    .replace(/\d+/g, (digits) => digits.padStart(6, "0"));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a: readonly string[], b: readonly string[]): number =>
  compare(a.map(sortable).join("\u{0}"), b.map(sortable).join("\u{0}"));

/** Core knows no TextEncoder. */
const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const octets: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // Half of a character, which only a file's name can hold, has no place in UTF-8.
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      octets.push(code);
    } else if (code < 0x800) {
      octets.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    } else if (code < 0x10000) {
      octets.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      octets.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return Uint8Array.from(octets);
};
