import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/core/answers/problems.ts";
import { signOffProblems } from "../../../src/core/answers/sign-off-problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { smallReturn, told, withAnswer, withPoint } from "./small-return.ts";

const stops = (forceReturn: ForceReturn): readonly string[] => told(problemsOf(forceReturn));
const opinions = "sign-off/opinions";
const declaration = "sign-off/declaration";
const declared = (part: Partial<ForceReturn["declaration"]>): ForceReturn => ({
  ...smallReturn,
  declaration: { ...smallReturn.declaration, ...part },
});

describe("opinions", () => {
  test("an opinion is required on each point", () => {
    expect(stops(withPoint({ opinion: null }))).toEqual([`${opinions} opinion.SOC: Choose your opinion`]);
  });

  test("a higher one than proposed needs a reason, a lower one does not", () => {
    // One of two questions at 2 is not fewer than half, and one key at 1: partly assured is proposed.
    const lower = withAnswer("SOC-1", { ticks: ["SOC-1a"], evidence: ["E1"], narrative: "" });
    const both = { ...lower, actions: lower.actions.map((one) => ({ ...one, serves: ["SOC-1", "SOC-2"] })) };
    expect(stops(both)).toEqual([
      `${opinions} opinion.SOC.why: Enter why your opinion is higher than the one proposed`,
    ]);
    const why = both.points.map((point) => ({ ...point, why: "I have read the files." }));
    expect(stops({ ...both, points: why })).toEqual([]);
    expect(stops(withPoint({ opinion: "not-assured" }))).toEqual([]);
  });

  test("the proposal is worked out, whatever the return states", () => {
    const stated = withPoint({ proposed: "not-assured" });
    expect(stops(stated)).toEqual([]);
  });

  test("partly or not assured with no gap needs an exception", () => {
    const full = withAnswer("SOC-2", { ticks: ["SOC-2a", "SOC-2b"], evidence: ["E1"], narrative: "Both are so." });
    const noGap = { ...full, actions: [] };
    for (const opinion of ["partly-assured", "not-assured"] as const) {
      const said = { ...noGap, points: noGap.points.map((point) => ({ ...point, opinion })) };
      expect(stops(said)).toEqual([`${opinions} opinion.SOC.exception: Enter what your exception is`]);
      expect(
        stops({ ...said, points: said.points.map((point) => ({ ...point, exception: "One team is new." })) }),
      ).toEqual([]);
    }
    expect(stops(noGap)).toEqual([]);
  });

  test("a way of being satisfied and its sentence are required", () => {
    expect(stops(withPoint({ satisfied: [], what: " " }))).toEqual([
      `${opinions} satisfied.SOC: Choose how you satisfied yourself`,
      `${opinions} satisfied.SOC.what: Enter what you looked at and what it showed`,
    ]);
  });

  test("a point that is missing, or there twice, stops sign-off", () => {
    const text = `${opinions} : The return must have each point once`;
    expect(stops({ ...smallReturn, points: [] })).toEqual([text]);
    expect(stops({ ...smallReturn, points: [...smallReturn.points, ...smallReturn.points] })).toEqual([text]);
  });

  test("each says which point it is about", () => {
    expect(problemsOf(withPoint({ opinion: null }))[0]?.about).toBe("Point 1");
  });
});

describe("declaration", () => {
  test("sharing, name and title are required", () => {
    expect(stops(declared({ sharing: null, name: "", title: "" }))).toEqual([
      `${declaration} sharing: Choose whether the office may share this return`,
      `${declaration} signer.name: Enter your name`,
      `${declaration} signer.title: Enter your title`,
    ]);
  });

  test("a marking that is none of the two stops sign-off", () => {
    const marking = "SECRET" as ForceReturn["marking"];
    expect(told(signOffProblems({ ...smallReturn, marking }, []))).toEqual([
      `${declaration} marking: Choose the marking`,
    ]);
  });

  test("another title than the head's warns where no reason is given", () => {
    const another = declared({ title: "Deputy Chief Constable" });
    expect(told(problemsOf(another), "warns")).toEqual([
      `${declaration} signer.absence: Enter why you sign in the absence of the Chief Constable`,
    ]);
    expect(told(problemsOf(declared({ title: " chief constable" })), "warns")).toEqual([]);
    expect(told(problemsOf(declared({ title: "Deputy", absence: "Leave" })), "warns")).toEqual([]);
  });
});
