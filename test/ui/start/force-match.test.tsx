import { expect, test } from "vitest";
import { forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import { forceMeant, matchForces } from "../../../src/ui/start/force-match.ts";

const forces = forcesOf("2026");
const meant = (typed: string): string | undefined => forceMeant(forces, typed)?.slug;

test("a force is meant by its name, its slug, its name without the common words, in any case", () => {
  expect(forces).toHaveLength(46);
  for (const force of forces) {
    expect(meant(force.name)).toBe(force.slug);
    expect(meant(force.slug)).toBe(force.slug);
    expect(meant(` ${force.name.toUpperCase()} `)).toBe(force.slug);
  }
  expect(meant("thames valley")).toBe("thames-valley");
  expect(meant("Devon and Cornwall")).toBe("devon-and-cornwall");
});

test.each([
  ["BTP", "btp"],
  ["gmp", "greater-manchester"],
  ["PSNI", "northern-ireland"],
  ["Met", "metropolitan"],
  ["Police Scotland", "police-scotland"],
  ["isle of wight", "hampshire"],
  ["Leicstershire", "leicestershire"],
  ["Lecestershire", "leicestershire"],
  ["Norhumbria", "northumbria"],
  ["dyfed powys", "dyfed-powys"],
])("%s means %s", (typed, slug) => {
  expect(meant(typed)).toBe(slug);
});

test.each(["", "   ", "police", "Yorkshire", "Wales", "the", "Atlantis", "12", "ke"])(
  "%j means no one force, and none is guessed",
  (typed) => {
    expect(meant(typed)).toBeUndefined();
  },
);

test("what may mean several lists them all, and nothing typed lists every force", () => {
  expect(matchForces(forces, "Yorkshire").map(({ slug }) => slug)).toEqual([
    "north-yorkshire",
    "south-yorkshire",
    "west-yorkshire",
  ]);
  expect(matchForces(forces, "")).toEqual(forces);
  expect(matchForces(forces, "Atlantis")).toEqual([]);
});

test("Essex is Essex, though Sussex is one letter from it", () => {
  expect(matchForces(forces, "Essex")[0]?.slug).toBe("essex");
  expect(meant("Essex")).toBe("essex");
});
