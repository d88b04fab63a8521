import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { emptyDraft } from "../../../src/core/answers/draft.ts";
import type { DocumentTree } from "../../../src/core/return/document.ts";
import { PrintPage } from "../../../src/ui/read/print-page.tsx";
import { QuestionsPage } from "../../../src/ui/read/questions-page.tsx";
import { axeFindings, fillInOf, readyDraft, show, stageEdges, sticksOutAt320, until } from "./stage.ts";

const text = (): string => document.querySelector(".app-document")?.textContent ?? "";
/** A document is busy until all of it is drawn. */
const whole = () => until(() => document.querySelector(".app-document:not([aria-busy])"));
const printing = (): { readonly times: () => number } => {
  let times = 0;
  window.print = () => {
    times += 1;
  };
  return { times: () => times };
};

test("everything that will be asked can be read before anything is answered, in each jurisdiction", async () => {
  show(<QuestionsPage edges={stageEdges()} params={{}} />);
  await whole();
  for (const number of ["1.1", "1.8", "2.1", "2.8", "3.1", "3.8"]) {
    expect(text()).toContain(`${number} `);
  }
  expect(text()).toContain("HMICFRS");
  expect(text()).toContain("Preparation copy.");
  await page.getByLabelText("Questions for").selectOptions("Scotland");
  await until(() => (text().includes("Human Trafficking and Exploitation (Scotland) Act 2015") ? true : null));
});

test("one point can be shown and printed alone", async () => {
  const print = printing();
  show(<QuestionsPage edges={stageEdges()} params={{}} />);
  await whole();
  await page.getByLabelText("What to show").selectOptions("PWR");
  await until(() => (text().includes("1.1 ") ? null : true));
  await whole();
  expect(text()).toContain("2.1 ");
  expect(text()).not.toContain("3.1 ");
  await page.getByRole("button", { name: "Print", exact: true }).click();
  expect(print.times()).toBe(1);
});

test("the answers so far say DRAFT, leave working notes out, and one point can be shown alone", async () => {
  const ready = readyDraft();
  const answer = ready.answers["SOC-1"];
  if (answer === undefined) {
    throw new Error("the sample answers SOC-1");
  }
  const draft = { ...ready, answers: { ...ready.answers, "SOC-1": { ...answer, note: "A note for ourselves" } } };
  const edges = stageEdges({ drafts: [draft] });
  show(<PrintPage edges={edges} params={{ id: draft.id }} fillIn={await fillInOf(edges, draft)} />);
  await whole();
  expect(text()).toContain("DRAFT.");
  expect(text()).toContain("TRAINING.");
  expect(text()).toContain(answer.narrative);
  expect(text()).not.toContain("A note for ourselves");
  await page.getByLabelText("What to show").selectOptions("EXP");
  await until(() => (text().includes("1.1 Accountability") ? null : true));
  await whole();
  expect(text()).toContain("DRAFT.");
  expect(document.querySelector(".app-document")?.className).toContain("training-draft");
});

const offeredBy = (edges: ReturnType<typeof stageEdges>): readonly string[] =>
  edges.files.offered.map(({ name }) => name);
const save = (name: string) => page.getByRole("button", { name, exact: true });

test("a blank copy can be saved as a PDF, of the jurisdiction that is shown", async () => {
  const printed: DocumentTree[] = [];
  const edges = stageEdges({
    returnFiles: {
      async print(tree) {
        printed.push(tree);
        return new Uint8Array([37, 80]);
      },
    },
  });
  show(<QuestionsPage edges={edges} params={{}} />);
  await whole();
  await page.getByLabelText("Questions for").selectOptions("Northern Ireland");
  await until(() => (text().includes("31 March 2026. Northern Ireland.") ? true : null));
  await page.getByLabelText("What to show").selectOptions("PWR");
  await save("Save a blank copy as PDF").click();
  const name = "OFFICIAL_MSHT-blank-copy_2026_northern-ireland.pdf";
  await expect.element(page.getByText(`handed to your browser as ${name}`, { exact: false })).toBeVisible();
  expect(offeredBy(edges)).toEqual([name]);
  const headings = printed[0]?.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toEqual(expect.arrayContaining([expect.stringContaining("1.1 "), expect.stringContaining("3.8 ")]));
});

test("the answers so far can be saved as a draft PDF, and as a summary with or without the levels", async () => {
  const draft = readyDraft();
  const drafts: boolean[] = [];
  const printed: DocumentTree[] = [];
  const edges = stageEdges({
    drafts: [draft],
    returnFiles: {
      async make(forceReturn) {
        drafts.push(forceReturn.draft);
        return { bytes: new Uint8Array([37, 80]), jsonSha256: "ab".repeat(32), fingerprint: "BBBBBBBBBB" };
      },
      async print(tree) {
        printed.push(tree);
        return new Uint8Array([37, 80]);
      },
    },
  });
  show(<PrintPage edges={edges} params={{ id: draft.id }} fillIn={await fillInOf(edges, draft)} />);
  await whole();
  await save("Save the draft as PDF").click();
  await until(() => (offeredBy(edges).length === 1 ? true : null));
  await save("Save the summary as PDF").click();
  await until(() => (offeredBy(edges).length === 2 ? true : null));
  await page.getByLabelText("Print the levels").click();
  await save("Save the summary as PDF").click();
  await until(() => (offeredBy(edges).length === 3 ? true : null));
  const summary = "DRAFT_TRAINING_MSHT-summary_training-2026_exampleshire_v1.pdf";
  expect(offeredBy(edges)).toEqual(["DRAFT_TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf", summary, summary]);
  expect(drafts).toEqual([true]);
  const columns = printed.map(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block.table.columns.length] : [])).at(0),
  );
  expect(columns).toEqual([2, 3]);
  expect(printed.map(({ watermark }) => watermark)).toEqual(["DRAFT", "DRAFT"]);
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("a PDF that cannot be made is said to have failed, and can be tried again", async () => {
  let failing = true;
  const edges = stageEdges({
    returnFiles: {
      async print() {
        if (failing) {
          throw new Error("broken");
        }
        return new Uint8Array([37, 80]);
      },
    },
  });
  show(<QuestionsPage edges={edges} params={{}} />);
  await whole();
  await save("Save a blank copy as PDF").click();
  await expect.element(page.getByText("The file could not be made", { exact: false })).toBeVisible();
  expect(offeredBy(edges)).toEqual([]);
  failing = false;
  await save("Save a blank copy as PDF").click();
  await until(() => (offeredBy(edges).length === 1 ? true : null));
});

test("without a force there is a link to choose one", async () => {
  const draft = emptyDraft("d", { format: 1, edition: "2026", force: "", createdAt: "2026-06-01T00:00:00Z" });
  const edges = stageEdges({ drafts: [draft] });
  show(<PrintPage edges={edges} params={{ id: "d" }} fillIn={await fillInOf(edges, draft)} />);
  await expect.element(page.getByRole("link", { name: "Choose the force" })).toHaveAttribute("href", "#/draft/d/force");
});

test("axe finds nothing, and nothing sticks out at 320 pixels", async () => {
  show(<QuestionsPage edges={stageEdges()} params={{}} />);
  await whole();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
