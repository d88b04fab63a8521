import type { AcceptedRisk, Action, Evidence, Marking, Opinion, Person, Satisfied } from "../answers/draft.ts";
import type { Content, Level, PointId, Published } from "../questionnaire/content.ts";

/**
 * The JSON that a PDF carries (`return.json`): answers finalised, frozen, with every word that is printed.
 * It *states* levels and proposed opinions; the pages print what it states and the check recomputes them.
 * Written as canonical JSON (RFC 8785). `contract.md` §1 fixes the top-level keys; fields may be added, never changed.
 */
export interface ForceReturn {
  readonly format: 1;
  readonly template: number;
  readonly edition: string;
  readonly contentSha256: string;
  readonly training: boolean;
  /** True while it is not for signature: every page says DRAFT. */
  readonly draft: boolean;
  readonly force: string;
  /** Name, title and published figures as the app had them; the check compares them with its own. */
  readonly forceData: {
    readonly name: string;
    readonly headTitle: string;
    readonly published: Readonly<Record<string, Published>>;
  };
  readonly version: number;
  /** `jsonSha256` of the return replaced. */
  readonly replaces: string | null;
  readonly censusDate: string;
  readonly marking: Marking;
  readonly points: readonly ReturnPoint[];
  readonly content: Content;
  /** By question id. Lines hidden in the jurisdiction are never ticked here. */
  readonly answers: Readonly<Record<string, ReturnAnswer>>;
  readonly evidence: readonly (Evidence & { readonly id: string })[];
  readonly figures: {
    readonly cells: Readonly<Record<string, ReturnCell>>;
    readonly rows: Readonly<Record<string, { readonly source: string; readonly note: string }>>;
  };
  readonly actions: readonly (Action & { readonly id: string })[];
  readonly risks: readonly (AcceptedRisk & { readonly id: string })[];
  readonly people: {
    readonly lead: string;
    readonly telephone: string;
    readonly preparedBy: string;
    readonly took: readonly (Person & { readonly id: string })[];
  };
  readonly declaration: {
    readonly sharing: "yes" | "ask" | "no" | null;
    readonly name: string;
    readonly title: string;
    readonly absence: string;
    /** ISO date in Europe/London on which it was put together for signature; "" in a draft. */
    readonly date: string;
  };
}

export interface ReturnPoint {
  readonly id: PointId;
  /** `null` while a question is unanswered. */
  readonly level: Level | null;
  readonly proposed: Opinion | null;
  readonly opinion: Opinion | null;
  readonly why: string;
  readonly exception: string;
  readonly satisfied: readonly Satisfied[];
  readonly what: string;
  /** The box for notes to the office. */
  readonly office: string;
}

export interface ReturnAnswer {
  readonly ticks: readonly string[];
  readonly choice: "none" | "not-known" | null;
  readonly narrative: string;
  readonly evidence: readonly string[];
  /** Level as ticked and level as counted after the evidence rule; `null` while unanswered. */
  readonly claimed: Level | null;
  readonly counted: Level | null;
}

/** A figure, or why there is none. Whole numbers only: counts, pence, tenths of FTE. */
export interface ReturnCell {
  readonly value: number | null;
  readonly why: "not-extracted" | "not-recorded" | "does-not-apply" | null;
  readonly reason: string;
  readonly published: "confirmed" | "corrected" | null;
}
