import type { Force, Jurisdiction, PointContent, PointId } from "./core/questionnaire/content.ts";
import { editionOf } from "./core/questionnaire/editions.ts";
import type { RawPoint } from "./core/questionnaire/schema.ts";
import type { afterSavingWith } from "./drafts/after-saving.ts";
import type { StoreParts } from "./drafts/open-store.ts";
import type { FileWork, WorkerLike } from "./files/return-files.ts";
import type { BackupFiles, Device, Edges, PickFile, Questionnaire, ReturnFiles } from "./journeys/ports.ts";
import type { Pages } from "./ui/view.ts";

/** The page's only `import()`s: what is named here is loaded when it is entered, all else is the first page. */
export const pages: Pages = {
  notices: () => import("./ui/notices.tsx"),
  missing: () => import("./ui/plain-pages.tsx"),
  plain: {
    StartPage: () => import("./ui/start/pages.tsx").then((part) => part.StartPage),
    NewPage: () => import("./ui/start/new-page.tsx").then((part) => part.NewPage),
    WorkPage: () => import("./ui/work/work-page.tsx").then((part) => part.WorkPage),
    RestorePage: () => import("./ui/work/restore-page.tsx").then((part) => part.RestorePage),
    QuestionsPage: () => import("./ui/read/questions-page.tsx").then((part) => part.QuestionsPage),
    CheckReturnPage: () => import("./ui/collate/check-return-page.tsx").then((part) => part.CheckReturnPage),
    HelpPage: () => import("./ui/help/help-page.tsx").then((part) => part.HelpPage),
  },
  forms: () => import("./ui/fill-in/inline-forms.tsx"),
  textWarnings: () => import("./ui/components/text-warnings.ts").then((part) => part.textWarnings),
  draft: {
    NewPage: () => import("./ui/start/new-page.tsx").then((part) => part.NewPage),
    TaskListPage: () => import("./ui/fill-in/task-list-page.tsx").then((part) => part.TaskListPage),
    PeoplePage: () => import("./ui/fill-in/people-page.tsx").then((part) => part.PeoplePage),
    QuestionPage: () => import("./ui/fill-in/question-page.tsx").then((part) => part.QuestionPage),
    EvidencePage: () => import("./ui/fill-in/evidence-page.tsx").then((part) => part.EvidencePage),
    FigureRowPage: () => import("./ui/fill-in/figure-row-page.tsx").then((part) => part.FigureRowPage),
    FiguresPage: () => import("./ui/fill-in/figures-page.tsx").then((part) => part.FiguresPage),
    FiguresSheetPage: () => import("./ui/fill-in/figures-sheet-page.tsx").then((part) => part.FiguresSheetPage),
    ActionsPage: () => import("./ui/fill-in/actions-page.tsx").then((part) => part.ActionsPage),
    MaturityPage: () => import("./ui/fill-in/maturity-page.tsx").then((part) => part.MaturityPage),
    CheckPage: () => import("./ui/fill-in/check-page.tsx").then((part) => part.CheckPage),
    HistoryPage: () => import("./ui/work/history-page.tsx").then((part) => part.HistoryPage),
    ConflictPage: () => import("./ui/work/conflict-page.tsx").then((part) => part.ConflictPage),
    EditionPage: () => import("./ui/work/edition-page.tsx").then((part) => part.EditionPage),
    PrintPage: () => import("./ui/read/print-page.tsx").then((part) => part.PrintPage),
    SummaryPage: () => import("./ui/sign-off/summary-page.tsx").then((part) => part.SummaryPage),
    OpinionsPage: () => import("./ui/sign-off/opinions-page.tsx").then((part) => part.OpinionsPage),
    DeclarationPage: () => import("./ui/sign-off/declaration-page.tsx").then((part) => part.DeclarationPage),
    SignPage: () => import("./ui/sign-off/sign-page.tsx").then((part) => part.SignPage),
    SentPage: () => import("./ui/sign-off/sent-page.tsx").then((part) => part.SentPage),
  },
};

const rawPoints: Readonly<Record<PointId, () => Promise<RawPoint>>> = {
  SOC: async () => (await import("./core/questionnaire/content/points/soc.ts")).soc,
  PWR: async () => (await import("./core/questionnaire/content/points/pwr.ts")).pwr,
  EXP: async () => (await import("./core/questionnaire/content/points/exp.ts")).exp,
};

/**
 * Starts fetching what the address will need while the database opens: on a slow line each round trip saved is half a
 * second. Only a head start: the page asks again for the same modules, and says so where they cannot be had.
 */
export const warm = (hash: string): void => {
  const point = /\/(SOC|PWR|EXP)-\d$/.exec(hash)?.[1] as PointId | undefined;
  const wanted: readonly (() => Promise<unknown>)[] =
    point === undefined
      ? hash === "" || hash === "#/"
        ? [pages.plain.StartPage]
        : []
      : [pages.draft.QuestionPage, rawPoints[point]];
  for (const load of wanted) {
    load().catch(() => {});
  }
};

/** Making, signing, checking and encrypting begin long after the first page. */
export const fileWorkWith = (
  start: () => WorkerLike,
): { readonly returnFiles: ReturnFiles; readonly backupFiles: () => Promise<BackupFiles> } => {
  let opening: Promise<FileWork> | undefined;
  const opened = (): Promise<FileWork> => {
    opening ??= import("./files/return-files.ts").then(({ fileWorkIn }) => fileWorkIn(start));
    return opening;
  };
  return {
    backupFiles: opened,
    returnFiles: {
      prepare: () =>
        opened().then(
          (work) => work.prepare(),
          () => {},
        ),
      make: async (...given) => (await opened()).make(...given),
      print: async (...given) => (await opened()).print(...given),
      createKey: async (...given) => (await opened()).createKey(...given),
      seal: async (...given) => (await opened()).seal(...given),
      check: async (...given) => (await opened()).check(...given),
      recover: async (...given) => (await opened()).recover(...given),
    },
  };
};

/** What the browser has to say of its store, and what follows a save; neither before there is one. */
export const device = (): Promise<Device> => import("./drafts/device.ts").then((part) => part.device);
export const afterSavingIn = (edges: Parameters<typeof afterSavingWith>[0]): Edges["afterSaving"] => {
  let made: Promise<ReturnType<typeof afterSavingWith>> | undefined;
  return (id) => {
    made ??= import("./drafts/after-saving.ts").then((part) => part.afterSavingWith(edges));
    // Nothing of it is needed for the save to stand.
    made.then((after) => after(id)).catch(() => {});
  };
};

export const pickFile = (): Promise<PickFile | undefined> =>
  import("./files/picked-file.ts").then((part) => part.pickFile);

/** Of the store: what neither a newcomer nor a page of one draft needs at once. */
export const storeParts: StoreParts = {
  reader: () => import("./drafts/stored-draft.ts"),
  drafts: (database, clock) =>
    import("./drafts/drafts.ts").then((part) => part.draftsIn(database, storeParts.reader, clock)),
  archive: (...given) => import("./drafts/archive.ts").then((part) => part.archiveIn(...given)),
  keys: (database) => import("./drafts/keys.ts").then((part) => part.keysIn(database)),
  memory: (...given) => import("./drafts/memory.ts").then((part) => part.memoryStore(...given)),
};

const rawForces: Readonly<Record<string, () => Promise<unknown>>> = {
  "2026": async () => (await import("./core/questionnaire/content/forces/2026.json")).default,
  "training-2026": async () => (await import("./core/questionnaire/content/forces/training-2026.json")).default,
};

const allContent = () => import("./core/questionnaire/all-content.ts");

const point = async (edition: string, jurisdiction: Jurisdiction, id: PointId): Promise<PointContent> => {
  const [raw, { pointContentOf }] = await Promise.all([
    rawPoints[id](),
    import("./core/questionnaire/point-content.ts"),
  ]);
  return pointContentOf(raw, known(editionOf(edition), edition), jurisdiction);
};

/** Words of a point are loaded for themselves, so that a question does not wait for the whole questionnaire. */
export const questionnaire: Questionnaire = {
  // The same file that `all-content.ts` gathers; its shape is judged in the content's tests.
  forces: async (edition) => ((await rawForces[edition]?.()) ?? []) as readonly Force[],
  point,
  content: async (edition, jurisdiction) => known((await allContent()).contentOf(edition, jurisdiction), edition),
  contentSha256: async (edition, jurisdiction) =>
    known((await allContent()).knownContents[edition]?.[jurisdiction], edition),
};

/** Nobody asks for an edition that is not held: a draft of one is not opened (`openFillIn`). */
const known = <T>(value: T | undefined, edition: string): T => {
  if (value === undefined) {
    throw new Error(`edition ${edition} is not held`);
  }
  return value;
};
