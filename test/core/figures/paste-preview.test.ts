import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, change, type Draft } from "../../../src/core/answers/draft.ts";
import { blankSheet } from "../../../src/core/figures/blank-sheet.ts";
import { type Preview, previewOf, reversal } from "../../../src/core/figures/paste-preview.ts";
import { placeBlock, placeSheet } from "../../../src/core/figures/pasted-block.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Content } from "../../../src/core/questionnaire/content.ts";
import { csvText } from "../../../src/core/verdict/csv-text.ts";
import { emptyOne, lines, madeUp, sheetOf } from "./made-up.ts";

const from = { box: "D1", time: "2024" };
const given = (draft: Draft, ...changes: readonly Change[]): Draft => changes.reduce(change, draft);
const typed = (name: string, text: string): Change => ({
  section: "figures",
  id: name,
  value: { text, why: null, reason: "" },
});
const preview = (text: string, draft: Draft = emptyOne): Preview => {
  const read = previewOf(placeBlock(text, from, sheetOf), draft, sheetOf);
  if (read.status === "refused") {
    throw new Error(read.sentence);
  }
  return read;
};
const byBox = (...all: readonly (readonly string[])[]): string =>
  lines(["box", "2024", "2025", "2026", "31-March-2026", "source", "note"], ...all);
const crimes = "MSHT crimes recorded, year to 31 March";

describe("what goes where", () => {
  test("each value says what it replaces, in words", () => {
    const draft = given(emptyOne, typed("D9.total.2025", "22"), {
      section: "figures",
      id: "D9.total.2026",
      value: { text: "", why: "not-recorded", reason: "" },
    });
    const {
      lines: found,
      same,
      changes,
    } = preview(byBox(["D9.total", "1,234", "22", "NX"], ["D19.confiscation_gbp", "£5.5"]), draft);
    expect(found).toEqual([
      { where: "Suspects referred, year to 31 March 2024", now: "nothing", comes: "1,234" },
      {
        where: "Suspects referred, year to 31 March 2026",
        now: "We do not record this",
        comes: "We hold this but could not extract it in time",
      },
      { where: "Pounds ordered, year to 31 March 2024", now: "nothing", comes: "£5.50" },
    ]);
    expect(same).toBe(1);
    expect(changes).toEqual([
      typed("D9.total.2024", "1234"),
      { section: "figures", id: "D9.total.2026", value: { text: "", why: "not-extracted", reason: "" } },
      typed("D19.confiscation_gbp.2024", "5.50"),
    ]);
  });

  test("blank leaves a box as it was, CLEAR empties it, what does not apply says why", () => {
    const draft = given(emptyOne, typed("D9.total.2024", "20"), typed("D9.total.2025", "22"));
    const { lines: found, changes } = preview(byBox(["D9.total", "", "CLEAR", "NA: no railway in the area"]), draft);
    expect(found.map(({ now, comes }) => `${now} > ${comes}`)).toEqual([
      "22 > nothing",
      "nothing > This does not apply here: no railway in the area",
    ]);
    const after = given(draft, ...changes);
    expect(after.figures["D9.total.2024"]?.text).toBe("20");
    expect("D9.total.2025" in after.figures).toBe(false);
  });

  test("what cannot be read is refused and the rest goes in", () => {
    const { lines: found, refused } = preview(byBox(["D9.total", "-5", "4,6", "7"], ["D7", "12", "x", "", "<5"]));
    expect(found.map(({ comes }) => comes)).toEqual(["7"]);
    expect(refused).toEqual([
      "Suspects referred, year to 31 March 2024: enter 0 or more, with no minus sign or brackets",
      'Suspects referred, year to 31 March 2025: "4,6" can be read two ways. Enter digits, with a full stop for decimals',
      "MSHT groups mapped: no figure is asked for 2024",
      "MSHT groups mapped, at 31 March 2026: enter the figure. Small numbers are withheld before publication",
    ]);
  });
  test("a figure is not asked for at the position date where years are", () => {
    expect(preview(byBox(["D9.total", "", "", "", "7"])).refused).toEqual([
      "Suspects referred: no figure is asked for 31 March 2026",
    ]);
  });
});

describe("published figures", () => {
  const where = `${crimes} 2026`;
  test("one that comes back as it went out is proposed, never confirmed by coming back", () => {
    const { lines: found, changes, confirmable, confirmations } = preview(byBox(["D1", "", "", "58"]));
    expect([found, changes]).toEqual([[], []]);
    expect(confirmable).toEqual([
      { where, now: "58 is published, not yet confirmed", comes: "58, confirmed as published" },
    ]);
    const cell = given(emptyOne, ...confirmations).figures["D1.2026"];
    expect(cell).toEqual({ text: "58", why: null, reason: "", published: "confirmed", against: 58 });
    expect(preview(byBox(["D1", "", "", "58"]), given(emptyOne, ...confirmations))).toMatchObject({
      same: 1,
      confirmable: [],
    });
  });
  test("one that differs is a correction, and says so", () => {
    const { lines: found, changes } = preview(byBox(["D1", "", "", "60"]));
    expect(found).toEqual([
      { where, now: "58 is published, not yet confirmed", comes: "60, a correction of the published 58" },
    ]);
    const after = given(emptyOne, ...changes);
    expect(after.figures["D1.2026"]).toMatchObject({ text: "60", published: "corrected", against: 58 });
    expect(preview(byBox(["D1", "", "", "60"]), after)).toMatchObject({ same: 1, changes: [] });
    expect(preview(byBox(["D1", "", "", "58"]), after).confirmable[0]?.now).toBe(
      "60, a correction of the published 58",
    );
    expect(given(after, ...preview(byBox(["D1", "", "", "CLEAR"]), after).changes).figures).toEqual({});
  });
  test("a reason takes the place of none of them", () => {
    expect(preview(byBox(["D1", "", "", "NR"]))).toMatchObject({
      changes: [],
      refused: [`Confirm or correct the published figure: ${where}`],
    });
  });
});

describe("a box that the jurisdiction does not ask", () => {
  test("its figure is kept apart, with a warning, and taken away by CLEAR", () => {
    const block = byBox(["D15.made", "", "", "1"], ["D19.reparation", "x", "", "2"]);
    const { lines: found, changes, warned } = preview(block);
    expect(found).toEqual([]);
    expect(warned).toEqual([
      "Risk orders, year to 31 March 2026 is not asked here: No risk order was found in Northern Ireland law. The figure is kept apart, not in the return. Check the force or remove it",
      "Reparation orders, year to 31 March 2026 is not asked here: No such order is named. The figure is kept apart, not in the return. Check the force or remove it",
    ]);
    const after = given(emptyOne, ...changes);
    expect(Object.keys(after.figures)).toEqual(["D15.made.2026", "D19.reparation.2026"]);
    expect(preview(block, after).changes).toEqual([]);
    expect(given(after, ...preview(byBox(["D15.made", "", "", "CLEAR"]), after).changes).figures).not.toHaveProperty([
      "D15.made.2026",
    ]);
  });
  test("what cannot be a figure is refused there too", () => {
    expect(preview(byBox(["D15.made", "-1"]))).toMatchObject({
      changes: [],
      refused: ["Risk orders, year to 31 March 2024: enter 0 or more, with no minus sign or brackets"],
    });
  });
});

describe("source and note of a row", () => {
  test("lines of one row that say different things are put together", () => {
    const { lines: found, changes } = preview(
      byBox(
        ["D9.total", "", "", "", "", "Case system", "Late."],
        ["D9.authorised", "", "", "", "", "Case system", "By hand."],
      ),
    );
    expect(found).toEqual([
      { where: "Suspects referred, where the figure comes from", now: "nothing", comes: "Case system" },
      { where: "Suspects referred, note", now: "nothing", comes: "Late.\nBy hand." },
    ]);
    expect(changes).toEqual([
      { section: "figureRows", id: "D9", value: { source: "Case system", note: "Late.\nBy hand." } },
    ]);
  });
  test("they are held to their limits, and what may not be kept is taken out and said", () => {
    const long = byBox(["D1", "", "", "", "", "a".repeat(101), "b".repeat(301)]);
    expect(preview(long)).toMatchObject({
      changes: [],
      refused: [
        "MSHT crimes recorded: Where the figure comes from must be 100 characters or fewer. It is 1 too long",
        "MSHT crimes recorded: The note must be 300 characters or fewer. It is 1 too long",
      ],
    });
    expect(preview(byBox(["D1", "", "", "", "", "Crime\u00adsystem", ""]))).toMatchObject({
      warned: [
        "MSHT crimes recorded, where the figure comes from: We took out a soft hyphen, which cannot be kept in a return.",
      ],
    });
  });
  test("blank changes nothing, the same is the same, CLEAR empties", () => {
    const draft = given(emptyOne, {
      section: "figureRows",
      id: "D1",
      value: { source: "Crime system", note: "Late." },
    });
    expect(preview(byBox(["D1", "", "", "", "", "Crime system", ""]), draft)).toMatchObject({ same: 1, changes: [] });
    expect(preview(byBox(["D1", "", "", "", "", "", "CLEAR"]), draft).changes).toEqual([
      { section: "figureRows", id: "D1", value: { source: "Crime system", note: "" } },
    ]);
  });
});

describe("taken back", () => {
  test("every record stands as it stood, those that were not there are gone", () => {
    const draft = given(
      emptyOne,
      typed("D9.total.2024", "20"),
      {
        section: "figures",
        id: "D1.2026",
        value: { text: "58", why: null, reason: "", published: "confirmed", against: 58 },
      },
      {
        section: "figures",
        id: "D9.total.2025",
        value: { text: "kept", why: "does-not-apply", reason: "no railway in the area" },
      },
      { section: "figureRows", id: "D9", value: { source: "S", note: "" } },
    );
    const { changes } = preview(
      byBox(["D9.total", "1", "2", "3", "", "", "N"], ["D1", "", "", "60"], ["D15.made", "1"]),
      draft,
    );
    expect(changes.length).toBe(6);
    expect(given(given(draft, ...changes), ...reversal(draft, changes))).toEqual(draft);
  });
});

describe("a sheet written and read back", () => {
  const back = (content: Content, force: typeof sheetOf.force, draft: Draft, text: string): Preview => {
    const of = { content, force, forces: [force] };
    const read = previewOf(placeSheet(text, ",", of), draft, of);
    if (read.status === "refused") {
      throw new Error(read.sentence);
    }
    return read;
  };
  test("changes nothing, for every force and whatever the draft holds", () => {
    for (const force of forcesOf("training-2026")) {
      const content = contentOf("training-2026", force.jurisdiction) as Content;
      const draft = given(emptyOne, typed("D9.total.2024", "20"), typed("D1.2026", "7"));
      const { changes, refused, warned, lines: found } = back(content, force, draft, blankSheet(content, force));
      expect([changes, refused, warned, found]).toEqual([[], [], [], []]);
    }
  });
  const boxes = madeUp.figures.flatMap((row) => row.boxes);
  const value = fc.constantFrom(
    "",
    "0",
    "12",
    "NX",
    "NA: no railway in the area",
    "CLEAR",
    "-5",
    "58",
    "x",
    "4.6",
    "[c]",
  );
  const filled = fc.tuple(
    value,
    value,
    value,
    value,
    fc.constantFrom("", "A source"),
    fc.constantFrom("", "=note", "a\nb"),
  );
  test("means the same in any order of its lines and columns", () => {
    fc.assert(
      fc.property(
        fc.array(filled, { minLength: boxes.length, maxLength: boxes.length }),
        fc.shuffledSubarray([...boxes.keys()], { minLength: boxes.length }),
        fc.shuffledSubarray([...Array(9).keys()], { minLength: 9 }),
        (values, order, columns) => {
          const header = ["edition", "force", "box", "2024", "2025", "2026", "31-March-2026", "source", "note"];
          const table = boxes.map(({ id }, i) => ["training-2026", "exampleshire", id, ...(values[i] ?? [])]);
          const shuffled = [header, ...order.map((i) => table[i] ?? [])].map((line) =>
            columns.map((i) => line[i] ?? ""),
          );
          const read = (all: readonly (readonly string[])[]): Preview =>
            back(madeUp, sheetOf.force, emptyOne, csvText(all));
          const sorted = ({ changes, refused, same, confirmations }: Preview) => ({
            changes: given(emptyOne, ...changes),
            confirmed: given(emptyOne, ...confirmations),
            refused: refused.toSorted(),
            same,
          });
          const [one, other] = [read([header, ...table]), read(shuffled)].map(sorted);
          // The note of a row with two lines stands in their order.
          const bare = (found: typeof one) => ({ ...found, changes: found?.changes.figures });
          expect(bare(other)).toEqual(bare(one));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a refused whole stays one", () => {
  expect(previewOf({ status: "refused", sentence: "No." }, emptyOne, sheetOf)).toEqual({
    status: "refused",
    sentence: "No.",
  });
});
