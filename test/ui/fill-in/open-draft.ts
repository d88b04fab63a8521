import { type Change, change, type Draft, type Evidence, emptyDraft, only } from "../../../src/core/answers/draft.ts";
import type { FillIn } from "../../../src/journeys/fill-in.ts";
import { fillInOf, type StageEdges, stageEdges } from "../read/stage.ts";

/** A training draft on which nothing was answered but what `changes` say. */
export const draftWith = (force: string, ...changes: readonly Change[]): Draft =>
  changes.reduce(
    change,
    emptyDraft("d1", { format: 1, edition: "training-2026", force, createdAt: "2026-05-01T09:00:00.000Z" }),
  );

export interface OpenDraft {
  readonly edges: StageEdges;
  readonly fillIn: FillIn;
  readonly props: (params?: Readonly<Record<string, string>>) => {
    readonly edges: StageEdges;
    readonly fillIn: FillIn;
    readonly params: Readonly<Record<string, string>>;
  };
}

/** The real journey over a store in memory, so that what a page shows is what it would show. */
export const openDraft = async (draft: Draft): Promise<OpenDraft> => {
  const edges = stageEdges({ drafts: [draft] });
  const fillIn = await fillInOf(edges, draft);
  return { edges, fillIn, props: (params = {}) => ({ edges, fillIn, params }) };
};

export const completedIn = ({ fillIn }: OpenDraft): readonly string[] =>
  fillIn.draft.value.about[only]?.completed ?? [];

export const portfolioList: Evidence = {
  type: "policy",
  title: "Portfolio list",
  date: "2026-01-15",
  heldBy: "Staff officer",
  reference: "",
  nca: false,
};

export const evidence = (id: string, part: Partial<Evidence> = {}): Change => ({
  section: "evidence",
  id,
  value: { ...portfolioList, ...part },
});

export const policy = evidence("E1");
