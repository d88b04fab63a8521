import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { type Draft, emptyDraft, only } from "../../../src/core/answers/draft.ts";
import type { DocumentTree } from "../../../src/core/return/document.ts";
import type { KeptKey, KeyRequest, SealOutcome, SealRequest } from "../../../src/core/return/return-file.ts";
import type { FillIn } from "../../../src/journeys/fill-in.ts";
import { jsonSha256 as hashOf } from "../../../src/ui/read/json-sha256.ts";
import { SentPage } from "../../../src/ui/sign-off/sent-page.tsx";
import { SignPage } from "../../../src/ui/sign-off/sign-page.tsx";
import {
  axeFindings,
  fillInOf,
  readyDraft,
  type StageEdges,
  show,
  stageEdges,
  sticksOutAt320,
  until,
  without,
} from "../read/stage.ts";
import { sha, verdictFor } from "./verdicts.ts";

const draft = readyDraft();
const signer = draft.declaration[only];
const key = (digit: string, change: Partial<KeptKey> = {}): KeptKey => ({
  certificateSha256: sha(digit),
  certificate: new Uint8Array([1]),
  encryptedKey: new Uint8Array([2]),
  force: "exampleshire",
  name: signer?.name ?? "",
  title: signer?.title ?? "",
  notBefore: "2026-06-01T00:00:00Z",
  notAfter: "2029-06-01T00:00:00Z",
  ...change,
});

const made: KeyRequest[] = [];
const sealedWith: SealRequest[] = [];
beforeEach(() => {
  made.length = 0;
  sealedWith.length = 0;
});

const opened = async (
  outcome: (request: SealRequest) => SealOutcome | Promise<SealOutcome>,
  keys: readonly KeptKey[] = [],
  of: Draft = draft,
): Promise<{ readonly edges: StageEdges; readonly fillIn: FillIn }> => {
  const edges = stageEdges({
    drafts: [of],
    keys,
    returnFiles: {
      async createKey(request) {
        made.push(request);
        return key("d");
      },
      async seal(request) {
        sealedWith.push(request);
        return outcome(request);
      },
    },
  });
  const fillIn = await fillInOf(edges, of);
  window.location.hash = `#/draft/${of.id}/sign-off/sign`;
  show(<SignPage edges={edges} params={{ id: of.id }} fillIn={fillIn} />);
  return { edges, fillIn };
};

const signed = ({ forceReturn }: SealRequest): SealOutcome => ({
  status: "sealed",
  sealed: { bytes: new Uint8Array([37, 80]), jsonSha256: sha("a"), fingerprint: "BBBBBBBBBB", fileSha256: sha("f") },
  verdict: verdictFor("made.pdf", forceReturn, ["signer-unknown"]),
});

const sign = () => page.getByRole("button", { name: "Sign and save the return", exact: true });
const passphrase = () => page.getByLabelText("passphrase", { exact: false }).first();
const type = async (name: string, text: string): Promise<void> => {
  const box = await until(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`));
  await page.elementLocator(box).fill(text);
};

test("a new key needs a passphrase of 12 characters, entered twice", async () => {
  await opened(signed);
  await type("passphrase", "short");
  await sign().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The passphrase must be 12 characters or more");
  await expect.element(page.getByRole("alert")).toHaveTextContent("The two passphrases are not the same");
  expect(await axeFindings()).toEqual([]);
  await type("passphrase", "twelve chars");
  await type("passphrase.again", "twelve chars");
  await sign().click();
  await until(() => (window.location.hash.endsWith("/sent") ? true : null));
  expect(made).toMatchObject([{ force: "exampleshire", passphrase: "twelve chars", name: signer?.name }]);
  expect(sealedWith).toMatchObject([{ passphrase: "twelve chars", key: { certificateSha256: sha("d") } }]);
});

test("the passphrase is asked at every signature, and can be shown", async () => {
  await opened(signed, [key("e")]);
  await expect.element(passphrase()).toHaveAttribute("type", "password");
  await sign().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Enter the passphrase");
  expect(sealedWith).toEqual([]);
  await page.getByLabelText("Show what I type").click();
  await expect.element(passphrase()).toHaveAttribute("type", "text");
});

test("keys of other names, other forces and past dates are not offered", async () => {
  await opened(signed, [
    key("1"),
    key("2", { name: "Somebody Else" }),
    key("3", { force: "glen-example" }),
    key("4", { notAfter: "2026-06-30T00:00:00Z" }),
  ]);
  await until(() => document.querySelector('[name="key"]'));
  const values = [...document.querySelectorAll<HTMLInputElement>('[name="key"]')].map(({ value }) => value);
  expect(values).toEqual([sha("1"), "new"]);
  await expect.element(page.getByText("made for another name or title", { exact: false })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

const unknown = verdictFor("made.pdf", null, ["unknown-edition"]);
test.each([
  [{ status: "wrong-passphrase" }, "The passphrase is not right for this key. Nothing was signed"],
  [{ status: "certificate-expired" }, "This key has run out and cannot sign any more"],
  [{ status: "cannot-reproduce" }, "This browser does not make the PDF exactly as it must be"],
  [{ status: "check-failed", verdict: unknown }, `The check said: ${unknown.message}`],
] as const)("%j is said, nothing is offered and no version is used up", async (outcome, text) => {
  const { edges, fillIn } = await opened(() => outcome, [key("e")]);
  await type("passphrase", "correct horse battery");
  await sign().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(text);
  expect(edges.files.offered).toEqual([]);
  expect(fillIn.draft.value.signed).toEqual({});
  expect(fillIn.draft.value.answers).toEqual(draft.answers);
});

test("a failure that nobody expected is said too", async () => {
  await opened(() => {
    throw new Error("the worker is gone");
  }, [key("e")]);
  await type("passphrase", "correct horse battery");
  await sign().click();
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent("Something went wrong while signing. Nothing was saved");
  // It can be tried again.
  await sign().click();
  await until(() => (sealedWith.length === 2 ? true : null));
});

test("what stops sign-off is listed with links, and the worker is not asked", async () => {
  const open = { ...draft, opinions: {} };
  await opened(signed, [key("e")], open);
  await type("passphrase", "correct horse battery");
  await sign().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Something still stops sign-off");
  await expect.element(page.getByRole("link", { name: "Point 3: Choose your opinion" })).toBeVisible();
  expect(sealedWith).toEqual([]);
});

test("while something stops sign-off no key is made that could sign nothing yet", async () => {
  await opened(signed, [], { ...draft, opinions: {} });
  await type("passphrase", "correct horse battery");
  await type("passphrase.again", "correct horse battery");
  await sign().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Something still stops sign-off");
  expect(made).toEqual([]);
});

test("a deputy who does not say that they sign in absence is asked to look again, and may sign", async () => {
  const byDeputy = { ...draft, declaration: { [only]: { ...signer, title: "Deputy Chief Constable", absence: "" } } };
  await opened(signed, [], byDeputy as Draft);
  const look = page.getByRole("link", { name: "Enter why you sign in the absence of the Chief Constable" });
  await expect.element(look).toHaveAttribute("href", `#/draft/${draft.id}/sign-off/declaration`);
  expect(await axeFindings()).toEqual([]);
  await type("passphrase", "twelve chars");
  await type("passphrase.again", "twelve chars");
  await sign().click();
  await until(() => (window.location.hash.endsWith("/sent") ? true : null));
  expect(sealedWith).toHaveLength(1);
});

test("the head of the force has nothing to look at again", async () => {
  await opened(signed);
  await expect.element(sign()).toBeVisible();
  expect(document.body.textContent).not.toContain("Worth a second look");
});

test("without a name on the declaration there is nobody to sign", async () => {
  await opened(signed, [], without(draft, "declaration"));
  await expect.element(page.getByRole("link", { name: "Go to the declaration" })).toBeVisible();
  expect(document.querySelector("button")).toBeNull();
});

test("the page after it shows the fingerprint, the four lines, the file once more, and what not to do", async () => {
  const { edges, fillIn } = await opened(signed, [key("e")]);
  await type("passphrase", "correct horse battery");
  await sign().click();
  await until(() => (window.location.hash.endsWith("/sent") ? true : null));
  expect(edges.files.offered.map(({ name }) => name)).toEqual(["TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf"]);
  show(<SentPage edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await expect.element(page.getByRole("heading", { level: 1, name: "Return signed" })).toBeVisible();
  await expect.element(page.getByText("BBBBBBBBBB", { exact: true })).toBeVisible();
  expect(document.querySelectorAll("dt")).toHaveLength(4);
  await expect.element(page.getByText("This is a training return. Do not send it.", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Nothing has been sent.", { exact: true })).toBeVisible();
  const again = await until(() => document.querySelector<HTMLAnchorElement>("a[download]"));
  expect(again.download).toBe("TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf");
  const bytes = new Uint8Array(await (await fetch(again.href)).arrayBuffer());
  expect([...bytes]).toEqual([37, 80]);
  const mail = document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
  expect(mail?.href).toContain("mailto:office@example.invalid?subject=TRAINING%3A%20MSHT");
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("a summary of what was signed can be saved after signing, in this window or another, until an answer changes", async () => {
  const printed: DocumentTree[] = [];
  const honest = async (request: SealRequest): Promise<SealOutcome> => {
    const jsonSha256 = await hashOf(request.forceReturn);
    const sealed = signed(request);
    return sealed.status === "sealed" ? { ...sealed, sealed: { ...sealed.sealed, jsonSha256 } } : sealed;
  };
  const { edges, fillIn } = await opened(honest, [key("e")]);
  edges.returnFiles.print = async (tree) => {
    printed.push(tree);
    return new Uint8Array([37, 80]);
  };
  await type("passphrase", "correct horse battery");
  await sign().click();
  await until(() => (window.location.hash.endsWith("/sent") ? true : null));
  show(<SentPage edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await page.getByRole("button", { name: "Save the summary as PDF", exact: true }).click();
  await until(() => (printed.length === 1 ? true : null));
  expect(edges.files.offered.at(-1)?.name).toBe("TRAINING_MSHT-summary_training-2026_exampleshire_v1.pdf");
  expect(printed[0]?.watermark).toBeUndefined();
  fillIn.put({ section: "office", id: "SOC", value: "One more word" });
  show(<SentPage edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await expect
    .element(page.getByText("The answers have changed since the return was signed", { exact: false }))
    .toBeVisible();
  expect(page.getByRole("button", { name: "Save the summary as PDF", exact: true }).elements()).toHaveLength(0);
});

test("in another window the confirmation still shows the fingerprint, and says where the file is", async () => {
  const before = {
    ...draft,
    signed: {
      "1": { jsonSha256: sha("a"), fingerprint: "CCCCCCCCCC", fileSha256: sha("f"), signedAt: "2026-07-01T09:30:00Z" },
    },
  };
  const edges = stageEdges({ drafts: [before] });
  show(<SentPage edges={edges} params={{ id: draft.id }} fillIn={await fillInOf(edges, before)} />);
  await expect.element(page.getByText("CCCCCCCCCC", { exact: true })).toBeVisible();
  await expect.element(page.getByText("This window no longer holds the file", { exact: false })).toBeVisible();
});

test("a preparation copy is not to be sent, and nobody is named to send it to", async () => {
  const real: Draft = {
    // A real force never carries an invented answer.
    ...emptyDraft(draft.id, { format: 1, edition: "2026", force: "kent", createdAt: "2026-06-01T00:00:00Z" }),
    signed: {
      "1": { jsonSha256: sha("a"), fingerprint: "DDDDDDDDDD", fileSha256: sha("f"), signedAt: "2026-07-01T09:30:00Z" },
    },
  };
  const edges = stageEdges({ drafts: [real] });
  show(<SentPage edges={edges} params={{ id: draft.id }} fillIn={await fillInOf(edges, real)} />);
  await expect
    .element(page.getByText("Do not send it. The office has not issued this edition.", { exact: true }))
    .toBeVisible();
  expect(document.querySelector('a[href^="mailto:"]')).toBeNull();
});
