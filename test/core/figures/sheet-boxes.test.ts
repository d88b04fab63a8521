import { expect, test } from "vitest";
import { fullNameOf, hiddenBox, shownBoxes } from "../../../src/core/figures/sheet-boxes.ts";
import { madeUp } from "./made-up.ts";

test("boxes stand in screen order, rows that are not shown left out", () => {
  expect(shownBoxes(madeUp).map(({ id }) => id)).toEqual([
    "D1",
    "D9.total",
    "D9.authorised",
    "D7",
    "D19.orders",
    "D19.confiscation_gbp",
    "D21.team",
  ]);
});

test("a hidden box is known with its reason; a shown one and a stranger are not hidden", () => {
  expect(hiddenBox(madeUp, "D15.made")).toMatchObject({ name: "Risk orders" });
  expect(hiddenBox(madeUp, "D19.reparation")).toMatchObject({ reason: "not asked here: No such order is named" });
  for (const id of ["D1", "D9.total", "D23", "D150", "D15.__proto__", "constructor"]) {
    expect(hiddenBox(madeUp, id), id).toBeUndefined();
  }
});

test("a box is called by its full name where its row does not stand beside it", () => {
  expect(fullNameOf({ name: "Granted", fullName: "Risk orders granted" })).toBe("Risk orders granted");
  expect(fullNameOf({ name: "Granted" })).toBe("Granted");
});
