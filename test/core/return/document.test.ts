import { expect, test } from "vitest";
import { isRoom } from "../../../src/core/return/document.ts";

test("room to write in is told apart from what is said", () => {
  expect([{ lines: 2 }, "Text", "", ["Text", { strong: "text" }], []].map(isRoom)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
