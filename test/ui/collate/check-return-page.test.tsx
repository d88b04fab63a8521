import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { contentOf, forcesOf, knownContents } from "../../../src/core/questionnaire/all-content.ts";
import { composeReturn } from "../../../src/core/return/compose.ts";
import { fingerprintOf } from "../../../src/core/return/fingerprint.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import type { ReturnFiles } from "../../../src/journeys/ports.ts";
import { CheckReturnPage } from "../../../src/ui/collate/check-return-page.tsx";
import {
  axeFindings,
  forceOf,
  readyDraft,
  type StageEdges,
  show,
  stageEdges,
  sticksOutAt320,
  until,
} from "../read/stage.ts";
import { sha, verdictFor } from "../sign-off/verdicts.ts";

const returnOf = (slug: string): ForceReturn => {
  const draft = readyDraft(slug);
  const force = forcesOf("training-2026").find((one) => one.slug === forceOf(draft));
  const content = force && contentOf("training-2026", force.jurisdiction);
  if (!force || !content) {
    throw new Error(`no force ${slug}`);
  }
  const contentSha256 = knownContents["training-2026"]?.[force.jurisdiction] ?? "";
  return composeReturn({ draft, content, contentSha256, force, forDraft: false, date: "2026-06-01" });
};

/** Judges by the name of the file, as the real check judges by its bytes. */
const check: ReturnFiles["check"] = async ({ name }) => {
  if (name.startsWith("good")) {
    const forceReturn = returnOf("exampleshire");
    return { verdict: verdictFor(name, forceReturn, ["signer-unknown"]), forceReturn };
  }
  if (name.startsWith("changed")) {
    const { signature, ...verdict } = verdictFor(name, returnOf("exampleshire"), ["changed-after-signing"]);
    const bare = signature && { ...signature, title: "", claimedTime: "" };
    return { verdict: { ...verdict, signature: bare }, forceReturn: null };
  }
  return name.startsWith("printed")
    ? { verdict: verdictFor(name, null, ["data-missing"], "printed"), forceReturn: null }
    : { verdict: verdictFor(name, null, ["not-a-pdf"]), forceReturn: null };
};

const opened = (): StageEdges => {
  const edges = stageEdges({ returnFiles: { check } });
  show(<CheckReturnPage edges={edges} params={{}} />);
  return edges;
};

const pdf = (name: string): File => new File(["%PDF-1.7"], name, { type: "application/pdf" });
const input = () => page.getByLabelText("Signed returns (PDF)");
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-code]")];

test("each file gets its verdict: code, four lines in words, message, fingerprint, force, signer, certificate", async () => {
  opened();
  await input().upload([pdf("good.pdf"), pdf("printed.pdf"), pdf("notes.pdf")]);
  await until(() => (rows().length === 3 ? true : null));
  expect(rows().map(({ dataset }) => dataset.code)).toEqual(["signer-unknown", "data-missing", "not-a-pdf"]);
  const [good, printed] = rows();
  expect([...(good?.querySelectorAll("dt") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "The file is unchanged since it was signed",
    "The signer is the person we expect (certificate enrolled for this force)",
    "The pages match the data",
    "The levels and proposed opinions follow from the answers",
  ]);
  expect([...(good?.querySelectorAll("dd") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Yes. The file has not changed since it was signed.",
    "Not known. Signed by Sam Example. We have not confirmed this certificate.",
    "Yes. The pages show exactly what the data says.",
    "Yes. The levels and proposed opinions follow from the answers.",
  ]);
  expect(good?.textContent).toContain("Exampleshire Police");
  expect(good?.textContent).toContain(fingerprintOf(sha("a")));
  expect(good?.textContent).toContain("1 July 2026, 09:30 UTC");
  expect(good?.textContent).not.toContain("Please send the PDF");
  expect(printed?.textContent).toContain("It was printed to a new PDF: the data and the signature are gone.");
  expect(printed?.textContent).toContain("Please send the PDF that the service saved, as it is.");
  await expect.element(page.getByText("0 genuine, 1 to query, 2 refused")).toBeVisible();
});

test("a signature that gives no time and no title is told without the two", async () => {
  opened();
  await input().upload([pdf("changed.pdf")]);
  await until(() => (rows().length === 1 ? true : null));
  const told = [...document.querySelectorAll<HTMLElement>("[data-code] tr")].map(({ textContent }) => textContent);
  expect(told[0]).toBe("SignerSam Example");
  expect(told).toHaveLength(2);
});

test("many files are told at a glance, and each leads to its verdict", async () => {
  opened();
  await input().upload([pdf("good.pdf"), pdf("printed.pdf")]);
  await until(() => (rows().length === 2 ? true : null));
  const lines = [...document.querySelectorAll("table")].find((table) => table.caption?.textContent === "Files checked");
  expect(
    [...(lines?.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(({ textContent }) => textContent)),
  ).toEqual([
    ["good.pdf", "Query", "Exampleshire Police", "1"],
    ["printed.pdf", "Refused", "", ""],
  ]);
  await page.getByRole("button", { name: "printed.pdf" }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe("printed.pdf");
  await expect.poll(() => document.activeElement?.tagName).toBe("H3");
});

test("a large file is not read whole", async () => {
  const asked: number[] = [];
  const edges = stageEdges({
    returnFiles: {
      check: (file, at) => {
        asked.push(file.bytes?.length ?? 0);
        return check(file, at);
      },
    },
  });
  show(<CheckReturnPage edges={edges} params={{}} />);
  await input().upload([new File([new Uint8Array(12_000_000)], "image.pdf", { type: "application/pdf" })]);
  await until(() => (rows().length === 1 ? true : null));
  expect(asked).toEqual([10_000_001]);
});

test("the answers of a return can be read on the page, those of a refused file cannot", async () => {
  opened();
  await input().upload([pdf("good.pdf"), pdf("printed.pdf")]);
  await until(() => (rows().length === 2 ? true : null));
  expect(document.querySelectorAll("details")).toHaveLength(1);
  expect(document.querySelector(".app-document")).toBeNull();
  await page.getByText("Answers: Exampleshire Police, version 1").click();
  const document_ = await until(() => document.querySelector(".app-document"));
  expect(document_.textContent).toContain("1.1 Accountability");
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("files can be dropped, and a file dropped beside the place does not take the page away", async () => {
  opened();
  const data = new DataTransfer();
  data.items.add(pdf("good.pdf"));
  const zone = document.querySelector(".app-drop");
  zone?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  await until(() => (rows().length === 1 ? true : null));
  const beside = new DragEvent("drop", { bubbles: true, cancelable: true });
  document.body.dispatchEvent(beside);
  expect(beside.defaultPrevented).toBe(true);
});

test("the CSV is offered as a download, and the list can be cleared", async () => {
  const edges = opened();
  await input().upload([pdf("good.pdf")]);
  await until(() => (rows().length === 1 ? true : null));
  await page.getByRole("button", { name: "Save as CSV", exact: true }).click();
  expect(edges.files.offered.map(({ type }) => type)).toEqual(["text/csv"]);
  await page.getByRole("button", { name: "Clear the list" }).click();
  await until(() => (rows().length === 0 ? true : null));
  // The button that had the focus is gone: the next files are chosen here.
  await expect.element(input()).toHaveFocus();
});

test("three hundred files: the page stays awake, and is heard twice, not three hundred times", async () => {
  opened();
  const heard: string[] = [];
  const live = document.querySelector('[aria-live="polite"]');
  new MutationObserver(() => heard.push(live?.textContent ?? "")).observe(live as Element, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const data = new DataTransfer();
  for (let n = 0; n < 300; n++) {
    data.items.add(pdf(`notes-${n}.pdf`));
  }
  document.querySelector(".app-drop")?.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: data }));
  await until(() => (rows().length === 300 ? true : null));
  clearInterval(beat);
  await until(() => (heard.includes("300 files checked") ? true : null));
  expect(heard).toEqual(["Checking 300 files", "300 files checked"]);
  expect(longest).toBeLessThan(1000);
});
