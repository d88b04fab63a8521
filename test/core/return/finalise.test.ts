import { describe, expect, test } from "vitest";
import type { Draft } from "../../../src/core/answers/draft.ts";
import { finalise } from "../../../src/core/return/finalise.ts";
import { completeDraft } from "../../../src/samples/complete-draft.ts";
import { goodSamples } from "../../../src/samples/flavours.ts";
import { composing } from "./fixture.ts";

const [sample] = goodSamples;
const complete = (): Draft => {
  const { content, force } = composing("EW");
  if (sample === undefined) {
    throw new Error("no sample");
  }
  return completeDraft(content, force, sample.flavour);
};

describe("a complete draft", () => {
  test("is ready, for signature and dated", () => {
    const finalised = finalise(composing("EW", { draft: complete() }));
    expect(finalised).toMatchObject({
      status: "ready",
      forceReturn: { draft: false, declaration: { date: "2026-06-01" } },
    });
  });

  test("is not ready once a question is taken away, and the problem says which", () => {
    const draft = complete();
    const { "PWR-2": _, ...answers } = draft.answers;
    const finalised = finalise(composing("EW", { draft: { ...draft, answers } }));
    expect(finalised).toMatchObject({ status: "not-ready", problems: [expect.objectContaining({ page: "PWR-2" })] });
  });

  test("is not ready with a figure that cannot be read, which is asked for once", () => {
    const draft = complete();
    const figures = { ...draft.figures, "D9.total.2025": { text: "about 12", why: null, reason: "" } };
    const finalised = finalise(composing("EW", { draft: { ...draft, figures } }));
    const fields = finalised.status === "not-ready" ? finalised.problems.map(({ field }) => field) : [];
    expect(fields).toEqual(["D9.total.2025"]);
  });
});
