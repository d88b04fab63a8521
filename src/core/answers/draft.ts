import type { PointId } from "../questionnaire/content.ts";

/**
 * Answers in progress. A draft is sections of records; a record is what is written to disk in one piece
 * (one record an answer), so a change names its section and its id, whatever the page.
 */
export interface Draft {
  readonly id: string;
  readonly about: Section<About>;
  /** By question id. */
  readonly answers: Section<Answer>;
  /** By point id: notes to the office. */
  readonly office: Section<string>;
  readonly evidence: Section<Evidence>;
  readonly actions: Section<Action>;
  readonly risks: Section<AcceptedRisk>;
  readonly people: Section<Person>;
  /** By cell name, such as `D9.total.2026`. */
  readonly figures: Section<Cell>;
  /** By row id, such as `D9`. */
  readonly figureRows: Section<FigureRowNotes>;
  /** By point id. */
  readonly opinions: Section<OpinionRecord>;
  readonly declaration: Section<DeclarationRecord>;
  /** By version number as text: each return that was signed and saved. */
  readonly signed: Section<SignedVersion>;
}

export type Section<T> = Readonly<Record<string, T>>;
export type SectionName = Exclude<keyof Draft, "id">;
export type RecordOf<S extends SectionName> = Draft[S] extends Section<infer T> ? T : never;

/** `value: undefined` takes the record away. */
export type Change = {
  [S in SectionName]: { readonly section: S; readonly id: string; readonly value: RecordOf<S> | undefined };
}[SectionName];

/** The one record of `about` and of `declaration` has the id "draft". */
export const only = "draft";

export interface About {
  readonly format: 1;
  readonly edition: string;
  /** Slug, or "" before a force is chosen. */
  readonly force: string;
  readonly createdAt: string;
  readonly name?: string;
  readonly leadPost?: string;
  readonly leadTelephone?: string;
  readonly preparedBy?: string;
  /** The highest number ever given to an item by its letter, so that one taken away does not lend its number to another. */
  readonly given?: Readonly<Record<string, number>>;
  /** Sections that their author marked as completed. */
  readonly completed?: readonly string[];
  /** The `practice` draft is the one that `#/try/` opens. */
  readonly practice?: boolean;
}

export interface Answer {
  /** Ids of lines ticked, tested line included, also of lines hidden in the present jurisdiction. */
  readonly ticks: readonly string[];
  readonly choice: "none" | "not-known" | null;
  /** Why the team says so: asked at levels 2 and 3. */
  readonly narrative: string;
  readonly evidence: readonly string[];
  /** Working notes: in the draft and its copies, never in the return. */
  readonly note: string;
}

export const noAnswer: Answer = { ticks: [], choice: null, narrative: "", evidence: [], note: "" };

export const evidenceTypes = [
  "policy",
  "minutes",
  "assessment",
  "register",
  "training-record",
  "audit",
  "dip-sample",
  "exercise",
  "peer-review",
  "inspection",
  "outcome-analysis",
  "other",
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];
/** Level 3 needs one of these, dated in the last 12 months. */
export const testEvidence: readonly EvidenceType[] = [
  "audit",
  "dip-sample",
  "exercise",
  "peer-review",
  "inspection",
  "outcome-analysis",
];

export interface Evidence {
  readonly type: EvidenceType | "";
  readonly title: string;
  /** `2026-03` or `2026-03-31`; "" while not given. What could not be read as a date stays as typed. */
  readonly date: string;
  readonly heldBy: string;
  readonly reference: string;
  readonly nca: boolean;
}

export const noEvidence: Evidence = { type: "", title: "", date: "", heldBy: "", reference: "", nca: false };

export interface Action {
  readonly outcome: string;
  readonly owner: string;
  readonly due: string;
  /** Ids of questions (SOC-1) and of figure rows (D9). */
  readonly serves: readonly string[];
  readonly dependsOn: readonly string[];
  readonly help: string;
}

export const noAction: Action = { outcome: "", owner: "", due: "", serves: [], dependsOn: [], help: "" };

export interface AcceptedRisk {
  readonly serves: readonly string[];
  readonly why: string;
  readonly acceptedBy: string;
}

export const noRisk: AcceptedRisk = { serves: [], why: "", acceptedBy: "" };

export interface Person {
  readonly post: string;
  readonly organisation: string;
  readonly part: "answered" | "supplied" | "challenged" | "marking" | "";
  readonly date: string;
  readonly changed: string;
}

/** Pounds are held in pence, FTE in tenths, so that no floating point decides anything. */
export interface Cell {
  /** As typed, kept so that an impossible figure is shown again with its error. */
  readonly text: string;
  readonly why: "not-extracted" | "not-recorded" | "does-not-apply" | null;
  readonly reason: string;
  /** A published figure: confirmed as it is, or corrected to `text`. */
  readonly published?: "confirmed" | "corrected";
  /** The published figure that it was compared with. */
  readonly against?: number;
}

export interface FigureRowNotes {
  readonly source: string;
  readonly note: string;
}

export type Opinion = "assured" | "partly-assured" | "not-assured";
export const opinionsLowToHigh: readonly Opinion[] = ["not-assured", "partly-assured", "assured"];
export const satisfiedWays = ["files", "lead", "audit", "other-force", "inspection", "other"] as const;
export type Satisfied = (typeof satisfiedWays)[number];

export interface OpinionRecord {
  readonly opinion: Opinion | null;
  readonly why: string;
  readonly exception: string;
  readonly satisfied: readonly Satisfied[];
  readonly what: string;
}

export interface DeclarationRecord {
  readonly sharing: "yes" | "ask" | "no" | null;
  readonly marking: Marking;
  readonly name: string;
  readonly title: string;
  /** Why another post signs in the absence of the head of the force; "" when the head signs. */
  readonly absence: string;
}

export type Marking = "OFFICIAL-SENSITIVE" | "OFFICIAL";

export interface SignedVersion {
  readonly jsonSha256: string;
  readonly fingerprint: string;
  /** With `signedAt` "" where the version is known only by the return that replaced it. */
  readonly fileSha256: string;
  readonly signedAt: string;
}

export const emptyDraft = (id: string, about: About): Draft => ({
  id,
  about: { [only]: about },
  answers: {},
  office: {},
  evidence: {},
  actions: {},
  risks: {},
  people: {},
  figures: {},
  figureRows: {},
  opinions: {},
  declaration: {},
  signed: {},
});

export const change = (draft: Draft, { section, id, value }: Change): Draft => {
  const { [id]: _, ...rest } = draft[section] as Section<unknown>;
  return { ...draft, [section]: value === undefined ? rest : { ...rest, [id]: value } };
};

/** E1, E2 … A1 … R1 … P1: numbers are given once and never used again, so the highest ever counts. */
export const nextId = (letter: "E" | "A" | "R" | "P", ids: readonly string[], everGiven = 0): string =>
  `${letter}${ids.reduce((most, id) => Math.max(most, Number(id.slice(1))), everGiven) + 1}`;

export const pointOf = (questionId: string): PointId => questionId.split("-")[0] as PointId;
