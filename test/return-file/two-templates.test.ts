import { beforeAll, expect, test } from "vitest";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { Register } from "../../src/core/verdict/verdict.ts";
import { type Template, templates } from "../../src/pdf/write.ts";
import { makeReturn } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { type Bytes, sha256Hex } from "../../src/signature/bytes.ts";
import { fonts, openKeyFor, registerOf, returnOf, signedAt, verdictOn } from "./support.ts";

/** A second layout beside the first: the footer says which it is. Lives here only, to show that two can. */
const second: Template = (input) => {
  const first = templates.get(1) as Template;
  return first({ ...input, tree: { ...input.tree, footer: `${input.tree.footer} · second layout` } });
};
const both: ReadonlyMap<number, Template> = new Map([...templates, [2, second]]);

interface Signed {
  readonly bytes: Bytes;
  readonly register: Register;
}
const signedIn = async (forceReturn: ForceReturn): Promise<Signed> => {
  const { bytes, fingerprint } = await makeReturn(forceReturn, fonts, both);
  const { declaration, version, force } = forceReturn;
  const key = await openKeyFor(forceReturn);
  const words = {
    name: declaration.name,
    title: declaration.title,
    reason: signOffReason(version, fingerprint),
    at: signedAt,
  };
  return {
    bytes: await signPages(bytes, words, key, fonts),
    register: registerOf(force, await sha256Hex(key.certificate)),
  };
};

let older: Signed;
let newer: Signed;
beforeAll(async () => {
  const forceReturn = await returnOf();
  older = await signedIn(forceReturn);
  newer = await signedIn({ ...forceReturn, template: 2 });
}, 60_000);

test("returns of both layouts are genuine beside each other", async () => {
  for (const { bytes, register } of [older, newer]) {
    expect((await verdictOn(bytes, { register, templates: both })).code).toBe("genuine");
  }
});

test("an app that holds the older alone says of the newer that it is newer", async () => {
  expect((await verdictOn(newer.bytes, { register: newer.register })).code).toBe("newer-format");
  expect((await verdictOn(older.bytes, { register: older.register })).code).toBe("genuine");
});

test("a layout that was changed in place makes every return signed in it differ", async () => {
  const changed: ReadonlyMap<number, Template> = new Map([[1, second]]);
  expect((await verdictOn(older.bytes, { register: older.register, templates: changed })).code).toBe("pages-differ");
});
