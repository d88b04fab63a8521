import { beforeAll, expect, test } from "vitest";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import { noReturnAnswer } from "../../src/core/return/stated-scores.ts";

import { forge, keyFor, registerOf, returnOf, verdictOn } from "./support.ts";

/** `contract.md` §5, clause by clause: what stops sign-off makes a return that somebody signed all the same `incomplete`. */
let sound: ForceReturn;
let key: KeptKey;

beforeAll(async () => {
  sound = await returnOf();
  key = await keyFor(sound);
});

/** One page instead of all is quick, and differs: what is asked here is the other line. */
const onLevels = async (change: Partial<ForceReturn>) => {
  const bytes = await forge({ ...sound, ...change }, key, { onePage: true });
  return verdictOn(bytes, { register: registerOf(sound.force, key.certificateSha256) });
};

const answered = (change: Partial<ForceReturn["answers"][string]>): Partial<ForceReturn> => ({
  answers: { ...sound.answers, "SOC-1": { ...(sound.answers["SOC-1"] ?? noReturnAnswer), ...change } },
});
const firstPoint = (change: Partial<ForceReturn["points"][number]>): Partial<ForceReturn> => ({
  points: sound.points.map((point, i) => (i === 0 ? { ...point, ...change } : point)),
});
const declared = (change: Partial<ForceReturn["declaration"]>): Partial<ForceReturn> => ({
  declaration: { ...sound.declaration, ...change },
});
const action = {
  id: "A1",
  outcome: "Seen",
  owner: "A post",
  due: "2026-09-30",
  serves: ["SOC-1"],
  dependsOn: [],
  help: "",
};
const risk = { id: "R1", serves: ["SOC-1"], why: "Known", acceptedBy: "A post" };

test("nothing is missing in the return that the others are made from", async () => {
  expect((await onLevels({})).codes).toEqual(["pages-differ"]);
  expect((await onLevels({ actions: [action], risks: [risk] })).codes).toEqual(["pages-differ"]);
});

test.each<[string, () => Partial<ForceReturn>]>([
  ["a question unanswered", () => answered(noReturnAnswer)],
  [
    "a question below 2 with neither action nor accepted risk",
    () => answered({ ...noReturnAnswer, choice: "none", claimed: 0, counted: 0 }),
  ],
  ["a question not known with neither", () => answered({ ...noReturnAnswer, choice: "not-known" })],
  ["no reason text at a counted level of 2", () => answered({ narrative: "" })],
  ["a reason text of nothing but spaces", () => answered({ narrative: " \n " })],
  ["evidence without its title", () => ({ evidence: sound.evidence.map((item) => ({ ...item, title: "" })) })],
  ["evidence without its type", () => ({ evidence: sound.evidence.map((item) => ({ ...item, type: "" as const })) })],
  ["evidence without its date", () => ({ evidence: sound.evidence.map((item) => ({ ...item, date: "" })) })],
  ["evidence held by nobody", () => ({ evidence: sound.evidence.map((item) => ({ ...item, heldBy: "" })) })],
  ["an action without what will be different", () => ({ actions: [{ ...action, outcome: "" }] })],
  ["an action without its owner", () => ({ actions: [{ ...action, owner: "" }] })],
  ["an action without its due date", () => ({ actions: [{ ...action, due: "" }] })],
  ["an action due on the position date", () => ({ actions: [{ ...action, due: "2026-03-31" }] })],
  ["an action due after 31 March 2028", () => ({ actions: [{ ...action, due: "2028-04-01" }] })],
  ["an action due on no day", () => ({ actions: [{ ...action, due: "2026-02-30" }] })],
  ["an action that serves nothing", () => ({ actions: [{ ...action, serves: [] }] })],
  ["an action that serves no question of ours", () => ({ actions: [{ ...action, serves: ["SOC-99"] }] })],
  ["an accepted risk without its reason", () => ({ risks: [{ ...risk, why: "" }] })],
  ["a risk accepted by nobody", () => ({ risks: [{ ...risk, acceptedBy: "" }] })],
  ["a risk that serves nothing", () => ({ risks: [{ ...risk, serves: [] }] })],
  ["no figures", () => ({ figures: { cells: {}, rows: {} } })],
  ["an opinion missing", () => firstPoint({ opinion: null })],
  ["a way of being satisfied missing", () => firstPoint({ satisfied: [] })],
  ["its sentence missing", () => firstPoint({ what: "" })],
  ["partly assured with no gap and no exception", () => firstPoint({ opinion: "partly-assured" })],
  ["not assured with no gap and no exception", () => firstPoint({ opinion: "not-assured" })],
  ["sharing missing", () => declared({ sharing: null })],
  ["the name missing", () => declared({ name: "" })],
  ["the title missing", () => declared({ title: "" })],
])("%s", async (_, change) => {
  const verdict = await onLevels(change());
  expect(verdict.verdict).toBe("refused");
  expect(verdict.codes).toContain("incomplete");
  expect(verdict.lines.levels).toBe("no");
  expect(verdict.message).not.toMatch(/[{}]|undefined/);
});

test("a higher opinion without a reason", async () => {
  const answers = Object.fromEntries(
    Object.entries(sound.answers).map(([id, answer]) => [
      id,
      id.startsWith("SOC")
        ? { ...noReturnAnswer, choice: "none" as const, claimed: 0 as const, counted: 0 as const }
        : answer,
    ]),
  );
  const actions = [
    {
      ...action,
      serves: Object.keys(answers)
        .filter((id) => id.startsWith("SOC"))
        .sort(),
    },
  ];
  const points = (why: string) =>
    sound.points.map((point, i) =>
      i === 0
        ? { ...point, level: 0 as const, proposed: "not-assured" as const, opinion: "assured" as const, why }
        : point,
    );
  expect((await onLevels({ answers, actions, points: points("") })).codes).toContain("incomplete");
  expect((await onLevels({ answers, actions, points: points("I saw more.") })).codes).toEqual(["pages-differ"]);
});

test("a text over its limit, or a marking that is none, is not even data", async () => {
  const long = { ...action, outcome: "x".repeat(301) };
  expect((await onLevels({ actions: [long] })).codes).toEqual(["data-invalid"]);
  const marking = "SECRET" as unknown as ForceReturn["marking"];
  expect((await onLevels({ marking })).codes).toEqual(["data-invalid"]);
});
