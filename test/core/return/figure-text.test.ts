import { expect, test } from "vitest";
import type { FigureBox } from "../../../src/core/questionnaire/content.ts";
import { sayCell, sayFigure } from "../../../src/core/return/figure-text.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { contentIn } from "./fixture.ts";

const content = contentIn("EW");
const say = sayIn(content);
const box = content.figures[0]?.boxes[0] as FigureBox;
const none = { value: null, why: null, reason: "", published: null };

test("counts, pounds and full-time equivalents are said without floating point", () => {
  expect(sayFigure(5059, "count", say)).toBe("5,059");
  expect(sayFigure(0, "count", say)).toBe("0");
  expect(sayFigure(123450, "pounds", say)).toBe("£1,234.50");
  expect(sayFigure(25000000, "pounds", say)).toBe("£250,000");
  expect(sayFigure(5, "pounds", say)).toBe("£0.05");
  expect(sayFigure(46, "fte", say)).toBe("4.6");
  expect(sayFigure(10000, "fte", say)).toBe("1,000.0");
});

test("no figure is said in words and never as 0", () => {
  expect(sayCell({ ...none, value: 0 }, box, say)).toBe("0");
  expect(sayCell({ ...none, why: "not-extracted" }, box, say)).toBe("We hold this but could not extract it in time");
  expect(sayCell({ ...none, why: "not-recorded" }, box, say)).toBe("We do not record this");
  expect(sayCell({ ...none, why: "does-not-apply" }, box, say)).toBe("This does not apply here");
  expect(sayCell(undefined, box, say)).toBe("not answered");
  expect(sayCell(none, { ...box, held: true }, say)).toBe("not given");
});
