import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDraft, noAnswer } from "../../../src/core/answers/draft.ts";
import { backupText, hashedText } from "../../../src/core/backup/backup.ts";
import { readDrafts } from "../../../src/core/backup/schema.ts";
import { sha256 as hash } from "../return/fixture.ts";

const sha256 = async (text: string): Promise<string> => hash(text);
const draft = {
  ...emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "2026-06-01T09:00:00.000Z" }),
  answers: { "SOC-1": { ...noAnswer, ticks: ["SOC-1a"], note: "Ask Kim" } },
};
const drafts = [{ draft, revision: 4, savedAt: "2026-06-02T09:00:00.000Z" }];
const made = () =>
  JSON.parse(
    backupText({ savedAt: "2026-06-03T09:00:00.000Z", device: "Room 4", sha256: hash(hashedText(drafts)), drafts }),
  );

test("a backup is read whole, working notes too", async () => {
  expect(await readDrafts(made(), sha256)).toEqual({
    ok: true,
    kind: "backup",
    savedAt: "2026-06-03T09:00:00.000Z",
    device: "Room 4",
    drafts: [{ ok: true, draft, unread: [], savedAt: "2026-06-02T09:00:00.000Z" }],
  });
});

test("the copy of one draft is read too, and says less", async () => {
  expect(await readDrafts({ format: 1, kind: "draft", draft }, sha256)).toEqual({
    ok: true,
    kind: "draft-copy",
    savedAt: "",
    device: "",
    drafts: [{ ok: true, draft, unread: [], savedAt: "" }],
  });
});

test.each([
  ["an answer changed", (file: ReturnType<typeof made>) => (file.drafts[0].draft.answers["SOC-1"].note = "Ask Sam")],
  ["a draft left out", (file: ReturnType<typeof made>) => file.drafts.pop()],
  ["another hash", (file: ReturnType<typeof made>) => (file.sha256 = "00".repeat(32))],
  ["no hash", (file: ReturnType<typeof made>) => delete file.sha256],
  ["no format", (file: ReturnType<typeof made>) => delete file.format],
  ["a format that never was", (file: ReturnType<typeof made>) => (file.format = 0)],
])("with %s it is altered", async (_, alter) => {
  const file = made();
  alter(file);
  expect(await readDrafts(file, sha256)).toEqual({ ok: false, why: "altered" });
});

test("what the hash covers and is no draft is altered, whoever made the hash", async () => {
  const odd = [{ draft: { id: "d1" }, revision: 1, savedAt: "" }];
  const file = { ...made(), drafts: odd, sha256: hash(hashedText(odd)) };
  expect(await readDrafts(file, sha256)).toEqual({ ok: false, why: "altered" });
});

test("a later format of either kind is newer, whatever else it holds", async () => {
  expect(await readDrafts({ format: 2, kind: "backup" }, sha256)).toEqual({ ok: false, why: "newer" });
  expect(await readDrafts({ format: 2, kind: "draft" }, sha256)).toEqual({ ok: false, why: "newer" });
});

test.each([[undefined], [null], [7], [[1]], [{}], [{ format: 1, kind: "return" }]])("%j is not ours", async (value) => {
  expect(await readDrafts(value, sha256)).toEqual({ ok: false, why: "not-ours" });
});

test("nothing makes it throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.constantFrom("backup", "draft"), async (value, kind) => {
      const found = await readDrafts({ format: 1, kind, drafts: value, draft: value, sha256: "" }, sha256);
      expect(typeof found.ok).toBe("boolean");
    }),
  );
});

test.each(["backup-1.json", "draft-copy-1.json"])("the stored %s still opens, whole", async (name) => {
  const stored = JSON.parse(readFileSync(new URL(`../../stored/${name}`, import.meta.url), "utf8"));
  const read = await readDrafts(stored, sha256);
  expect(read).toMatchObject({ ok: true });
  const found = read.ok ? read.drafts : [];
  expect(found.map(({ unread }) => unread)).toEqual(found.map(() => []));
  const drafts = stored.kind === "backup" ? stored.drafts.map((one: { draft: unknown }) => one.draft) : [stored.draft];
  expect(found.map((one) => one.draft)).toEqual(drafts);
});
