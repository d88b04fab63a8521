import { expect, test } from "vitest";
import { actionsOf, evidenceOf, risksOf, tookOf } from "../../../src/core/return/compose-lists.ts";
import { contentIn, fullDraft } from "./fixture.ts";

const content = contentIn("EW");
const draft = fullDraft(content);

test("E10 comes after E2, whichever was entered first", () => {
  expect(evidenceOf(draft).map(({ id }) => id)).toEqual(["E1", "E2", "E10"]);
});

test("what an action or a risk serves stands in the order of the edition, each once", () => {
  const [a1] = actionsOf(draft, content);
  expect(a1?.serves).toEqual(["SOC-4", "SOC-5", "PWR-4", "PWR-5", "EXP-4", "EXP-5", "D9"]);
  expect(risksOf(draft, content)[0]?.serves).toEqual(["SOC-7", "PWR-6", "PWR-7", "EXP-6", "EXP-7"]);
});

test("what it depends on is said once each", () => {
  const actions = { A1: { ...draft.actions.A1, dependsOn: ["b", "a", "b"] } } as typeof draft.actions;
  expect(actionsOf({ ...draft, actions }, content)[0]?.dependsOn).toEqual(["a", "b"]);
});

test("people keep the fields of a return and no others", () => {
  const people = { P1: { ...draft.people.P1, mobile: "07700 900123" } } as unknown as typeof draft.people;
  expect(Object.keys(tookOf({ ...draft, people })[0] ?? {})).toEqual([
    "id",
    "post",
    "organisation",
    "part",
    "date",
    "changed",
  ]);
});
