import type { Level } from "../questionnaire/content.ts";
import type { PointScore, Reason } from "./score.ts";
import {
  countAtLeast,
  keysAtZero,
  levelOf,
  type NotApplicable,
  othersAllowed,
  type Part,
  proposedOf,
  shortOf,
} from "./standing.ts";

const reason = (name: string, values: Reason["values"] = {}, questions?: readonly string[]): Reason => {
  const word = `scoring.because.${name}`;
  return questions === undefined ? { word, values } : { word, values, questions };
};
/** Words have one form for one and one for many: no sentence is glued from pieces. */
const counted = (word: string, n: number, values: Reason["values"] = {}, questions?: readonly string[]): Reason =>
  reason(`${word}.${n === 1 ? "one" : "many"}`, { n, ...values }, questions);

const unansweredReason = (ids: readonly string[]): Reason => counted("unanswered", ids.length, {}, ids);
const nothingApplies: Reason = reason("nothing-applies");

/** Which state the parts that count as 0 are in: the sentence must not call "not in place" what nobody knows. */
const zeroState = (parts: readonly Part[]): "not-known" | "lowered" | "zero" | "zero-or-not-known" => {
  const notKnown = parts.filter((part) => part.notKnown).length;
  if (notKnown > 0) {
    return notKnown === parts.length ? "not-known" : "zero-or-not-known";
  }
  return parts.some(({ lowered }) => lowered) ? "lowered" : "zero";
};

/** "at 2" where nothing is above it, "at 2 or above" where something is. */
const exactly = (parts: readonly Part[], level: Level): string =>
  parts.some((part) => part.counted > level) ? ".above" : "";

const notNext = (parts: readonly Part[], next: Level): Reason => {
  const keys = parts.filter((part) => part.key && part.counted < next);
  if (keys.length > 0) {
    return counted("not-next.key", keys.length, { next });
  }
  const short = shortOf(parts, next);
  if (short.length > othersAllowed) {
    return counted("not-next.short", short.length, { next });
  }
  const far = short.filter((part) => part.counted < next - 1);
  return counted("not-next.two", far.length, { next });
};

const assured = (parts: readonly Part[], level: Level, notApplicable: NotApplicable): Reason => {
  const short = shortOf(parts, level);
  if (short.length === 0) {
    return parts.every((part) => part.counted === level) ? reason("every", { level }) : notNext(parts, 3);
  }
  const ids = short.map(({ id }) => id);
  const keys = parts.filter(({ key }) => key);
  if (notApplicable.keys > 0) {
    const values = { level, keys: keys.length };
    return counted(`keys-and-short${exactly(keys, level)}`, short.length, values, ids);
  }
  return notApplicable.others > 0
    ? counted("allowed-of", short.length, { of: parts.length - keys.length }, ids)
    : counted("allowed", short.length, {}, ids);
};

const notAssured = (parts: readonly Part[]): Reason => {
  const zeros = keysAtZero(parts);
  if (zeros.length >= 2) {
    return reason(`keys.${zeroState(zeros)}`, { n: zeros.length });
  }
  const n = countAtLeast(parts, 2);
  return n === 0
    ? reason("none-at-two", { of: parts.length })
    : reason(`few-at-two${exactly(parts, 2)}`, { n, of: parts.length });
};

const partly = (parts: readonly Part[], level: Level): Reason => {
  const n = countAtLeast(parts, 2);
  const above = exactly(parts, 2);
  const values = { at: n, of: parts.length };
  if (level === 0) {
    const key = keysAtZero(parts);
    if (key.length > 0) {
      return reason(`one-key.${zeroState(key)}${above}`, values);
    }
    const others = shortOf(parts, 1);
    return reason(`others.${zeroState(others)}${above}`, { n: others.length, ...values });
  }
  return n * 2 === parts.length ? reason(`half${above}`, values) : notNext(parts, 2);
};

/**
 * One sentence that says why the point stands where it does and why that opinion is proposed. It follows from the
 * questions, whatever level a return states.
 */
export const becauseOf = ({ questions, parts, notApplicable }: PointScore): Reason => {
  const unanswered = questions.filter(({ state }) => state === "unanswered").map(({ id }) => id);
  if (unanswered.length > 0) {
    return unansweredReason(unanswered);
  }
  if (parts.length === 0) {
    return nothingApplies;
  }
  const level = levelOf(parts);
  switch (proposedOf(parts, level)) {
    case "assured":
      return assured(parts, level, notApplicable);
    case "not-assured":
      return notAssured(parts);
    case "partly-assured":
      return partly(parts, level);
  }
};
