import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type Draft, emptyDraft, noAnswer, only } from "../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import { composeReturn } from "../../src/core/return/compose.ts";
import type { ReturnFiles } from "../../src/journeys/ports.ts";
import { type FileToRead, mostBytes, readFile } from "../../src/journeys/read-file.ts";
import { restoreBeside, restoreOver } from "../../src/journeys/restore.ts";
import { makeBackup } from "../../src/journeys/save-backup.ts";
import { draftCopy } from "../../src/journeys/start.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { goodSamples } from "../../src/samples/flavours.ts";
import { quickBackupFiles } from "./support/backup-files.ts";
import { clockAt, idsFrom, keptInMemory, memoryDrafts, trainingAbout } from "./support/ports.ts";
import { contentSha256, realReturnFiles } from "./support/real-return-files.ts";

let returnFiles: ReturnFiles;
beforeAll(async () => {
  returnFiles = await realReturnFiles();
});

const draft: Draft = {
  ...emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "2026-06-01T09:00:00.000Z" }),
  answers: { "SOC-1": { ...noAnswer, ticks: ["SOC-1a"], note: "Ask Kim" } },
  office: { SOC: "For the office" },
};
const on = (...drafts: readonly Draft[]) => ({
  ...keptInMemory(memoryDrafts(...drafts)),
  returnFiles,
  backupFiles: async () => quickBackupFiles,
  clock: clockAt("2026-06-03T09:00:00.000Z"),
  newId: idsFrom("new1", "new2"),
});
const file = (content: Uint8Array<ArrayBuffer> | string, name = "a.json"): FileToRead => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, read: async () => bytes };
};
const backupOf = async (
  edges: ReturnType<typeof on>,
  passphrase?: string,
): Promise<string | Uint8Array<ArrayBuffer>> => {
  const making = await makeBackup(edges, passphrase === undefined ? {} : { passphrase });
  if (making.status !== "made") {
    throw new Error(making.status);
  }
  return making.backup.content;
};
const previewOf = async (
  edges: ReturnType<typeof on>,
  content: Uint8Array<ArrayBuffer> | string,
  passphrase?: string,
) => {
  const read = await readFile(edges, file(content), passphrase);
  if (read.status !== "read") {
    throw new Error(JSON.stringify(read));
  }
  return read.preview;
};
const onlyOne = <T>(items: readonly T[]): T => {
  if (items.length !== 1) {
    throw new Error(`${items.length} and not one`);
  }
  return items[0] as T;
};

test("a backup shows what it holds and how it differs from what is here; nothing is written", async () => {
  const content = await backupOf(on(draft));
  const edges = on({ ...draft, office: { SOC: "Changed since" } });
  const preview = await previewOf(edges, content);
  expect(preview).toMatchObject({ kind: "backup", savedAt: "2026-06-03T09:00:00.000Z", verdict: null });
  const one = onlyOne(preview.drafts);
  expect(one).toMatchObject({ draft, unread: [], editionHeld: true });
  expect(onlyOne(one.here).changes).toEqual([
    { section: "office", id: "SOC", before: "Changed since", after: "For the office" },
  ]);
  expect(edges.drafts).toHaveProperty("written", []);
});

test("restored beside, it is a draft of its own and the one here stays as it is", async () => {
  const content = await backupOf(on(draft));
  const edges = on({ ...draft, office: { SOC: "Changed since" } });
  const { drafts } = await previewOf(edges, content);
  expect(await restoreBeside(edges, onlyOne(drafts))).toMatchObject({ status: "started", id: "new1" });
  expect((await edges.drafts.read("new1"))?.draft).toEqual({ ...draft, id: "new1" });
  expect((await edges.drafts.read("d1"))?.draft.office).toEqual({ SOC: "Changed since" });
});

test("restored over, it is one entry of the history, which holds what stood there", async () => {
  const content = await backupOf(on(draft));
  const edges = on({
    ...draft,
    office: { SOC: "Changed since" },
    risks: { R1: { serves: [], why: "x", acceptedBy: "" } },
  });
  const { drafts } = await previewOf(edges, content);
  expect(await restoreOver(edges, onlyOne(onlyOne(drafts).here))).toEqual({ status: "restored", id: "d1" });
  expect((await edges.drafts.read("d1"))?.draft).toEqual(draft);
  const entry = onlyOne(await (await edges.archive()).history("d1"));
  expect(entry.kind).toBe("restore");
  expect(entry.changes.map(({ section, before }) => [section, before])).toEqual([
    ["office", "Changed since"],
    ["risks", { serves: [], why: "x", acceptedBy: "" }],
  ]);
});

test("where the draft was written since the preview, nothing is put over it", async () => {
  const content = await backupOf(on(draft));
  const edges = on({ ...draft, office: { SOC: "Changed since" } });
  const { drafts } = await previewOf(edges, content);
  await edges.drafts.write("d1", [{ section: "office", id: "SOC", value: "Later still" }], { after: 1 });
  expect(await restoreOver(edges, onlyOne(onlyOne(drafts).here))).toEqual({ status: "changed" });
  expect((await edges.drafts.read("d1"))?.draft.office).toEqual({ SOC: "Later still" });
});

test("a version signed here since stays used up, and the practice draft stays the practice draft", async () => {
  const content = await backupOf(on(emptyDraft("practice", trainingAbout)));
  const signed = { "1": { jsonSha256: "ab".repeat(32), fingerprint: "x", fileSha256: "", signedAt: "" } };
  const edges = on({ ...emptyDraft("practice", { ...trainingAbout, practice: true }), signed });
  const { drafts } = await previewOf(edges, content);
  expect(onlyOne(onlyOne(drafts).here).changes).toEqual([]);
});

test("an encrypted backup asks for its passphrase, and tells a wrong one", async () => {
  const content = await backupOf(on(draft), "four plain words");
  const edges = on();
  expect(await readFile(edges, file(content))).toEqual({ status: "passphrase-needed" });
  expect(await readFile(edges, file(content), "other")).toEqual({ status: "wrong-passphrase" });
  expect((await previewOf(edges, content, "four plain words")).drafts).toHaveLength(1);
});

test("a damaged age file is altered, whatever the passphrase", async () => {
  const damaged = { ...quickBackupFiles, decrypt: async () => ({ status: "damaged" }) as const };
  const edges = { ...on(), backupFiles: async () => damaged };
  expect(await readFile(edges, file("age-encryption.org/v1\n-> X"), "p")).toMatchObject({ why: "altered" });
});

test("the copy of a draft is read as ever; the same draft here has nothing to change", async () => {
  const edges = on(draft);
  const preview = await previewOf(edges, draftCopy(draft));
  expect(preview.kind).toBe("draft-copy");
  expect(onlyOne(onlyOne(preview.drafts).here).changes).toEqual([]);
});

test("another draft of the same force and edition is offered where the same one is not here", async () => {
  const edges = on(
    { ...draft, id: "d9" },
    emptyDraft("d8", { format: 1, edition: "2026", force: "essex", createdAt: "" }),
  );
  const { drafts } = await previewOf(edges, draftCopy(draft));
  expect(onlyOne(drafts).here.map(({ stored }) => stored.draft.id)).toEqual(["d9"]);
});

test("a draft of an edition that is not held is shown as such and kept", async () => {
  const later = emptyDraft("d1", { format: 1, edition: "2031", force: "kent", createdAt: "" });
  const edges = on();
  const { drafts } = await previewOf(edges, draftCopy(later));
  expect(onlyOne(drafts).editionHeld).toBe(false);
  expect(await restoreBeside(edges, onlyOne(drafts))).toMatchObject({ status: "started" });
});

test.each([
  ["nothing", "", "empty"],
  ["another JSON", "[1]", "not-ours"],
  ["a text", "Dear Kim", "not-ours"],
  ["no UTF-8", new Uint8Array([0xff, 0xfe, 0x00]), "not-ours"],
  ["a later backup", JSON.stringify({ format: 2, kind: "backup" }), "newer"],
  ["half of a backup", '{\n "format": 1,\n "kind": "backup",\n "dra', "cut-short"],
  ["a backup with a bracket gone", '{\n "format": 1,\n "kind": "backup",\n "drafts": \n}\n', "altered"],
  ["the same in one line", '{"format":1,"kind":"backup","drafts":}', "altered"],
] as const)("%s is refused as %s says, and nothing is written", async (_, content, why) => {
  const edges = on(draft);
  expect(await readFile(edges, file(content))).toEqual({ status: "refused", why, verdict: null });
  expect(edges.drafts).toHaveProperty("written", []);
});

test("cut anywhere or changed anywhere, a backup is never read as another", async () => {
  const content = String(await backupOf(on(draft)));
  const edges = on();
  const begun = content.indexOf(":");
  for (let length = 1; length < content.length - 1; length += length < begun ? 1 : 7) {
    const why = length < begun ? "not-ours" : "cut-short";
    expect(await readFile(edges, file(content.slice(0, length)))).toMatchObject({ status: "refused", why });
  }
  for (const [from, to] of [
    ["Ask Kim", "Ask Sam"],
    ['"revision": 1', '"revision": 2'],
    ["SOC-1a", "SOC-1b"],
  ] as const) {
    expect(content).toContain(from);
    expect(await readFile(edges, file(content.replace(from, to)))).toMatchObject({ why: "altered" });
  }
});

test("a file of 200 MB is refused by its size and not read; one that cannot be read is said as such", async () => {
  const never = async (): Promise<never> => {
    throw new Error("read");
  };
  expect(await readFile(on(), { name: "disk.img", size: 200_000_000, read: never })).toMatchObject({
    why: "too-large",
  });
  expect(mostBytes).toBeLessThan(200_000_000);
  expect(await readFile(on(), { name: "a.json", size: 10, read: never })).toMatchObject({ why: "unreadable" });
});

test("a copy stored under format 1 of each kind still opens", async () => {
  for (const name of ["backup-1.json", "draft-copy-1.json"]) {
    const stored = readFileSync(new URL(`../stored/${name}`, import.meta.url));
    const preview = await previewOf(on(), new Uint8Array(stored));
    expect(preview.drafts.flatMap(({ unread }) => unread)).toEqual([]);
  }
});

const [sample] = goodSamples;
const force = forcesOf("training-2026").find(({ slug }) => slug === sample?.force);
const content = force && contentOf("training-2026", force.jurisdiction);
if (!sample || !force || !content) {
  throw new Error("no sample");
}
const complete = completeDraft(content, force, sample.flavour);
const compose = (from: Draft, forDraft: boolean) =>
  composeReturn({
    draft: from,
    content,
    contentSha256: contentSha256("training-2026", force.jurisdiction),
    force,
    forDraft,
    date: "2026-06-01",
  });

test("an unsigned PDF gives its whole return back", async () => {
  const forceReturn = compose(complete, true);
  const { bytes } = await returnFiles.make(forceReturn);
  const edges = on();
  const preview = await previewOf(edges, bytes);
  expect(preview).toMatchObject({ kind: "return", verdict: { code: "unsigned" } });
  expect(compose(onlyOne(preview.drafts).draft, true)).toEqual(forceReturn);
});

test("a signed PDF gives the draft of the next version, which replaces it; over a draft the notes stay", async () => {
  const passphrase = "a long enough passphrase";
  const { name, title } = compose(complete, false).declaration;
  const key = await returnFiles.createKey({
    force: force.slug,
    forceName: force.name,
    name,
    title,
    passphrase,
    at: "2026-06-01T09:00:00.000Z",
  });
  const forceReturn = compose(complete, false);
  const outcome = await returnFiles.seal({ forceReturn, key, passphrase, at: "2026-06-01T10:00:00.000Z" });
  if (outcome.status !== "sealed") {
    throw new Error(outcome.status);
  }
  const { bytes, jsonSha256, fileSha256 } = outcome.sealed;
  const noted: Draft = { ...complete, answers: { ...complete.answers, "SOC-1": { ...noAnswer, note: "Keep me" } } };
  const edges = on(noted);
  const one = onlyOne((await previewOf(edges, bytes)).drafts);
  expect(one.draft.signed).toMatchObject({ "1": { jsonSha256, fileSha256 } });
  expect(compose(one.draft, false)).toMatchObject({ version: 2, replaces: jsonSha256 });
  const { status } = await restoreOver(edges, onlyOne(one.here));
  expect(status).toBe("restored");
  const restored = (await edges.drafts.read(noted.id))?.draft;
  expect(restored?.answers["SOC-1"]).toEqual({ ...one.draft.answers["SOC-1"], note: "Keep me" });
  expect(restored?.about[only]?.name).toBe(noted.about[only]?.name);
});

test("a PDF that is not ours, was cut short or was changed is refused, each for its reason", async () => {
  const { bytes } = await returnFiles.make(compose(complete, true));
  const edges = on();
  const changed = bytes.slice();
  changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
  const foreign = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n");
  expect(await readFile(edges, file(bytes.slice(0, bytes.length - 2_000)))).toMatchObject({ why: "cut-short" });
  expect(await readFile(edges, file(changed))).toMatchObject({ status: "refused", why: "altered" });
  expect(await readFile(edges, file(foreign))).toMatchObject({ why: "not-ours" });
});
