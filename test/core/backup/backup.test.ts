import { expect, test } from "vitest";
import { emptyDraft } from "../../../src/core/answers/draft.ts";
import { appId, backupText, hashedText } from "../../../src/core/backup/backup.ts";

const draft = emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "2026-06-01T09:00:00.000Z" });
const drafts = [{ draft, revision: 4, savedAt: "2026-06-02T09:00:00.000Z" }];

test("the text says what it is before anything else, and ends with a line end", () => {
  const text = backupText({ savedAt: "2026-06-03T09:00:00.000Z", device: "Room 4", sha256: "ab".repeat(32), drafts });
  expect(text).toMatch(/^\{\n "format": 1,\n "kind": "backup",\n "app": "msht-self-assessment",\n/);
  expect(text.endsWith("}\n")).toBe(true);
  expect(JSON.parse(text)).toEqual({
    format: 1,
    kind: "backup",
    app: appId,
    savedAt: "2026-06-03T09:00:00.000Z",
    device: "Room 4",
    sha256: "ab".repeat(32),
    drafts,
  });
});

test("what is hashed does not depend on white space", () => {
  expect(hashedText(JSON.parse(JSON.stringify(drafts, null, 3)))).toBe(hashedText(drafts));
});
