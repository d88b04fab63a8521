import { expect, test } from "vitest";
import { importsIn } from "./imports.ts";

const seen = (source: string) =>
  importsIn("ui/start/pages.tsx", source).map(({ to, dynamic }) => (dynamic ? `(${to})` : to));

test("static imports, types, re-exports and bare imports are all seen", () => {
  expect(
    seen(`import { a } from "../../core/a.ts";
import type { B } from '../b.ts';
export { c } from "./c.ts";
import "idb";
import { type D, e,
  f } from "../../drafts/store.ts";`),
  ).toEqual(["core/a.ts", "ui/b.ts", "ui/start/c.ts", "idb", "drafts/store.ts"]);
});

test("a dynamic import is seen as one", () => {
  expect(seen(`const load = () => import("../../pdf/write.ts");`)).toEqual(["(pdf/write.ts)"]);
});

test("the query of an asset is not part of its path", () => {
  expect(seen(`import url from "../../worker.ts?worker&url";`)).toEqual(["worker.ts"]);
});

test("an import in a comment is none", () => {
  expect(seen(`// import { a } from "idb";\n/* import "idb"; */\nconst a = 1;`)).toEqual([]);
});
