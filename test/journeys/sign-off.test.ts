import { beforeAll, expect, test } from "vitest";
import { type Draft, only } from "../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import { changeForce } from "../../src/journeys/change-force.ts";
import { openFillIn } from "../../src/journeys/fill-in.ts";
import type { Edges, ReturnFiles } from "../../src/journeys/ports.ts";
import { openSignOff } from "../../src/journeys/sign-off.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { baseForBroken } from "../../src/samples/flavours.ts";
import {
  clockAt,
  idsFrom,
  keptInMemory,
  memoryDrafts,
  memoryFiles,
  memoryKeys,
  questionnaire,
} from "./support/ports.ts";
import { contentSha256, realReturnFiles } from "./support/real-return-files.ts";

const passphrase = "four words and a number 7";
let returnFiles: ReturnFiles;
let key: KeptKey;

const ready = (): Draft => {
  const force = forcesOf("training-2026").find(({ slug }) => slug === "exampleshire");
  const content = contentOf("training-2026", "EW");
  if (force === undefined || content === undefined) {
    throw new Error("no Exampleshire");
  }
  return completeDraft(content, force, baseForBroken.flavour);
};

beforeAll(async () => {
  returnFiles = await realReturnFiles();
  const { name, title } = ready().declaration[only] ?? { name: "", title: "" };
  key = await returnFiles.createKey({
    force: "exampleshire",
    forceName: "Exampleshire Police",
    name,
    title,
    passphrase,
    at: "2026-06-01T09:00:00.000Z",
  });
});

const sitting = async (draft = ready(), at = "2026-06-01T23:30:00.000Z", keys: readonly KeptKey[] = [key]) => {
  const drafts = memoryDrafts(draft);
  const files = memoryFiles();
  const edges: Edges = {
    ...keptInMemory(drafts),
    keys: memoryKeys(...keys),
    questionnaire: { ...questionnaire, contentSha256: async (...asked) => contentSha256(...asked) },
    returnFiles,
    files,
    clock: clockAt(at),
    newId: idsFrom(),
    lookForUpdate: async () => "none",
  };
  const opened = await openFillIn(edges, draft.id);
  if (opened.status !== "open") {
    throw new Error(opened.status);
  }
  const signOff = await openSignOff(edges, opened.fillIn);
  if (signOff === undefined) {
    throw new Error("no force");
  }
  return { drafts, files, edges, fillIn: opened.fillIn, signOff };
};

test("a ready return is signed, offered under its name, and only then uses up its version", async () => {
  const { drafts, files, fillIn, signOff } = await sitting();
  expect(signOff.problems.value.filter(({ severity }) => severity === "stops")).toEqual([]);
  expect(signOff.forceReturn.value.version).toBe(1);
  const outcome = await signOff.sign(key, passphrase);
  if (outcome.status !== "sealed") {
    throw new Error(outcome.status);
  }
  expect(outcome.verdict.codes).toEqual(["signer-unknown"]);
  expect(outcome.file.name).toBe("TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf");
  expect(files.offered).toEqual([outcome.file]);
  expect(outcome.file).toMatchObject({ content: outcome.sealed.bytes, type: "application/pdf" });
  const { jsonSha256, fingerprint, fileSha256 } = outcome.sealed;
  const used = { "1": { jsonSha256, fingerprint, fileSha256, signedAt: "2026-06-01T23:30:00.000Z" } };
  expect(fillIn.draft.value.signed).toEqual(used);
  expect((await drafts.read(fillIn.draft.value.id))?.draft.signed).toEqual(used);
  expect(signOff.forceReturn.value).toMatchObject({ version: 2, replaces: jsonSha256 });
});

test("two presses give one file and use up one version", async () => {
  const { files, fillIn, signOff } = await sitting();
  const [one, other] = await Promise.all([signOff.sign(key, passphrase), signOff.sign(key, passphrase)]);
  expect(one).toBe(other);
  expect(files.offered).toHaveLength(1);
  expect(Object.keys(fillIn.draft.value.signed)).toEqual(["1"]);
});

test("a return is dated by the day in London", async () => {
  const { signOff } = await sitting();
  expect(signOff.forceReturn.value.declaration.date).toBe("2026-06-02");
});

test("a wrong passphrase signs nothing, offers nothing and uses up nothing", async () => {
  const { files, fillIn, signOff } = await sitting();
  expect(await signOff.sign(key, "another passphrase 8")).toEqual({ status: "wrong-passphrase" });
  expect(files.offered).toEqual([]);
  expect(fillIn.draft.value.signed).toEqual({});
});

test("a certificate that has run out is said before anything is signed", async () => {
  const { files, signOff } = await sitting(ready(), "2030-01-01T00:00:00.000Z");
  expect(await signOff.sign(key, passphrase)).toEqual({ status: "certificate-expired" });
  expect(files.offered).toEqual([]);
});

test("what stops sign-off stops it, and says where it is mended", async () => {
  const { files, fillIn, signOff } = await sitting();
  fillIn.put({ section: "answers", id: "SOC-1", value: undefined });
  const outcome = await signOff.sign(key, passphrase);
  expect(outcome.status).toBe("not-ready");
  expect(outcome.status === "not-ready" && outcome.problems.map(({ page }) => page)).toContain("SOC-1");
  expect(files.offered).toEqual([]);
});

test("a draft PDF is marked as one and uses up no version", async () => {
  const { fillIn, signOff } = await sitting();
  const { name, content, type } = await signOff.draftPdf();
  expect([name, type]).toEqual(["DRAFT_TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf", "application/pdf"]);
  expect(fillIn.draft.value.signed).toEqual({});
  const checked = await returnFiles.check(
    { name: "", bytes: content as Uint8Array<ArrayBuffer> },
    "2026-12-01T00:00:00Z",
  );
  expect(checked.verdict.codes).toContain("unsigned");
});

test("a key made here is kept, listed, and signs", async () => {
  const { edges, signOff } = await sitting(ready(), "2026-06-01T23:30:00.000Z", []);
  expect(signOff.keys.value).toEqual([]);
  const made = await signOff.createKey(passphrase);
  expect(signOff.keys.value).toEqual([made]);
  expect(await edges.keys.list()).toEqual([made]);
  expect((await signOff.sign(made, passphrase)).status).toBe("sealed");
});

test("keys of other forces are not offered", async () => {
  const { signOff } = await sitting(ready(), "2026-06-01T23:30:00.000Z", [
    key,
    { ...key, certificateSha256: "ab".repeat(32), force: "glen-example" },
  ]);
  expect(signOff.keys.value).toEqual([key]);
});

test("the sign-off is the same on each of its pages, until the force is changed", async () => {
  const { edges, fillIn, signOff } = await sitting();
  expect(await openSignOff(edges, fillIn)).toBe(signOff);
  changeForce(fillIn, "glen-example");
  const other = await openSignOff(edges, fillIn);
  expect(other).not.toBe(signOff);
  expect(other?.content.jurisdiction).toBe("SC");
});

test("without a force there is nothing to sign", async () => {
  const { edges, fillIn } = await sitting();
  changeForce(fillIn, "");
  expect(await openSignOff(edges, fillIn)).toBeUndefined();
});

test("a figure that cannot be read is told of once", async () => {
  const draft = ready();
  const figures = { ...draft.figures, "D9.total.2025": { text: "about 12", why: null, reason: "" } };
  const { signOff } = await sitting({ ...draft, figures });
  const fields = signOff.problems.value.filter(({ severity }) => severity === "stops").map(({ field }) => field);
  expect(fields).toEqual(["D9.total.2025"]);
});

test("a file that the browser does not hold as it was signed uses up no version", async () => {
  const { edges, fillIn } = await sitting();
  const broken = { ...edges, files: { offer: async () => "differs" as const } };
  const other = await openSignOff(broken, { ...fillIn });
  await expect(other?.sign(key, passphrase)).rejects.toThrow("does not hold the file as it was made");
  expect(fillIn.draft.value.signed).toEqual({});
});

test("what makes the PDF is prepared once, when the first page of sign-off is entered", async () => {
  const before = returnFiles;
  let prepared = 0;
  returnFiles = {
    ...before,
    prepare: async () => {
      prepared += 1;
    },
  };
  try {
    const { edges, fillIn } = await sitting();
    await openSignOff(edges, fillIn);
    expect(prepared).toBe(1);
  } finally {
    returnFiles = before;
  }
});
