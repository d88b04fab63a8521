import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { StartUpPage } from "../../src/ui/plain-pages.tsx";
import { type Lack, lackOf } from "../../src/ui/start-up.ts";
import { startUpWords } from "../../src/ui/start-up-words.ts";

const all = { framed: false, secure: true, cryptography: true };

test("with everything there nothing is missing", () => {
  expect(lackOf(all)).toBeUndefined();
});

test.each([
  ["framed", { framed: true, secure: false }],
  ["https", { secure: false, cryptography: false }],
  ["cryptography", { cryptography: false }],
] as const)("%s is said before what may follow from it", (lack, surroundings) => {
  expect(lackOf({ ...all, ...surroundings })).toBe(lack);
});

const root = document.createElement("div");
afterEach(() => {
  render(null, root);
});

test("each page says what is missing and what to do", async () => {
  document.body.append(root);
  for (const lack of Object.keys(startUpWords) as Lack[]) {
    render(<StartUpPage lack={lack} />, root);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(startUpWords[lack].heading);
    expect(root.querySelectorAll("main")).toHaveLength(1);
    expect(root.querySelectorAll("p").length).toBeGreaterThanOrEqual(2);
  }
  root.remove();
});
