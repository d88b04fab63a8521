import { armor, Encrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { expect, test, vi } from "vitest";
import { backupFiles } from "../../src/files/backup-files.ts";

// A key takes a second or two to work out, and much longer where other tests run beside.
vi.setConfig({ testTimeout: 180_000 });

const passphrase = "four plain words here";
/** The cheapest work factor: what is tested is not how long guessing takes. */
const quick = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(text));
};

test("what was encrypted is an age file, as slow to guess as the age command makes it, and opened by its passphrase", async () => {
  const bytes = await backupFiles.encrypt("ŵ and 🙂", passphrase);
  expect(new TextDecoder("latin1").decode(bytes.subarray(0, 80))).toMatch(
    /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/,
  );
  expect(await backupFiles.decrypt(bytes, passphrase)).toEqual({ status: "opened", text: "ŵ and 🙂" });
});

test("it is opened by no other passphrase", async () => {
  expect(await backupFiles.decrypt(await quick("text"), "four plain words there")).toEqual({
    status: "wrong-passphrase",
  });
});

test("an armoured file opens too", async () => {
  const text = armor.encode(await quick("text"));
  expect(await backupFiles.decrypt(new TextEncoder().encode(text), passphrase)).toEqual({
    status: "opened",
    text: "text",
  });
});

test("cut short anywhere, or with a byte changed behind the passphrase's own lines, it is damaged", async () => {
  const bytes = await quick("text ".repeat(20_000));
  for (const length of [1, 30, 100, 180, bytes.length - 40_000, bytes.length - 1]) {
    expect(await backupFiles.decrypt(bytes.slice(0, length), passphrase)).toEqual({ status: "damaged" });
  }
  for (const at of [bytes.length - 1, bytes.length - 70_000]) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await backupFiles.decrypt(changed, passphrase)).toEqual({ status: "damaged" });
  }
});

test("a file for somebody's key, and what is no age file, are damaged and no wrong passphrase", async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
  const forKey = new Uint8Array(await encrypter.encrypt("text"));
  expect(await backupFiles.decrypt(forKey, passphrase)).toEqual({ status: "damaged" });
  expect(await backupFiles.decrypt(new Uint8Array(), passphrase)).toEqual({ status: "damaged" });
});

test("text is UTF-8 or none; a byte order mark is left out", async () => {
  expect(await backupFiles.text(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b]))).toBe("{");
  expect(await backupFiles.text(new Uint8Array([0xff, 0xfe]))).toBeUndefined();
});

test("a hash is that of the text's UTF-8", async () => {
  expect(await backupFiles.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
