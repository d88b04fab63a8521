import { expect, test } from "vitest";
import { type Draft, emptyDraft, noAnswer } from "../../src/core/answers/draft.ts";
import { changeForce } from "../../src/journeys/change-force.ts";
import { type FillIn, openFillIn } from "../../src/journeys/fill-in.ts";
import { memoryDrafts, questionnaire } from "./support/ports.ts";

const training = (force = "exampleshire"): Draft =>
  emptyDraft("d1", { format: 1, edition: "training-2026", force, createdAt: "2026-06-01T09:00:00.000Z" });

const open = async (draft = training()) => {
  const drafts = memoryDrafts(draft);
  const opened = await openFillIn({ drafts, questionnaire }, draft.id);
  if (opened.status !== "open") {
    throw new Error(opened.status);
  }
  return { drafts, fillIn: opened.fillIn };
};
const scoreOf = (fillIn: FillIn, id: string) =>
  fillIn.scores.value.flatMap(({ questions }) => questions).find((question) => question.id === id);

test("a draft that is not here is not opened", async () => {
  expect(await openFillIn({ drafts: memoryDrafts(), questionnaire }, "none")).toEqual({ status: "none" });
});

test("a draft of an edition that is not held is left alone", async () => {
  const draft = emptyDraft("d1", { format: 1, edition: "2031", force: "kent", createdAt: "" });
  const drafts = memoryDrafts(draft);
  expect(await openFillIn({ drafts, questionnaire }, "d1")).toEqual({ status: "unknown-edition", draft });
  expect(drafts.written).toEqual([]);
});

test("nothing is written before anything was answered", async () => {
  const { drafts, fillIn } = await open();
  await fillIn.settled();
  expect(drafts.written).toEqual([]);
  expect(fillIn.saved.value).toBe("idle");
});

test("a tick shows at once, moves the level, and is on disk when it is called saved", async () => {
  const { drafts, fillIn } = await open();
  expect(scoreOf(fillIn, "SOC-1")?.state).toBe("unanswered");
  fillIn.tick("SOC-1", "SOC-1a", true);
  expect(fillIn.draft.value.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
  expect(scoreOf(fillIn, "SOC-1")?.state).toBe("answered");
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
  expect((await drafts.read("d1"))?.draft.answers["SOC-1"]).toEqual({ ...noAnswer, ticks: ["SOC-1a"] });
});

test("none of these clears the ticks and a tick clears it", async () => {
  const { fillIn } = await open();
  fillIn.tick("SOC-1", "SOC-1a", true);
  fillIn.choose("SOC-1", "none", true);
  expect(fillIn.draft.value.answers["SOC-1"]).toEqual({ ...noAnswer, choice: "none" });
  fillIn.tick("SOC-1", "SOC-1b", true);
  expect(fillIn.draft.value.answers["SOC-1"]).toEqual({ ...noAnswer, ticks: ["SOC-1b"] });
});

test("one record an answer: only what changed is written", async () => {
  const { drafts, fillIn } = await open();
  fillIn.tick("SOC-1", "SOC-1a", true);
  await fillIn.settled();
  fillIn.tick("PWR-2", "PWR-2a", true);
  await fillIn.settled();
  expect(drafts.written.map((batch) => batch.map(({ section, id }) => `${section}/${id}`))).toEqual([
    ["answers/SOC-1"],
    ["answers/PWR-2"],
  ]);
});

test("a record put as undefined is taken away, here and on disk", async () => {
  const { drafts, fillIn } = await open({ ...training(), office: { SOC: "A note" } });
  fillIn.put({ section: "office", id: "SOC", value: undefined });
  await fillIn.settled();
  expect(fillIn.draft.value.office).toEqual({});
  expect((await drafts.read("d1"))?.draft.office).toEqual({});
});

test("what could not be saved stays on the page and is saved when asked again", async () => {
  const { drafts, fillIn } = await open();
  drafts.fail("full");
  fillIn.tick("SOC-1", "SOC-1a", true);
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("full");
  expect(fillIn.draft.value.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
  await fillIn.flush();
  expect(fillIn.saved.value).toBe("saved");
  expect((await drafts.read("d1"))?.draft.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
});

test("a change of force hides answers and brings them back", async () => {
  const { fillIn } = await open();
  const hidden = fillIn.shapes.value.flatMap((shape) => {
    const lines = shape.lines.filter((line) => !linesIn(fillIn, "lough-example", shape.id).includes(line));
    return lines.map((line) => ({ question: shape.id, line }));
  });
  const [first] = hidden;
  if (first === undefined) {
    throw new Error("Northern Ireland hides no line");
  }
  fillIn.tick(first.question, first.line, true);
  const before = scoreOf(fillIn, first.question);
  changeForce(fillIn, "lough-example");
  expect(fillIn.force.value?.jurisdiction).toBe("NI");
  expect(scoreOf(fillIn, first.question)?.ticked).toBe(0);
  expect(fillIn.draft.value.answers[first.question]?.ticks).toEqual([first.line]);
  changeForce(fillIn, "exampleshire");
  expect(scoreOf(fillIn, first.question)).toEqual(before);
});

const linesIn = (fillIn: FillIn, force: string, question: string): readonly string[] => {
  const now = fillIn.force.value?.slug ?? "";
  changeForce(fillIn, force);
  const lines = fillIn.shapes.value.find(({ id }) => id === question)?.lines ?? [];
  changeForce(fillIn, now);
  return lines;
};

test("the words of a point are those of the force's jurisdiction, loaded once", async () => {
  let loads = 0;
  const drafts = memoryDrafts(training());
  const opened = await openFillIn(
    {
      drafts,
      questionnaire: {
        ...questionnaire,
        point: (...asked) => {
          loads += 1;
          return questionnaire.point(...asked);
        },
      },
    },
    "d1",
  );
  const fillIn = opened.status === "open" ? opened.fillIn : undefined;
  const first = await fillIn?.point("PWR");
  expect(await fillIn?.point("PWR")).toBe(first);
  expect(loads).toBe(1);
  if (fillIn !== undefined) {
    changeForce(fillIn, "glen-example");
    expect((await fillIn.point("PWR")).clause).not.toBe(first?.clause);
  }
  expect(loads).toBe(2);
});

test("words that could not be loaded are asked for again", async () => {
  let fail = true;
  const opened = await openFillIn(
    {
      drafts: memoryDrafts(training()),
      questionnaire: {
        ...questionnaire,
        point: (...asked) => (fail ? Promise.reject(new Error("offline")) : questionnaire.point(...asked)),
      },
    },
    "d1",
  );
  const fillIn = opened.status === "open" ? opened.fillIn : undefined;
  await expect(fillIn?.point("SOC")).rejects.toThrow("offline");
  fail = false;
  expect((await fillIn?.point("SOC"))?.id).toBe("SOC");
});

test("without a force the questions are those of England and Wales", async () => {
  const { fillIn } = await open(training(""));
  expect(fillIn.force.value).toBeUndefined();
  expect(fillIn.shapes.value).toHaveLength(24);
});
