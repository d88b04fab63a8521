import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Draft, emptyDraft, only } from "../../src/core/answers/draft.ts";
import { editionOf } from "../../src/core/questionnaire/editions.ts";
import type { Edges, TabEvents } from "../../src/journeys/ports.ts";
import { App } from "../../src/ui/app.tsx";
import type { Shell } from "../../src/ui/notice.tsx";
import * as noticesPart from "../../src/ui/notices.tsx";
import type { DraftPageProps, PageProps } from "../../src/ui/page.ts";
import * as missing from "../../src/ui/plain-pages.tsx";
import type { Pages } from "../../src/ui/view.ts";
import {
  clockAt,
  keptInMemory,
  memoryDrafts,
  memoryFiles,
  memoryKeys,
  never,
  noReturnFiles,
  questionnaire,
} from "../journeys/support/ports.ts";

const Plain = (name: string) => () => <h1>{name}</h1>;

const PeoplePage = ({ fillIn }: DraftPageProps) => (
  <>
    <h1>People</h1>
    <label>
      Lead
      <input
        onInput={({ currentTarget }) => {
          const about = fillIn.draft.value.about[only];
          if (about !== undefined) {
            fillIn.put({ section: "about", id: only, value: { ...about, leadPost: currentTarget.value } });
          }
        }}
      />
    </label>
    <a href="#there">In this page</a>
    <p id="there" tabIndex={-1}>
      There
    </p>
  </>
);
const QuestionPage = ({ params, fillIn }: DraftPageProps) => (
  <h1>
    {params.question} of {fillIn.draft.value.about[only]?.force}
  </h1>
);
const WorkPage = () => (
  <>
    <div role="alert">There is a problem</div>
    <h1>Work</h1>
  </>
);
const HelpPage = ({ params }: PageProps) => {
  if (params.page === "broken") {
    throw new Error("a bug");
  }
  return <h1>Help {params.page}</h1>;
};
const broken: DraftPageProps["fillIn"]["point"] = () => Promise.reject(new Error("offline"));
const BrokenDraftPage = () => {
  throw new Error("a bug in a draft's page");
};

const pages: Pages = {
  missing: async () => missing,
  notices: async () => noticesPart,
  textWarnings: async () => () => [],
  forms: () => import("../../src/ui/fill-in/inline-forms.tsx"),
  plain: {
    StartPage: async () => Plain("Start"),
    NewPage: async () => Plain("New"),
    WorkPage: async () => WorkPage,
    RestorePage: async () => Plain("Restore"),
    QuestionsPage: async () => Plain("Questions"),
    CheckReturnPage: () => broken("SOC").then(never),
    HelpPage: async () => HelpPage,
  },
  draft: {
    NewPage: async () => Plain("Change the force"),
    TaskListPage: async () => Plain("Tasks"),
    PeoplePage: async () => PeoplePage,
    QuestionPage: async () => QuestionPage,
    EvidencePage: async () => Plain("Evidence"),
    FiguresPage: async () => Plain("Figures"),
    FigureRowPage: async () => Plain("A figure"),
    FiguresSheetPage: async () => Plain("Figures from a spreadsheet"),
    ActionsPage: async () => Plain("Actions"),
    MaturityPage: async () => BrokenDraftPage,
    CheckPage: async () => BrokenDraftPage,
    HistoryPage: async () => Plain("History"),
    ConflictPage: async () => Plain("Conflict"),
    EditionPage: async () => Plain("Edition"),
    PrintPage: async () => Plain("Print"),
    SummaryPage: async () => Plain("Summary"),
    OpinionsPage: async () => Plain("Opinions"),
    DeclarationPage: async () => Plain("Declaration"),
    SignPage: async () => Plain("Sign"),
    SentPage: async () => Plain("Sent"),
  },
};

const draftOf = (edition: string, force: string): Draft =>
  emptyDraft("d1", { format: 1, edition, force, createdAt: "2026-06-01T09:00:00.000Z" });

const stage = (...begun: readonly Draft[]) => {
  const drafts = memoryDrafts(...begun);
  const files = memoryFiles();
  let told: TabEvents | undefined;
  const edges: Edges = {
    ...keptInMemory(drafts),
    tabs: {
      written: () => {},
      join: (_, events) => {
        told = events;
        return { written: () => {}, takeOver: async () => {}, leave: () => {} };
      },
    },
    keys: memoryKeys(),
    questionnaire,
    returnFiles: noReturnFiles,
    files,
    clock: clockAt("2026-06-01T09:00:00.000Z"),
    newId: () => "new1",
    lookForUpdate: async () => "none",
  };
  const offlineReady = signal(false);
  const newVersion: { value: (() => Promise<"accepted" | "other-windows">) | undefined } & Shell["newVersion"] = signal<
    (() => Promise<"accepted" | "other-windows">) | undefined
  >(undefined);
  const edition = editionOf("2026");
  if (edition === undefined) {
    throw new Error("no edition");
  }
  render(<App edges={edges} pages={pages} shell={{ offlineReady, newVersion }} edition={edition} />, root);
  return { drafts, files, offlineReady, newVersion, held: (now: boolean) => told?.onHeld(now) };
};

let root: HTMLElement;
beforeEach(() => {
  window.history.replaceState(null, "", "#/");
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const go = async (address: string, heading: string): Promise<void> => {
  window.location.hash = address;
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(heading);
};
const status = () => page.getByRole("status");
const notices = (): readonly string[] =>
  [...document.querySelectorAll(".app-notice")].map((notice) => notice.textContent ?? "");

test("a page has one main, one status line, the marking above and below, and its heading as title", async () => {
  stage();
  await go("#/new", "New");
  expect(document.querySelectorAll("main")).toHaveLength(1);
  expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
  expect([...document.querySelectorAll(".app-marking")].map((mark) => mark.textContent)).toEqual([
    "OFFICIAL-SENSITIVE",
    "OFFICIAL-SENSITIVE",
  ]);
  expect(document.title).toBe("New – Modern slavery self-assessment");
});

test("a change of address moves focus to the heading, the first page leaves it where it is", async () => {
  stage();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Start");
  expect(document.activeElement).toBe(document.body);
  await go("#/new", "New");
  await expect.poll(() => document.activeElement?.textContent).toBe("New");
});

test("the title says Error first while the page has an error summary", async () => {
  stage();
  await go("#/work", "Work");
  await expect.poll(() => document.title).toBe("Error: Work – Modern slavery self-assessment");
  await go("#/new", "New");
  await expect.poll(() => document.title).toBe("New – Modern slavery self-assessment");
});

test("an unknown address says so and leads home", async () => {
  stage();
  await go("#/nowhere", "Page not found");
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Start");
});

test("an address that is no question of the draft says so", async () => {
  stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/ABC-1", "Page not found");
});

test("the skip link moves the focus and not the address", async () => {
  stage();
  await go("#/new", "New");
  document.querySelector<HTMLElement>(".govuk-skip-link")?.click();
  await expect.poll(() => document.activeElement?.tagName).toBe("MAIN");
  expect(window.location.hash).toBe("#/new");
});

test("a link into the page moves the focus and not the address", async () => {
  stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/people", "People");
  document.querySelector<HTMLElement>('a[href="#there"]')?.click();
  await expect.poll(() => document.activeElement?.id).toBe("there");
  await expect.poll(() => window.location.hash).toBe("#/draft/d1/people");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("People");
});

test("Back goes to the page before, and to the page above where the visit began here", async () => {
  window.history.replaceState(null, "", "#/draft/d1/people");
  stage(draftOf("training-2026", "exampleshire"));
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("People");
  await page.getByRole("link", { name: "Back" }).click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Tasks");
  await go("#/new", "New");
  await go("#/work", "Work");
  await page.getByRole("link", { name: "Back" }).click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("New");
});

test("a preparation copy and a training draft say so on every page", async () => {
  stage(draftOf("training-2026", "exampleshire"));
  await go("#/new", "New");
  expect(notices()).toEqual([
    "Preparation copy. The Independent Anti-Slavery Commissioner's office has not issued this edition. Do not send it.",
  ]);
  await go("#/draft/d1/people", "People");
  expect(notices()).toEqual(["TRAINING. The force and every answer here are made up. Do not send it."]);
});

test("the marking is that of the draft", async () => {
  const lowered = { sharing: null, marking: "OFFICIAL", name: "", title: "", absence: "" } as const;
  stage({ ...draftOf("2026", "kent"), declaration: { [only]: lowered } });
  await go("#/draft/d1", "Tasks");
  expect([...document.querySelectorAll(".app-marking")].map((mark) => mark.textContent)).toEqual([
    "OFFICIAL",
    "OFFICIAL",
  ]);
});

test("Saved stands there only once it was read back; not saved stays, and is tried again", async () => {
  const { drafts } = stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/people", "People");
  const held = drafts.hold();
  await page.getByLabelText("Lead").fill("a");
  await expect.element(status()).toHaveTextContent("Saving");
  held.release();
  await expect.element(status()).toHaveTextContent("Saved");
  drafts.fail("full");
  await page.getByLabelText("Lead").fill("ab");
  await expect.element(status()).toHaveTextContent("Not saved");
  expect(notices().join(" ")).toContain("no room left");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(status()).toHaveTextContent("Saved");
  expect(notices()).toHaveLength(1);
  expect((await drafts.read("d1"))?.draft.about[only]?.leadPost).toBe("ab");
});

test("what could not be saved goes along to other pages, and leaves as a copy", async () => {
  const { drafts, files } = stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/people", "People");
  drafts.fail("differs", "differs");
  await page.getByLabelText("Lead").fill("a");
  await expect.element(status()).toHaveTextContent("Not saved");
  await go("#/new", "New");
  await expect.element(status()).toHaveTextContent("Not saved");
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  expect(JSON.parse(String(files.offered[0]?.content)).draft.about.draft.leadPost).toBe("a");
});

test("what could not be saved of one draft is still said while another is shown, and leads there", async () => {
  const first = draftOf("2026", "kent");
  const { drafts } = stage(first, { ...first, id: "d2" });
  await go("#/draft/d1/people", "People");
  drafts.fail("full");
  await userEvent.fill(page.getByRole("textbox"), "A post");
  await expect.element(page.getByText("this device has no room left")).toBeVisible();
  await go("#/draft/d2", "Tasks");
  await expect.element(page.getByText("The last changes of another draft are in this window only")).toBeVisible();
  await page.getByRole("link", { name: "Go to that draft" }).click();
  await expect.element(page.getByText("this device has no room left")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(status()).toHaveTextContent("Saved at");
  await go("#/draft/d2", "Tasks");
  expect(notices().join()).not.toContain("another draft");
});

test("a page whose draft comes back from another window begins anew, and goes on from nothing that it knew before", async () => {
  const { held } = stage(draftOf("2026", "kent"));
  await go("#/draft/d1/people", "People");
  held(true);
  const box = document.querySelector("main input");
  held(false);
  await expect.element(page.getByRole("textbox")).toBeDisabled();
  expect(document.querySelector("main input")).toBe(box);
  held(true);
  await expect.element(page.getByRole("textbox")).toBeEnabled();
  expect(document.querySelector("main input")).not.toBe(box);
});

test("who takes a draft over on the first page of a visit does not lose the focus with what was pressed", async () => {
  window.history.replaceState(null, "", "#/draft/d1/people");
  const { held } = stage(draftOf("2026", "kent"));
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("People");
  held(false);
  await page.getByRole("button", { name: "Take over here" }).click();
  held(true);
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("a draft that was left is read anew", async () => {
  const { drafts } = stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/people", "People");
  await go("#/new", "New");
  await drafts.remove("d1");
  await go("#/draft/d1", "Draft not found");
});

test("ready to work offline is said once and gives way", async () => {
  const { offlineReady } = stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/people", "People");
  offlineReady.value = true;
  await expect.element(status()).toHaveTextContent("Ready to work offline");
  await page.getByLabelText("Lead").fill("a");
  await expect.element(status()).toHaveTextContent("Saved");
  expect(status().element().textContent).toBe("Saved at 10:00");
});

test("the practice draft is made on the way to its question", async () => {
  const { drafts } = stage();
  await go("#/try/SOC-1", "SOC-1 of exampleshire");
  expect(await drafts.list()).toHaveLength(1);
  await go("#/try/PWR-2", "PWR-2 of exampleshire");
  expect(await drafts.list()).toHaveLength(1);
});

test("a practice draft that another window deletes while it is open here can still be brought back", async () => {
  const { drafts } = stage();
  await go("#/try/SOC-1", "SOC-1 of exampleshire");
  await drafts.remove("practice");
  await go("#/try/SOC-2", "SOC-2 of exampleshire");
  expect(await drafts.archive.takeBack("practice")).toBe(true);
});

test("a practice draft that cannot be kept is said", async () => {
  const { drafts } = stage();
  drafts.fail("full");
  await go("#/try/SOC-1", "The practice draft could not be saved");
});

test("a draft of an edition that is not held is left alone and can be taken along", async () => {
  const { files } = stage(draftOf("2031", "kent"));
  await go("#/draft/d1", "This draft needs another version of the service");
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  expect(files.offered).toHaveLength(1);
});

test("a part that cannot be fetched is said, and the rest goes on", async () => {
  stage();
  await go("#/check-return", "This page could not be loaded");
  await go("#/new", "New");
});

test("a bug offers the draft, and other pages still open", async () => {
  const { files } = stage(draftOf("training-2026", "exampleshire"));
  await go("#/draft/d1/check", "Sorry, there is a problem with the service");
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  expect(files.offered[0]?.name).toBe("TRAINING_IASC-MSHT_training-2026_exampleshire_draft.json");
  await go("#/new", "New");
  await go("#/help/broken", "Sorry, there is a problem with the service");
  expect(page.getByRole("button", { name: "Save a copy of the draft" }).elements()).toEqual([]);
  await go("#/help/privacy", "Help privacy");
});

test("a new version is offered on the task list only, and starts only when it is wanted", async () => {
  const { newVersion } = stage(draftOf("training-2026", "exampleshire"));
  const answers: ("accepted" | "other-windows")[] = ["other-windows", "accepted"];
  let asked = 0;
  newVersion.value = async () => {
    asked += 1;
    return answers.shift() ?? "accepted";
  };
  await go("#/draft/d1/people", "People");
  expect(page.getByRole("button", { name: "Start the new version" }).elements()).toEqual([]);
  await go("#/draft/d1", "Tasks");
  await expect.element(page.getByText("A new version is ready")).toBeVisible();
  expect(asked).toBe(0);
  await page.getByRole("button", { name: "Start the new version" }).click();
  await expect.element(page.getByText("Close the other windows of this service first")).toBeVisible();
  expect(asked).toBe(1);
});

test("the keyboard meets the skip link first", async () => {
  stage();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Start");
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => document.activeElement?.textContent).toBe("Skip to main content");
});
