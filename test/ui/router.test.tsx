import { expect, test } from "vitest";
import { backFrom, routes, routeTo } from "../../src/ui/router.ts";

test.each([
  ["", "StartPage", {}],
  ["#/", "StartPage", {}],
  ["#/try/SOC-1", "QuestionPage", { question: "SOC-1" }],
  ["#/draft/abc", "TaskListPage", { id: "abc" }],
  ["#/draft/abc/", "TaskListPage", { id: "abc" }],
  ["#/draft/abc/people", "PeoplePage", { id: "abc" }],
  ["#/draft/abc/SOC-1", "QuestionPage", { id: "abc", question: "SOC-1" }],
  ["#/draft/abc/figures", "FiguresPage", { id: "abc" }],
  ["#/draft/abc/figures/D1", "FigureRowPage", { id: "abc", row: "D1" }],
  ["#/draft/abc/sign-off/sent", "SentPage", { id: "abc" }],
  ["#/help/foi", "HelpPage", { page: "foi" }],
])("%s is %s", (address, name, params) => {
  const found = routeTo(address);
  expect(found?.route.page).toBe(name);
  expect(found?.params).toEqual(params);
});

test.each(["#/nowhere", "#/draft", "#/draft//people", "#/draft/a b", "#/draft/abc/sign-off/other", "#main", "#/help/"])(
  "%s is no page of ours",
  (address) => {
    expect(routeTo(address)).toBeUndefined();
  },
);

test("no page hides behind another: each address of the table leads to its own row", () => {
  for (const route of routes) {
    const address = route.address.replace(/:(\w+)/g, (_, hole: string) => (hole === "question" ? "SOC-1" : "x1"));
    expect(routeTo(`#${address}`)?.route).toBe(route);
  }
});

test("Back leads to a page that is there, from every page but the start", () => {
  for (const route of routes) {
    const address = route.address.replace(/:(\w+)/g, "x1");
    const found = routeTo(`#${address}`);
    const back = found === undefined ? undefined : backFrom(found);
    if (route.address === "/") {
      expect(back).toBeUndefined();
    } else {
      expect(routeTo(back ?? "none")).toBeDefined();
    }
  }
});
