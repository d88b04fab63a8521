import { describe, expect, test } from "vitest";
import { textFaults } from "../../../src/core/answers/text-faults.ts";

describe("text in the check", () => {
  test("length is counted in code points after NFC", () => {
    expect(textFaults("𝕏𝕏", 2)).toEqual([]);
    expect(textFaults("𝕏𝕏𝕏", 2)).toEqual([{ kind: "over-limit", limit: 2, over: 1 }]);
  });

  test("what entry would have changed is refused", () => {
    expect(textFaults("cafe\u0301", 9)).toEqual([{ kind: "not-normalised" }]);
    expect(textFaults("a\tb", 9)).toEqual([{ kind: "forbidden", found: "control" }]);
    expect(textFaults("a\nb", 9)).toEqual([]);
    expect(textFaults("\u200b\u202e", 9)).toEqual([
      { kind: "forbidden", found: "zero-width" },
      { kind: "forbidden", found: "direction" },
    ]);
  });
});
