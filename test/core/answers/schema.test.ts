import { describe, expect, test } from "vitest";
import { emptyDraft, noAnswer } from "../../../src/core/answers/draft.ts";
import {
  parseDraft,
  parseDraftRecord,
  readDraft,
  readDraftCopy,
  sectionNames,
} from "../../../src/core/answers/schema.ts";

const about = {
  format: 1,
  edition: "training-2026",
  force: "exampleshire",
  createdAt: "2026-04-07T09:00:00Z",
} as const;
const whole = {
  ...emptyDraft("abc123", { ...about, completed: ["SOC"], practice: true, given: { E: 4 } }),
  answers: { "SOC-1": { ...noAnswer, ticks: ["SOC-1a"], evidence: ["E1"], note: "a".repeat(5000) } },
  office: { SOC: "Notes" },
  evidence: { E1: { type: "policy", title: "T", date: "last spring", heldBy: "", reference: "", nca: false } },
  actions: { A1: { outcome: "", owner: "", due: "", serves: ["SOC-1", "D9"], dependsOn: ["council"], help: "" } },
  risks: { R1: { serves: [], why: "", acceptedBy: "" } },
  people: { P1: { post: "", organisation: "", part: "", date: "", changed: "" } },
  figures: { "D9.total.2026": { text: "ten", why: null, reason: "", published: "corrected" } },
  figureRows: { D9: { source: "", note: "" } },
  opinions: { SOC: { opinion: null, why: "", exception: "", satisfied: ["files"], what: "" } },
  declaration: { draft: { sharing: null, marking: "OFFICIAL", name: "", title: "", absence: "" } },
  signed: { "1": { jsonSha256: "a".repeat(64), fingerprint: "BCDFGHJKMP", fileSha256: "b".repeat(64), signedAt: "" } },
};

test("a draft of every section is read as it was written, what is wrong with its texts included", () => {
  const written: unknown = JSON.parse(JSON.stringify(whole));
  expect(readDraft(written)).toEqual({ ok: true, draft: whole, unread: [] });
  expect(parseDraft(written)).toEqual(whole);
  expect([...sectionNames].sort()).toEqual(
    Object.keys(whole)
      .filter((name) => name !== "id")
      .sort(),
  );
});

describe("one record", () => {
  test("is read, and keys that this app does not know are left out", () => {
    expect(parseDraftRecord("answers", { ...noAnswer, colour: "red" })).toEqual(noAnswer);
    expect(parseDraftRecord("office", "Notes")).toBe("Notes");
  });

  test.each([
    ["answers", undefined],
    ["answers", null],
    ["answers", "SOC-1"],
    ["answers", { ...noAnswer, ticks: "SOC-1a" }],
    ["answers", { ...noAnswer, choice: "perhaps" }],
    ["answers", { ...noAnswer, ticks: Array(1001).fill("SOC-1a") }],
    ["office", 3],
    ["evidence", { ...whole.evidence.E1, type: "gossip" }],
    ["figures", { text: 12, why: null, reason: "" }],
    ["about", { ...about, format: 2 }],
    ["about", { ...about, force: "../etc" }],
    ["declaration", { ...whole.declaration.draft, marking: "SECRET" }],
    ["signed", { ...whole.signed["1"], jsonSha256: "abc" }],
  ] as const)("%s: %j is none", (section, value) => {
    expect(parseDraftRecord(section, value)).toBeUndefined();
  });
});

describe("a whole draft", () => {
  test("a record that cannot be read is left out and reported, the rest stays", () => {
    const read = readDraft({
      ...whole,
      answers: { ...whole.answers, "SOC-2": { ticks: 3 }, "not-an-id": noAnswer },
      people: "nobody",
    });
    expect(read).toMatchObject({ ok: true, unread: ["answers SOC-2", "answers not-an-id", "people"] });
    expect(read.ok && read.draft.answers).toEqual(whole.answers);
    expect(read.ok && read.draft.people).toEqual({});
  });

  test("no id can be a word of the language", () => {
    const read = readDraft(
      JSON.parse(
        `{"about":{"draft":${JSON.stringify(about)}},"answers":{"__proto__":${JSON.stringify(noAnswer)},"constructor":{}}}`,
      ),
    );
    expect(read).toMatchObject({ ok: true, unread: ["answers __proto__", "answers constructor"] });
    expect(read.ok && Object.getPrototypeOf(read.draft.answers)).toBe(Object.prototype);
  });

  test.each([[undefined], [null], [3], ["{}"], [[]], [{}], [{ about: {} }], [{ about: { draft: { format: 1 } } }]])(
    "%j is none",
    (value) => {
      expect(readDraft(value)).toEqual({ ok: false });
      expect(parseDraft(value)).toBeUndefined();
    },
  );
});

test("a copy says what it is and of which format", () => {
  expect(readDraftCopy({ format: 1, kind: "draft", draft: whole })).toMatchObject({ ok: true, unread: [] });
  expect(readDraftCopy({ format: 2, kind: "draft", draft: whole })).toEqual({ ok: false, newer: true });
  expect(readDraftCopy({ format: 1, kind: "backup", draft: whole })).toEqual({ ok: false });
  expect(readDraftCopy({ format: "1", kind: "draft", draft: whole })).toEqual({ ok: false });
  expect(readDraftCopy([])).toEqual({ ok: false });
});
