import type { Content, FigureRow, FigureRule, FigureShare, Jurisdiction, PanelLine } from "./content.ts";
import type { Tokens } from "./fill.ts";
import { say } from "./resolve-point.ts";
import type { RawFigureRule, RawTogether } from "./schema.ts";

/** The times at which every one of some boxes is asked; none where one of them is not asked at all. */
export const sharedTimes = (boxIds: readonly string[], figures: readonly FigureRow[]): readonly string[] => {
  const all = figures.flatMap(({ boxes }) => boxes);
  const [first = [], ...others] = boxIds.map((id) => all.find((box) => box.id === id)?.times ?? []);
  return first.filter((time) => others.every((times) => times.includes(time)));
};

/**
 * What is said of several figures together, of those that are asked in the jurisdiction: the part of a rule that names
 * a box which is not asked is left out, and so is a rule of which nothing is left to compare (`figures.md` §2).
 */
export const resolveTogether = (
  raw: RawTogether,
  figures: readonly FigureRow[],
  jurisdiction: Jurisdiction,
  tokens: Tokens,
): Pick<Content, "rules" | "shares" | "panel"> => {
  const asked = new Set(figures.flatMap(({ boxes }) => boxes.map(({ id }) => id)));
  const shown = new Set(figures.filter(({ notShown }) => notShown === undefined).map(({ id }) => id));
  return {
    rules: raw.rules.flatMap((rule) => ruleOf(rule, asked, shown)),
    shares: raw.shares.flatMap(({ name, ...share }): readonly FigureShare[] => {
      const times = sharedTimes([...share.part, ...share.whole], figures);
      return times.length === 0 ? [] : [{ ...share, name: say(name, jurisdiction, tokens), times }];
    }),
    panel: raw.panel.flatMap((line): readonly PanelLine[] => {
      const row = figures.find(({ id }) => id === line.row);
      const notShown = row?.notShown;
      const name = say(line.name, jurisdiction, tokens);
      const boxes = line.boxes.filter((id) => asked.has(id));
      return row === undefined ? [] : [{ name, row: line.row, boxes, ...(notShown === undefined ? {} : { notShown }) }];
    }),
  };
};

/** The rule with what is asked, or nothing. */
const ruleOf = (rule: RawFigureRule, asked: ReadonlySet<string>, shown: ReadonlySet<string>): readonly FigureRule[] => {
  const of = (ids: readonly string[]): readonly string[] => ids.filter((id) => asked.has(id));
  const when = (sense: boolean, some: FigureRule): readonly FigureRule[] => (sense ? [some] : []);
  switch (rule.kind) {
    case "parts-equal-total": {
      const parts = of(rule.parts);
      return when(parts.length > 0 && asked.has(rule.total), { ...rule, parts });
    }
    case "at-most": {
      const parts = of(rule.parts);
      return when(parts.length > 0 && asked.has(rule.whole), { ...rule, parts });
    }
    case "flow":
    case "flow-not-known":
      return when(
        [rule.start, rule.applied, rule.made, rule.refused, rule.end].every((id) => asked.has(id)),
        rule,
      );
    case "none-left": {
      const made = of(rule.made);
      return when(made.length > 0 && asked.has(rule.left), { ...rule, made });
    }
    case "published-at-most":
      return when(shown.has(rule.row) && asked.has(rule.whole), rule);
    case "far-from-published":
      return when(asked.has(rule.box), rule);
    case "claimed-without-figure": {
      const boxes = of(rule.boxes);
      return when(boxes.length > 0, { ...rule, boxes });
    }
  }
};
