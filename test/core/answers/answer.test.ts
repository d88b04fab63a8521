import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, tick } from "../../../src/core/answers/answer.ts";
import { type Answer, noAnswer } from "../../../src/core/answers/draft.ts";

const written: Answer = { ticks: ["SOC-1a"], choice: null, narrative: "Why", evidence: ["E1"], note: "Note" };

describe("ticking a line", () => {
  test("adds it in order, once, and takes it away again", () => {
    const both = tick(tick(noAnswer, "SOC-1t", true), "SOC-1b", true);
    expect(both.ticks).toEqual(["SOC-1b", "SOC-1t"]);
    expect(tick(both, "SOC-1b", true).ticks).toEqual(["SOC-1b", "SOC-1t"]);
    expect(tick(both, "SOC-1t", false).ticks).toEqual(["SOC-1b"]);
    expect(tick(both, "SOC-1c", false)).toEqual(both);
  });

  test("clears “None of these” and “We do not know”", () => {
    expect(tick({ ...noAnswer, choice: "none" }, "SOC-1a", true)).toMatchObject({ choice: null, ticks: ["SOC-1a"] });
    expect(tick({ ...noAnswer, choice: "not-known" }, "SOC-1a", true).choice).toBeNull();
  });

  test("keeps ticks on lines that are hidden here, and all that was written", () => {
    const hidden = { ...written, ticks: ["SOC-6e"] };
    expect(tick(hidden, "SOC-6a", true)).toEqual({ ...written, ticks: ["SOC-6a", "SOC-6e"] });
    expect(tick(tick(hidden, "SOC-6a", true), "SOC-6a", false)).toEqual(hidden);
  });
});

describe("choosing", () => {
  test.each(["none", "not-known"] as const)("%s clears all ticks and keeps what was written", (choice) => {
    expect(choose(written, choice, true)).toEqual({ ...written, ticks: [], choice });
  });

  test("each clears the other, and only its own box takes it away", () => {
    const none = choose(noAnswer, "none", true);
    expect(choose(none, "not-known", true).choice).toBe("not-known");
    expect(choose(none, "not-known", false).choice).toBe("none");
    expect(choose(none, "none", false).choice).toBeNull();
  });
});

test("whatever is clicked, ticks are sorted, each once, and never stand beside a choice", () => {
  const step = fc.record({
    what: fc.constantFrom("a", "b", "c", "t", "none" as const, "not-known" as const),
    on: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const answer = steps.reduce<Answer>(
        (so, { what, on }) =>
          what === "none" || what === "not-known" ? choose(so, what, on) : tick(so, `SOC-1${what}`, on),
        noAnswer,
      );
      expect(answer.ticks).toEqual([...new Set(answer.ticks)].sort());
      expect(answer.choice === null || answer.ticks.length === 0).toBe(true);
    }),
  );
});
