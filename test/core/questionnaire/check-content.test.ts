import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { rawContent, rawForces } from "../../../src/core/questionnaire/all-content.ts";
import { type AllRaw, contentFaults, indexFrom, rowsFrom } from "../../../src/core/questionnaire/check-content.ts";
import rows from "../../../src/core/questionnaire/content/rows.json";
import { rawEditions } from "../../../src/core/questionnaire/editions.ts";
import { rawIndex } from "../../../src/core/questionnaire/shapes.ts";

const raw: AllRaw = { content: rawContent, editions: rawEditions, forces: rawForces, index: rawIndex };

type Changeable<T> = T extends object ? { -readonly [K in keyof T]: Changeable<T[K]> } : T;

/** Faults of the content with one thing changed, as an editor might. */
const faultsAfter = (change: (copy: Changeable<AllRaw>) => void): readonly string[] => {
  const copy = structuredClone(raw) as Changeable<AllRaw>;
  change(copy);
  return contentFaults(copy);
};

/** Question `at` of the first point. */
const question = (
  copy: Changeable<AllRaw>,
  at = 0,
): Changeable<AllRaw["content"]["points"][number]["questions"][number]> => {
  const found = copy.content.points[0]?.questions[at];
  if (found === undefined) {
    throw new Error("no such question");
  }
  return found;
};

test("the index of the first page is what the questions and figures say", () => {
  const right = indexFrom(rawContent);
  if (process.env.UPDATE_KNOWN === "1" && !isDeepStrictEqual(rawIndex, right)) {
    const file = new URL("../../../src/core/questionnaire/content/index.json", import.meta.url);
    writeFileSync(file, `${JSON.stringify(right, null, 2)}\n`);
    return;
  }
  expect(rawIndex, "run this test with UPDATE_KNOWN=1 to write it anew, then format it").toEqual(right);
});

test("the list of rows is what the figures say", () => {
  expect(rows, "write it into content/rows.json").toEqual(rowsFrom(rawContent));
});

test("the content of every edition in every jurisdiction has no fault", () => {
  expect(contentFaults(raw)).toEqual([]);
});

test("a line of a wrong shape is a fault", () => {
  expect(
    faultsAfter((copy) => {
      question(copy).lines.pop();
      question(copy).lines.pop();
    }),
  ).toContainEqual(expect.stringContaining("point SOC: questions.0.lines"));
});

test("a line that stands under the wrong letter is a fault", () => {
  const faults = faultsAfter((copy) => {
    question(copy).lines.reverse();
  });
  expect(faults).toContain("SOC-1e: is out of order in SOC-1");
});

test("an index that says something else than the questions is a fault", () => {
  const faults = faultsAfter((copy) => {
    question(copy).key = false;
  });
  expect(faults).toEqual(["index.json: is not what the questions and figures say"]);
});

test("a token that says nothing in a jurisdiction is a fault there and nowhere else", () => {
  const faults = faultsAfter((copy) => {
    question(copy).note.en = "Record why no {riskOrder} was asked for.";
  });
  expect(faults).toEqual(
    ["2026", "training-2026"].map(
      (edition) => `${edition} NI SOC-1: has a hole that nothing fills: Record why no {riskOrder} was asked for.`,
    ),
  );
});

test.each([
  ["two  spaces here.", "has a space too many"],
  ["small letter first.", "does not start with a capital"],
  ["No end", "does not end like a sentence"],
  ["One end. and a small start.", "has a sentence that does not start with a capital"],
  ["Found in 2017 [S97].", "prints the tag of a source"],
  ["Very likely [M+*].", "prints the tag of a source"],
])("a note that reads “%s” is a fault: %s", (note, fault) => {
  const faults = faultsAfter((copy) => {
    question(copy).note.en = note;
  });
  expect(faults).toContain(`2026 EW SOC-1: ${fault}: ${note}`);
});

test("a question that asks nothing is a fault", () => {
  const faults = faultsAfter((copy) => {
    question(copy).text.en = "Tell us about it.";
  });
  expect(faults).toContain("2026 BTP SOC-1: asks nothing: Tell us about it.");
});

test("a token at the start of a sentence needs its capital", () => {
  const faults = faultsAfter((copy) => {
    question(copy).note.en = "{prosecutor} is asked.";
  });
  expect(faults).toContain("2026 NI SOC-1: does not start with a capital: the Public Prosecution Service is asked.");
});

test("two words files cannot use one name, and a variant needs a text", () => {
  const faults = faultsAfter((copy) => {
    copy.content.words.push({ en: { "reading.title": "Again" }, in: { NI: { en: { "reading.none": "None" } } } });
  });
  expect(faults).toContain("words: reading.title stands in two files");
  expect(faults).toContain("words: reading.none has a variant and no text");
});

test("a published figure that is not asked, and a force twice, are faults", () => {
  const faults = faultsAfter((copy) => {
    const forces = copy.forces["training-2026"] ?? [];
    const [first] = forces;
    if (first) {
      forces.push({
        ...first,
        published: { "D9.total.2019": { value: 1, by: "A", title: "B", publishedOn: "2026-01-01", coverage: "C" } },
      });
    }
  });
  expect(faults).toEqual([
    "force exampleshire: is there twice in training-2026",
    "force exampleshire: D9.total.2019 is published and not asked",
  ]);
});

test("what is published of a row that is only shown stands where that row is shown", () => {
  const faults = faultsAfter((copy) => {
    const outcomes = { value: 1, by: "A", title: "B", publishedOn: "2026-01-01", coverage: "C" };
    for (const force of copy.forces["training-2026"] ?? []) {
      if (["exampleshire-2", "glen-example"].includes(force.slug)) {
        force.published["D25.charged.2026"] = outcomes;
      }
    }
  });
  expect(faults).toEqual(["force glen-example: D25.charged.2026 is published and not asked"]);
});

test("an edition whose dates do not agree is a fault", () => {
  const faults = faultsAfter((copy) => {
    const training = copy.editions.find(({ id }) => id === "training-2026");
    if (training?.issued) {
      training.lastTwelveMonths[1] = "2026-03-30";
      training.actionsDueBy = "2026-03-31";
      training.issued.deadline = "2026-03-31";
    }
  });
  expect(faults).toEqual([
    "edition training-2026: the last 12 months do not end on the position date",
    "edition training-2026: no action could be due",
    "edition training-2026: the deadline is not after the position date",
  ]);
});

test("a rule, a share or a line of the panel about what there is not, and a box or row out of place, are faults", () => {
  const faults = faultsAfter(({ content }) => {
    const { rules, shares, panel } = content.together;
    Object.assign(rules[0] ?? {}, { parts: ["D2.adults"], sentence: "problem.figure.never" });
    Object.assign(shares[0] ?? {}, { row: "D23" });
    Object.assign(panel[0] ?? {}, { boxes: ["D1.total"] });
    Object.assign(content.figures[0]?.boxes[0] ?? {}, { id: "D11" });
    content.figures.push(structuredClone(content.figures[24]) as (typeof content.figures)[number]);
  });
  expect(faults.filter((fault) => !fault.startsWith("index.json"))).toEqual(
    expect.arrayContaining([
      "D11: is a box of D1",
      "D26: is there twice",
      "rule V2: there is no D2.adults",
      "rule V2: there is no problem.figure.never",
      "share prevention-granted: there is no D23",
      "panel Crimes recorded: there is no D1.total",
    ]),
  );
});
