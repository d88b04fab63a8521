import { describe, expect, test } from "vitest";
import {
  actionProblems,
  evidenceProblems,
  itemPlace,
  peopleProblems,
  riskProblems,
} from "../../../src/core/answers/list-problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { smallReturn, told } from "./small-return.ts";

type Evidence = ForceReturn["evidence"][number];
type Action = ForceReturn["actions"][number];
type Took = ForceReturn["people"]["took"][number];
const [evidence] = smallReturn.evidence as readonly [Evidence];
const [action] = smallReturn.actions as readonly [Action];
const risk = { id: "R1", serves: ["SOC-2"], why: "No case has come up.", acceptedBy: "Deputy chief constable" };
const servable = new Set(["SOC-1", "SOC-2", "D1", "D9"]);

describe("evidence", () => {
  const of = (...items: readonly Evidence[]) => told(evidenceProblems({ ...smallReturn, evidence: items }));

  test("one that has all it needs stops nothing", () => {
    expect(of(evidence, { ...evidence, id: "E2", date: "2026-03-31", reference: "" })).toEqual([]);
  });

  test("type, title, date and holder are required", () => {
    expect(of({ ...evidence, type: "", title: " ", date: "", heldBy: "" })).toEqual([
      "evidence evidence.type: Choose the type of evidence",
      "evidence evidence.title: Enter the title of the evidence",
      "evidence evidence.date: Enter the date of the evidence, like March 2026",
      "evidence evidence.held-by: Enter the post that holds the evidence",
    ]);
  });

  test.each(["last spring", "2026-02-30", "March 2026"])("the date %s cannot be kept", (date) => {
    expect(of({ ...evidence, date })).toEqual([
      "evidence evidence.date: The date of the evidence must be a real date, like March 2026 or 15 March 2026",
    ]);
  });

  test("an id that stands twice stops sign-off", () => {
    expect(of(evidence, evidence)).toEqual(["evidence : E1 is there twice"]);
  });

  test("200 items are the most", () => {
    const many = Array.from({ length: 201 }, (_, i) => ({ ...evidence, id: `E${i + 1}` }));
    expect(of(...many.slice(0, 200))).toEqual([]);
    expect(of(...many)).toEqual(["evidence : There are 201 items of evidence. A return holds at most 200"]);
  });

  test("each says which item it is about", () => {
    const [problem] = evidenceProblems({ ...smallReturn, evidence: [{ ...evidence, id: "E7", title: "" }] });
    expect(problem).toMatchObject({ item: "E7", about: "Evidence E7" });
  });
});

describe("actions", () => {
  const of = (...items: readonly Action[]) => told(actionProblems({ ...smallReturn, actions: items }, servable));

  test("outcome, owner, due date and what it serves are required", () => {
    expect(of({ ...action, outcome: "", owner: "", due: "", serves: [] })).toEqual([
      "actions action.outcome: Enter what will be different",
      "actions action.owner: Enter the post that owns the action",
      "actions action.due: Enter the due date",
      "actions action.serves: Choose the questions or figures that the action serves",
    ]);
  });

  test.each([
    ["2026-03-31", ["actions action.due: The due date must be after 31 March 2026"]],
    ["2026-03", ["actions action.due: The due date must be after 31 March 2026"]],
    ["2026-04-01", []],
    ["2026-04", []],
    ["2028-03-31", []],
    ["2028-03", []],
    ["2028-04-01", ["actions action.due: The due date must be 31 March 2028 or earlier"]],
    ["2028-04", ["actions action.due: The due date must be 31 March 2028 or earlier"]],
    ["soon", ["actions action.due: The due date must be a real date, like 30 September 2026"]],
  ])("due %s", (due, expected) => {
    expect(of({ ...action, due })).toEqual(expected);
  });

  test("it may serve questions and rows of figures, each once, and nothing else", () => {
    expect(of({ ...action, serves: ["SOC-2", "D1"] })).toEqual([]);
    expect(of({ ...action, serves: ["SOC-9", "D1", "D1"] })).toEqual([
      "actions action.serves: SOC-9 is named, which is not a question or a figure of this return",
      "actions action.serves: D1 is named, which is not a question or a figure of this return",
    ]);
  });

  test("100 are the most, and an id stands once", () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ ...action, id: `A${i + 1}` }));
    expect(of(...many)).toEqual(["actions : There are 101 actions. A return holds at most 100"]);
    expect(of(action, action)).toEqual(["actions : A1 is there twice"]);
  });
});

describe("accepted risks", () => {
  const of = (...items: readonly (typeof risk)[]) => told(riskProblems({ ...smallReturn, risks: items }, servable));

  test("what, why and by whom are required", () => {
    expect(of(risk)).toEqual([]);
    expect(of({ ...risk, serves: [], why: "", acceptedBy: "" })).toEqual([
      "actions risk.why: Enter why the risk is accepted",
      "actions risk.accepted-by: Enter the post that accepts the risk",
      "actions risk.serves: Choose the questions or figures that the risk concerns",
    ]);
  });

  test("60 are the most", () => {
    const many = Array.from({ length: 61 }, (_, i) => ({ ...risk, id: `R${i + 1}` }));
    expect(of(...many)).toEqual(["actions : There are 61 accepted risks. A return holds at most 60"]);
  });
});

describe("people", () => {
  const person: Took = { id: "P1", post: "", organisation: "", part: "", date: "spring", changed: "" };
  const of = (...took: readonly Took[]) => peopleProblems({ ...smallReturn, people: { ...smallReturn.people, took } });

  test("a line left half empty warns and stops nothing", () => {
    expect(told(of(person))).toEqual([]);
    expect(told(of(person), "warns")).toEqual([
      "people person.post: Enter the post of the person who took part",
      "people person.part: Choose the part that the person took",
      "people person.date: The date must be a real date, like March 2026 or 15 March 2026",
    ]);
  });

  test("40 are the most", () => {
    const many = Array.from({ length: 41 }, (_, i): Took => ({ ...person, id: `P${i + 1}` }));
    expect(told(of(...many))).toEqual(["people : There are 41 people who took part. A return holds at most 40"]);
  });
});

test("an accepted risk is mended on the page of the actions", () => {
  expect(itemPlace("risk", "R2", "why")).toEqual({
    page: "actions",
    field: "risk.why",
    item: "R2",
    about: "Accepted risk R2",
  });
});
