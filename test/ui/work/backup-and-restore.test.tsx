import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { noAnswer } from "../../../src/core/answers/draft.ts";
import { backupFiles } from "../../../src/files/backup-files.ts";
import { draftCopy } from "../../../src/journeys/start.ts";
import { pickedBackup } from "../../../src/ui/work/picked-backup.ts";
import { RestorePage } from "../../../src/ui/work/restore-page.tsx";
import { WorkPage } from "../../../src/ui/work/work-page.tsx";
import { axeFindings, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

// With an id as the service gives them: another is none when it is read back.
const draft = { ...readyDraft(), id: "d1" };
const passphrase = "four quiet grey herons";
const stage = (...drafts: (typeof draft)[]) => ({ ...stageEdges({ drafts }), backupFiles: async () => backupFiles });
const save = async (edges: ReturnType<typeof stage>): Promise<File> => {
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  await expect.poll(() => edges.files.offered.length, { timeout: 20_000 }).toBe(1);
  const [offered] = edges.files.offered;
  if (offered === undefined) {
    throw new Error(document.querySelector(".govuk-inset-text")?.textContent ?? "nothing said");
  }
  return new File([offered.content], offered.name);
};
const pick = (file: File): Promise<void> => page.getByLabelText("Backup, copy of a draft, or return").upload(file);

test("a backup without a passphrase comes back beside what is here", async () => {
  const from = stage(draft);
  show(<WorkPage edges={from} params={{}} />);
  await page.getByLabelText("Without a passphrase").click();
  const file = await save(from);
  expect(file.name).toMatch(/^TRAINING_IASC-MSHT_training-2026_exampleshire_backup_2026-07-01\.json$/);
  const lost = page.getByText("Nothing: the last backup holds it all.");
  await expect.element(lost).toBeVisible();
  const to = stage();
  show(<RestorePage edges={to} params={{}} />);
  await pick(file);
  await page.getByRole("button", { name: "Open beside what is here" }).click();
  await until(() => (window.location.hash === "#/draft/new-draft-1" ? true : null));
  expect((await to.drafts.read("new-draft-1"))?.draft.answers).toEqual(draft.answers);
});

test("under a passphrase it opens with that one alone", async () => {
  const from = stage(draft);
  show(<WorkPage edges={from} params={{}} />);
  await page.getByLabelText("With a passphrase").click();
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabelText("Enter the passphrase again").fill(passphrase);
  const file = await save(from);
  expect(file.name).toMatch(/\.age$/);
  show(<RestorePage edges={stage()} params={{}} />);
  await pick(file);
  await page.getByLabelText("Passphrase").fill("another one");
  await page.getByRole("button", { name: "Open the file" }).click();
  await expect.element(page.getByText("The passphrase is not right for this file")).toBeVisible();
  await expect.element(page.getByLabelText("Passphrase")).toHaveFocus();
  await page.getByLabelText("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open the file" }).click();
  await expect.element(page.getByRole("button", { name: "Open beside what is here" })).toBeVisible();
});

test("a slow file that was chosen first does not cover the one chosen after it", async () => {
  let goOn = (): void => {};
  const slow = new File([draftCopy(draft)], "slow.json");
  Object.defineProperty(slow, "arrayBuffer", {
    value: () => new Promise((resolve) => (goOn = () => resolve(new TextEncoder().encode(draftCopy(draft)).buffer))),
  });
  const main = show(<RestorePage edges={stage()} params={{}} />);
  const input = main.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { configurable: true, value: [slow] });
  input?.dispatchEvent(new Event("change"));
  Reflect.deleteProperty(input ?? {}, "files");
  await pick(new File(["[1]"], "list.json"));
  await expect.element(page.getByRole("alert")).toBeVisible();
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(page.getByRole("alert")).toBeVisible();
  expect(main.textContent).not.toContain("What the file holds");
});

test("of several drafts one alone can be saved", async () => {
  const edges = stage(draft, { ...draft, id: "d2" });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByLabelText("What the file holds").selectOptions("d2");
  await page.getByLabelText("Without a passphrase").click();
  const file = JSON.parse(await (await save(edges)).text());
  expect(file.drafts.map(({ draft: { id } }: { draft: { id: string } }) => id)).toEqual(["d2"]);
});

test("where the browser lets a file be picked, it is saved again with one press, on a later visit of the page too", async () => {
  const written: string[] = [];
  const names: string[] = [];
  const passphrases: string[] = [];
  const edges = {
    ...stage(draft),
    backupFiles: async () => ({
      ...backupFiles,
      encrypt: async (text: string, given: string) => {
        passphrases.push(given);
        return new TextEncoder().encode(text);
      },
      decrypt: async (bytes: Uint8Array<ArrayBuffer>) =>
        ({ status: "opened", text: new TextDecoder().decode(bytes) }) as const,
    }),
    pickFile: async () => async (name: string) => {
      names.push(name);
      return {
        name: "mine.json",
        write: async (content: Uint8Array<ArrayBuffer> | string) => {
          written.push(typeof content === "string" ? content : new TextDecoder().decode(content));
          return "saved" as const;
        },
      };
    },
  };
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByLabelText("With a passphrase").click();
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabelText("Enter the passphrase again").fill(passphrase);
  await page.getByRole("button", { name: "Save to a file that you choose" }).click();
  await expect.element(page.getByText("The backup was saved to mine.json and read back.")).toHaveFocus();
  await edges.drafts.write(draft.id, [{ section: "office", id: "SOC", value: "A later note" }], { after: 1 });
  show(<WorkPage edges={edges} params={{}} />);
  expect(await axeFindings()).toEqual([]);
  await page.getByRole("button", { name: "Save again to mine.json" }).click();
  await expect.poll(() => written.length).toBe(2);
  expect(written[0]).not.toContain("A later note");
  expect(written[1]).toContain("A later note");
  expect(names).toHaveLength(1);
  expect(passphrases).toEqual([passphrase, passphrase]);
  await expect.element(page.getByText("Nothing: the last backup holds it all.")).toBeVisible();
  pickedBackup.value = undefined;
});

test("a choice of a file that is left says nothing, and one that is forbidden says what to do", async () => {
  let outcome: "left" | "forbidden" = "left";
  const edges = { ...stage(draft), pickFile: async () => async () => outcome };
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByLabelText("Without a passphrase").click();
  const choose = page.getByRole("button", { name: "Save to a file that you choose" });
  await choose.click();
  await expect.element(page.getByText("Making the backup.")).not.toBeInTheDocument();
  expect(document.querySelector(".govuk-inset-text")).toBeNull();
  outcome = "forbidden";
  await choose.click();
  await expect.element(page.getByText("The file could not be written")).toHaveFocus();
  expect((await (await edges.archive()).settings()).lastBackup).toBeNull();
});

test("a passphrase that is short, or typed twice differently, saves nothing, and the focus goes to what is wrong", async () => {
  const edges = stage(draft);
  show(<WorkPage edges={edges} params={{}} />);
  const press = page.getByRole("button", { name: "Save a backup", exact: true });
  await press.click();
  await expect.element(page.getByText("Choose whether to protect the file")).toBeVisible();
  await expect.element(page.getByLabelText("With a passphrase")).toHaveFocus();
  await page.getByLabelText("With a passphrase").click();
  await page.getByLabelText("Passphrase", { exact: true }).fill("short");
  await press.click();
  await expect.element(page.getByText("The passphrase must be 12 characters or more")).toBeVisible();
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await press.click();
  await expect.element(page.getByText("The two passphrases are not the same")).toBeVisible();
  await expect.element(page.getByLabelText("Enter the passphrase again")).toHaveFocus();
  expect(edges.files.offered).toEqual([]);
});

test("how much there is in a file is shown before anything of it is kept", async () => {
  const edges = stage({ ...draft, answers: {} });
  show(<RestorePage edges={edges} params={{}} />);
  await pick(new File([draftCopy(draft)], "a_draft.json"));
  await expect.element(page.getByText("It is a copy of one draft.")).toBeVisible();
  await expect.element(page.getByText("Questions answered")).toBeVisible();
  const rows = [...document.querySelectorAll(".govuk-summary-list__row")].map((row) => row.textContent);
  const { evidence, figures, actions, risks } = draft;
  const many = (records: object): number => Object.keys(records).length;
  expect(rows).toEqual([
    "Questions answered24",
    `Figures${many(figures)}`,
    `Items of evidence${many(evidence)}`,
    `Actions and accepted risks${many(actions) + many(risks)}`,
    "Versions signedNone",
  ]);
  await expect.element(page.getByText(/^It differs from “Exampleshire Police.*” in 24 places\./)).toBeVisible();
  expect((await edges.drafts.read(draft.id))?.draft.answers).toEqual({});
});

test("put over the draft that is here it replaces it by choice, as one entry of the history", async () => {
  const edges = stage({ ...draft, answers: { ...draft.answers, "SOC-1": { ...noAnswer, note: "newer" } } });
  show(<RestorePage edges={edges} params={{}} />);
  await pick(new File([draftCopy(draft)], "a_draft.json"));
  await page.getByRole("button", { name: /^Put over “Exampleshire Police/ }).click();
  await until(() => (window.location.hash === `#/draft/${draft.id}` ? true : null));
  expect((await edges.drafts.read(draft.id))?.draft.answers).toEqual(draft.answers);
  expect((await (await edges.archive()).history(draft.id))[0]?.kind).toBe("restore");
});

test.each([
  ["empty", new File([], "a.json"), "is empty"],
  ["not ours", new File(["hello"], "a.json"), "is no backup"],
  ["cut short", new File([draftCopy(draft).slice(0, 400)], "a_draft.json"), "is cut short"],
  ["newer", new File(['{"format":99,"kind":"draft","draft":{}}'], "a.json"), "newer version of this service"],
])("a file that is %s is refused in words of its own, and nothing is written", async (_, file, text) => {
  const edges = stage();
  show(<RestorePage edges={edges} params={{}} />);
  await pick(file);
  await expect.element(page.getByRole("alert")).toHaveTextContent(text);
  expect(await edges.drafts.list()).toEqual([]);
});

test("axe finds nothing on the page, and nothing sticks out at 320 pixels", async () => {
  show(<RestorePage edges={stage(draft)} params={{}} />);
  await pick(new File([draftCopy(draft)], "a_draft.json"));
  await expect.element(page.getByRole("button", { name: "Open beside what is here" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
