import type { KeptKey } from "../../src/core/return/return-file.ts";
import "fake-indexeddb/auto";
import { createPrivateKey } from "node:crypto";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/drafts/database.ts";
import { keysIn } from "../../src/drafts/keys.ts";

import { newSigningKey } from "../../src/return-file/new-key.ts";

const key: KeptKey = {
  certificateSha256: "ab".repeat(32),
  certificate: new Uint8Array([48, 1]),
  encryptedKey: new Uint8Array([48, 2]),
  force: "exampleshire",
  name: "Kim Example",
  title: "Chief Constable",
  notBefore: "2026-06-01T00:00:00Z",
  notAfter: "2029-06-01T00:00:00Z",
};

test("a key is kept, listed and removed", async () => {
  const keys = keysIn(openDatabase("keys-1"));
  expect(await keys.list()).toEqual([]);
  await keys.keep(key);
  expect(await keys.list()).toEqual([key]);
  await keys.remove("cd".repeat(32));
  expect(await keys.list()).toEqual([key]);
  await keys.remove(key.certificateSha256);
  expect(await keys.list()).toEqual([]);
});

test("what comes to the disk is the encrypted key, its certificate and whose it is, and nothing else", async () => {
  const passphrase = "four words and a number 7";
  const database = openDatabase("keys-3");
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const { kept, open } = await newSigningKey(
    { ...key, forceName: "Exampleshire", passphrase, at: key.notBefore },
    random,
  );
  await keysIn(database).keep(Object.assign({}, kept, { passphrase, open }));
  const [stored, ...more] = await (await database.open()).getAll("keys");
  expect(more).toEqual([]);
  expect(stored).toEqual(kept);
  const bytes = Buffer.from(kept.encryptedKey);
  expect(() => createPrivateKey({ key: bytes, format: "der", type: "pkcs8" })).toThrow();
  expect(createPrivateKey({ key: bytes, format: "der", type: "pkcs8", passphrase }).asymmetricKeyType).toBe("ec");
});

test("what is no key is left out and kept on disk", async () => {
  const database = openDatabase("keys-2");
  const connection = await database.open();
  await connection.put("keys", { ...key, encryptedKey: "no bytes" }, "a");
  await connection.put("keys", { ...key, certificateSha256: "short" }, "b");
  await connection.put("keys", null, "c");
  expect(await keysIn(database).list()).toEqual([]);
  expect(await connection.count("keys")).toBe(3);
});
