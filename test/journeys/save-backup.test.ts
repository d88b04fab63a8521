import { expect, test } from "vitest";
import { emptyDraft, noAnswer } from "../../src/core/answers/draft.ts";
import type { PickedFile } from "../../src/journeys/ports.ts";
import { makeBackup, nameOfBackup, saveBackup, saveBackupTo } from "../../src/journeys/save-backup.ts";
import { quickBackupFiles } from "./support/backup-files.ts";
import { clockAt, keptInMemory, memoryDrafts, memoryFiles } from "./support/ports.ts";

const draft = (id: string, force: string) => ({
  ...emptyDraft(id, { format: 1, edition: "2026", force, createdAt: "2026-06-01T09:00:00.000Z" }),
  answers: { "SOC-1": { ...noAnswer, note: `Note of ${force}` } },
});
const here = (...forces: readonly string[]) => {
  const files = memoryFiles();
  const drafts = memoryDrafts(...forces.map((force, i) => draft(`d${i + 1}`, force)));
  return {
    files,
    edges: {
      ...keptInMemory(drafts),
      files,
      backupFiles: async () => quickBackupFiles,
      clock: clockAt("2026-06-03T23:30:00.000Z"),
    },
  };
};
const made = async (...given: Parameters<typeof makeBackup>) => {
  const making = await makeBackup(...given);
  if (making.status !== "made") {
    throw new Error(making.status);
  }
  return making.backup;
};

test("a backup holds every draft with its notes, named by the day in London", async () => {
  const { edges, files } = here("kent", "essex");
  await (await edges.archive()).set({ device: "Room 4" });
  const backup = await made(edges);
  expect(files.offered).toEqual([]);
  expect(await saveBackup(edges, backup)).toBe("saved");
  const [offered] = files.offered;
  expect(offered?.name).toBe("OFFICIAL-SENSITIVE_IASC-MSHT_2026_all_backup_2026-06-04.json");
  expect(offered?.type).toBe("application/json");
  const file = JSON.parse(String(offered?.content));
  expect(file).toMatchObject({ format: 1, kind: "backup", device: "Room 4", savedAt: "2026-06-03T23:30:00.000Z" });
  expect(file.drafts.map(({ draft: one }: { draft: unknown }) => one)).toEqual([
    draft("d1", "kent"),
    draft("d2", "essex"),
  ]);
  expect(file.sha256).toBe(await quickBackupFiles.sha256(JSON.stringify(file.drafts)));
});

test("it can hold one draft", async () => {
  const { edges } = here("kent", "essex");
  const backup = await made(edges, { drafts: ["d2"] });
  expect(backup.name).toBe("OFFICIAL-SENSITIVE_IASC-MSHT_2026_essex_backup_2026-06-04.json");
  expect(backup.drafts.map(({ draft: { id } }) => id)).toEqual(["d2"]);
});

test("with a passphrase nothing of it can be read", async () => {
  const { edges } = here("kent");
  const backup = await made(edges, { passphrase: "four plain words" });
  expect(backup.name).toMatch(/_kent_backup_2026-06-04\.age$/);
  expect(backup.type).toBe("application/octet-stream");
  expect(typeof backup.content).not.toBe("string");
});

test("it is remembered by the revisions that it holds, those of an earlier file included", async () => {
  const { edges } = here("kent", "essex");
  await saveBackup(edges, await made(edges, { drafts: ["d1"] }));
  await edges.drafts.write("d2", [{ section: "office", id: "SOC", value: "A note" }], { after: 1 });
  const backup = await made(edges, { drafts: ["d2"] });
  await saveBackup(edges, backup);
  expect((await (await edges.archive()).settings()).lastBackup).toEqual({
    at: "2026-06-03T23:30:00.000Z",
    name: backup.name,
    revisions: { d1: 1, d2: 2 },
  });
});

test("what does not open again, or not as it was, is not offered", async () => {
  const { edges, files } = here("kent");
  const broken = { ...quickBackupFiles, encrypt: async () => new TextEncoder().encode("age-encryption.org/v1\n") };
  const making = await makeBackup({ ...edges, backupFiles: async () => broken }, { passphrase: "p" });
  expect(making).toEqual({ status: "differs" });
  const lossy = { ...quickBackupFiles, decrypt: async () => ({ status: "opened", text: "{}" }) as const };
  expect(await makeBackup({ ...edges, backupFiles: async () => lossy }, { passphrase: "p" })).toEqual({
    status: "differs",
  });
  expect(files.offered).toEqual([]);
});

test("a file that the browser does not hold as it was given is not called saved, nor remembered", async () => {
  const { edges } = here("kent");
  const backup = await made(edges);
  const refusing = { ...edges, files: { offer: async () => "differs" as const } };
  expect(await saveBackup(refusing, backup)).toBe("differs");
  expect((await (await edges.archive()).settings()).lastBackup).toBeNull();
});

test("without a draft there is nothing to save", async () => {
  expect(await makeBackup(here().edges)).toEqual({ status: "nothing" });
  expect(await makeBackup(here("kent").edges, { drafts: ["other"] })).toEqual({ status: "nothing" });
});

test("the name to suggest is the one that the file is given", async () => {
  const { edges } = here("kent", "essex");
  for (const wanted of [{}, { drafts: ["d2"] }, { passphrase: "four plain words" }]) {
    expect(await nameOfBackup(edges, wanted)).toBe((await made(edges, wanted)).name);
  }
});

test("a file that was picked is written, and remembered by its own name only once it was", async () => {
  const { edges, files } = here("kent");
  const backup = await made(edges);
  const written: unknown[] = [];
  const picked = (outcome: Awaited<ReturnType<PickedFile["write"]>>): PickedFile => ({
    name: "mine.json",
    async write(content) {
      written.push(content);
      return outcome;
    },
  });
  const last = async () => (await (await edges.archive()).settings()).lastBackup;
  expect(await saveBackupTo(edges, backup, picked("forbidden"))).toBe("forbidden");
  expect(await saveBackupTo(edges, backup, picked("differs"))).toBe("differs");
  expect(await last()).toBeNull();
  expect(await saveBackupTo(edges, backup, picked("saved"))).toBe("saved");
  expect(written).toEqual([backup.content, backup.content, backup.content]);
  expect(files.offered).toEqual([]);
  expect(await last()).toEqual({ at: backup.at, name: "mine.json", revisions: { d1: 1 } });
});

test("a file that was saved while the disk is full is saved, though nothing can remember it", async () => {
  const { edges, files } = here("kent");
  const backup = await made(edges);
  const set = (): never => {
    throw new DOMException("", "QuotaExceededError");
  };
  const full = { ...edges, archive: async () => ({ ...(await edges.archive()), set: async () => set() }) };
  expect(await saveBackup(full, backup)).toBe("saved");
  expect(files.offered).toHaveLength(1);
});
