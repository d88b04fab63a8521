import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import { choose, tick } from "../core/answers/answer.ts";
import { type Change, change, type Draft, noAnswer, only } from "../core/answers/draft.ts";
import type {
  EditionWords,
  Force,
  Jurisdiction,
  PointContent,
  PointId,
  QuestionShape,
} from "../core/questionnaire/content.ts";
import { editionOf } from "../core/questionnaire/editions.ts";
import { shapesOf } from "../core/questionnaire/shapes.ts";
import { type PointScore, scoreAll } from "../core/scoring/score.ts";
import { type Meaning, openAutosave, type SavedState } from "./autosave.ts";
import type { Edges, StoredDraft } from "./ports.ts";

/** A draft that is open on this page. Every write of every page goes through `put`. */
export interface FillIn {
  readonly draft: ReadonlySignal<Draft>;
  readonly saved: ReadonlySignal<SavedState>;
  readonly edition: EditionWords;
  readonly forces: readonly Force[];
  /** `undefined` until a force is chosen. */
  readonly force: ReadonlySignal<Force | undefined>;
  /** Shapes of the questions in the force's jurisdiction (England and Wales until one is chosen). */
  readonly shapes: ReadonlySignal<readonly QuestionShape[]>;
  readonly scores: ReadonlySignal<readonly PointScore[]>;
  /** Shows the changes at once and hands them to the coalescing writer; never waits, never throws. */
  put(...changes: readonly Change[]): void;
  /** The same, and what the history will call it: an undo, a restore. */
  putAs(meaning: Meaning, changes: readonly Change[]): void;
  tick(questionId: string, lineId: string, on: boolean): void;
  choose(questionId: string, choice: "none" | "not-known", on: boolean): void;
  /** Words of a point, loaded once. */
  point(point: PointId): Promise<PointContent>;
  /** Resolves when nothing waits to be written (also when it could not be). */
  settled(): Promise<void>;
  /** Writes at once whatever is not known to be on disk: when the page is hidden, and when asked to try again. */
  flush(): Promise<void>;
  /** What is on the screen and not known to be on disk: after a conflict, what was typed here. */
  unsaved(): readonly Change[];
  /**
   * Shows the draft as it was read anew and goes on from there: as it is, or with what is unsaved put on top of it, which
   * is written. Only ever by a person's choice where something is unsaved.
   */
  goOn(from: StoredDraft, keepUnsaved: boolean): void;
}

export type OpenedDraft =
  | { readonly status: "open"; readonly fillIn: FillIn }
  | { readonly status: "none" }
  /** Made by another version of the service. What is on disk stays as it is. */
  | { readonly status: "unknown-edition"; readonly draft: Draft };

/** `begun`: the draft where it has just been read or written. */
export const openFillIn = async (
  edges: Pick<Edges, "drafts" | "questionnaire">,
  draftId: string,
  begun?: StoredDraft,
): Promise<OpenedDraft> => {
  const read = begun ?? (await edges.drafts.read(draftId));
  const about = read?.draft.about[only];
  if (read === undefined || about === undefined) {
    return { status: "none" };
  }
  const edition = editionOf(about.edition);
  if (edition === undefined) {
    return { status: "unknown-edition", draft: read.draft };
  }
  return { status: "open", fillIn: openDraft(edges, read, edition, await edges.questionnaire.forces(edition.id)) };
};

const openDraft = (
  edges: Pick<Edges, "drafts" | "questionnaire">,
  read: StoredDraft,
  edition: EditionWords,
  forces: readonly Force[],
): FillIn => {
  const draft = signal(read.draft);
  const autosave = openAutosave((changes, as) => edges.drafts.write(read.draft.id, changes, as), read.revision);
  const force = computed(() => forces.find(({ slug }) => slug === draft.value.about[only]?.force));
  const jurisdiction = computed<Jurisdiction>(() => force.value?.jurisdiction ?? "EW");
  const shapes = computed(() => shapesOf(jurisdiction.value));
  const points = new Map<string, Promise<PointContent>>();

  const putAs = (meaning: Meaning | undefined, changes: readonly Change[]): void => {
    draft.value = changes.reduce(change, draft.value);
    autosave.put(changes, meaning);
  };
  const put = (...changes: readonly Change[]): void => putAs(undefined, changes);
  const answer = (id: string): typeof noAnswer => draft.value.answers[id] ?? noAnswer;

  return {
    draft,
    saved: autosave.saved,
    edition,
    forces,
    force,
    shapes,
    scores: computed(() => scoreAll(shapes.value, draft.value.answers, draft.value.evidence, edition.lastTwelveMonths)),
    put,
    putAs,
    tick(id, line, on) {
      put({ section: "answers", id, value: tick(answer(id), line, on) });
    },
    choose(id, choice, on) {
      put({ section: "answers", id, value: choose(answer(id), choice, on) });
    },
    point(point) {
      const key = `${jurisdiction.value}/${point}`;
      const loading = points.get(key) ?? edges.questionnaire.point(edition.id, jurisdiction.value, point);
      points.set(key, loading);
      // What could not be loaded is asked for again the next time.
      loading.catch(() => points.delete(key));
      return loading;
    },
    settled: autosave.settled,
    flush: autosave.flush,
    unsaved: autosave.unsaved,
    goOn(from, keepUnsaved) {
      autosave.goOn(from.revision, keepUnsaved);
      draft.value = autosave.unsaved().reduce(change, from.draft);
    },
  };
};
