import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/core/answers/problems.ts";
import { limits } from "../../../src/core/answers/text.ts";
import { faultsOf, textFields, textProblems } from "../../../src/core/answers/text-problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { smallReturn, told, withPoint } from "./small-return.ts";

/** The small return with every list filled, so that each text that a person can type stands somewhere. */
const full: ForceReturn = {
  ...smallReturn,
  actions: smallReturn.actions.map((one) => ({ ...one, dependsOn: ["Home Office"], help: "None" })),
  risks: [{ id: "R1", serves: ["SOC-1"], why: "Why", acceptedBy: "Deputy" }],
  people: {
    ...smallReturn.people,
    took: [{ id: "P1", post: "Lead", organisation: "Other", part: "challenged", date: "2026-04", changed: "Nothing" }],
  },
};

/** Every string of a value that is not words of the edition, data of the force, an id or a choice. */
const typedStrings = (value: unknown, path = ""): readonly string[] => {
  if (typeof value === "string") {
    return [path];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one) => typedStrings(one, path));
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => typedStrings(one, path === "" ? key : `${path}.${key}`))
    : [];
};
const notTyped =
  /^(content|forceData)\b|^(edition|contentSha256|force|censusDate|marking)$|\.(id|type|opinion|proposed|satisfied|ticks|choice|serves|sharing|part|published|why\.none)$|^answers\.[^.]+\.evidence$|^declaration\.date$|^figures\.cells\.[^ ]+\.(why|published)$/;

test("every text that a person types is under a limit", () => {
  const typed = typedStrings(full).filter((path) => !notTyped.test(path));
  expect(typed.length).toBeGreaterThan(30);
  expect(textFields(full).length).toBe(typed.length);
});

describe("limits and characters", () => {
  test.each([
    ["narrative", 600],
    ["office", 2000],
    ["evidenceTitle", 120],
    ["evidenceReference", 60],
    ["outcome", 300],
    ["riskWhy", 300],
    ["opinionWhy", 300],
    ["exception", 300],
    ["satisfiedWhat", 300],
    ["figureNote", 300],
    ["figureReason", 300],
    ["changed", 200],
    ["figureSource", 100],
    ["post", 80],
    ["name", 80],
    ["title", 80],
  ] as const)("%s: %i characters, not one more", (limit, most) => {
    const field = { limit, what: "narrative", place: { page: "SOC-1", field: "SOC-1.narrative" } };
    expect(limits[limit]).toBe(most);
    expect(faultsOf({ ...field, text: "𝕏".repeat(most) })).toEqual([]);
    expect(told(faultsOf({ ...field, text: "𝕏".repeat(most + 2) }))).toEqual([
      `SOC-1 SOC-1.narrative: Why the team says so must be ${most} characters or fewer. It is 2 too long`,
    ]);
  });

  test("a forbidden character stops sign-off wherever it stands", () => {
    for (const [at, { text }] of textFields(full).entries()) {
      const changed = JSON.parse(
        JSON.stringify(full, (_, value: unknown) => (text !== "" && value === text ? `${text}\u200b` : value)),
      ) as ForceReturn;
      if (text !== "") {
        expect(
          textProblems(changed).filter(({ severity }) => severity === "stops").length,
          `text ${at}`,
        ).toBeGreaterThan(0);
      }
    }
  });

  test("it says what is wrong and where it is mended", () => {
    expect(told(problemsOf(withPoint({ what: "a\u202eb" })))).toEqual([
      "sign-off/opinions satisfied.SOC.what: What you looked at and what it showed holds a mark that changes the direction of writing, which cannot be kept in a return. Type it again",
    ]);
    expect(told(problemsOf(withPoint({ what: "cafe\u0301" })))).toEqual([
      "sign-off/opinions satisfied.SOC.what: What you looked at and what it showed holds letters in a form that cannot be kept in a return. Type it again",
    ]);
    expect(told(problemsOf(withPoint({ office: "a\u0007" })))[0]).toMatch(
      /^SOC-2 SOC\.office: Notes to the office holds/,
    );
  });
});

describe("likely identifiers", () => {
  const warned = (forceReturn: ForceReturn) =>
    textProblems(forceReturn).map(({ severity, rule, field, text }) => ({ severity, rule, field, text }));

  test("they warn, and the check page can count them", () => {
    expect(warned(withPoint({ office: "See Op Redbrick" }))).toEqual([
      {
        severity: "warns",
        rule: "identifier",
        field: "SOC.office",
        text: "This looks like an operation name: “Op Redbrick”. Take it out, or keep it if it identifies nobody.",
      },
    ]);
  });

  test("a person's name where a post belongs is said in those words", () => {
    const actions = smallReturn.actions.map((one) => ({ ...one, owner: "DI Smith" }));
    expect(warned({ ...smallReturn, actions }).map(({ text }) => text)).toEqual(["Enter a post, not a person"]);
  });

  test("the signer's name, the lead's telephone number and the office's address are meant to be there", () => {
    const declaration = { ...smallReturn.declaration, name: "Dr Jane Smith" };
    expect(warned({ ...withPoint({ office: "Sent to office@example.invalid" }), declaration })).toEqual([]);
  });
});
