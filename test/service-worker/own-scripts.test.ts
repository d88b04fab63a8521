import { expect, test } from "vitest";
import { ownScripts, type PolicyFactory } from "../../src/service-worker/own-scripts.ts";

const ours = ["https://example.invalid/a/worker.js", "https://example.invalid/a/sw.js"];

test("exactly the scripts of the service may start", () => {
  const own = ownScripts(ours, undefined);
  expect(ours.map(own)).toEqual(ours);
  for (const url of [`${ours[0]}?x`, "https://example.invalid/worker.js", "data:text/javascript,1", ""]) {
    expect(() => own(url)).toThrow(TypeError);
  }
});

test("where there are Trusted Types one policy is made, by its name, with the same rule", () => {
  const made: string[] = [];
  const factory: PolicyFactory = {
    createPolicy(name, rules) {
      made.push(name);
      return { createScriptURL: (url) => `trusted ${rules.createScriptURL(url)}` };
    },
  };
  const own = ownScripts(ours, factory);
  expect(own(ours[0] ?? "")).toBe(`trusted ${ours[0]}`);
  expect(() => own("https://example.invalid/other.js")).toThrow(TypeError);
  expect(made).toEqual(["own-scripts"]);
});
