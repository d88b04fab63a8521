import { createPrivateKey } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { type Bytes, hex } from "../../src/signature/bytes.ts";
import { integer, objectId, sequence } from "../../src/signature/der.ts";
import { type Asn1, readDer } from "../../src/signature/der-reader.ts";
import { createKey, encryptKey, type NewKey, unlockKey } from "../../src/signature/key.ts";
import { ids } from "../../src/signature/object-ids.ts";

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const passphrase = "Llandrindod Ŵyn 2026";
let key: NewKey;

beforeAll(async () => {
  key = await createKey(passphrase, random);
});

const signs = async (privateKey: CryptoKey): Promise<boolean> => {
  const how = { name: "ECDSA", hash: "SHA-256" };
  const data = new TextEncoder().encode("a return");
  const publicKey = await crypto.subtle.importKey("spki", key.publicKey, { name: "ECDSA", namedCurve: "P-256" }, true, [
    "verify",
  ]);
  return crypto.subtle.verify(how, publicKey, await crypto.subtle.sign(how, privateKey, data), data);
};

test("the right passphrase gives a key that signs and cannot be taken out", async () => {
  const unlocked = await unlockKey(key.encryptedKey, passphrase);
  expect(unlocked.status).toBe("unlocked");
  if (unlocked.status === "unlocked") {
    expect(unlocked.privateKey.extractable).toBe(false);
    expect(await signs(unlocked.privateKey)).toBe(true);
    await expect(crypto.subtle.exportKey("pkcs8", unlocked.privateKey)).rejects.toThrow();
  }
});

test("the key of the first sitting cannot be taken out either, and is the same one", async () => {
  expect(key.privateKey.extractable).toBe(false);
  expect(await signs(key.privateKey)).toBe(true);
});

test("no plain key and no passphrase stays in memory that was ours", async () => {
  const held: Uint8Array[] = [];
  const hold = (bytes: ArrayBuffer): ArrayBuffer => {
    held.push(new Uint8Array(bytes));
    return bytes;
  };
  const { subtle } = crypto;
  const { exportKey, decrypt, importKey } = subtle;
  vi.spyOn(subtle, "exportKey").mockImplementation((async (format: "pkcs8", one: CryptoKey) => {
    const bytes = (await exportKey.call(subtle, format, one)) as ArrayBuffer;
    return format === "pkcs8" ? hold(bytes) : bytes;
  }) as typeof exportKey);
  vi.spyOn(subtle, "decrypt").mockImplementation(async (...given) => hold(await decrypt.apply(subtle, given)));
  vi.spyOn(subtle, "importKey").mockImplementation((async (...given: Parameters<typeof importKey>) => {
    if ((given[0] as string) === "raw") {
      held.push(given[1] as unknown as Uint8Array);
    }
    return importKey.apply(subtle, given);
  }) as typeof importKey);
  try {
    const made = await createKey(passphrase, random);
    expect((await unlockKey(made.encryptedKey, passphrase)).status).toBe("unlocked");
    const noKey = await encryptKey(new Uint8Array(32).fill(7), passphrase, random);
    expect((await unlockKey(noKey, passphrase)).status).toBe("wrong-passphrase");
  } finally {
    vi.restoreAllMocks();
  }
  // Made and encrypted, unlocked, another encrypted, unlocked in vain: a key or a passphrase each.
  expect(held.map(({ length }) => length > 0)).toEqual(Array(7).fill(true));
  expect(held.flatMap((bytes) => [...bytes]).every((octet) => octet === 0)).toBe(true);
});

test("a wrong passphrase is a value", async () => {
  expect(await unlockKey(key.encryptedKey, "Llandrindod Wyn 2026")).toEqual({ status: "wrong-passphrase" });
});

test("a passphrase counts the same however its accents are composed", async () => {
  expect((await unlockKey(key.encryptedKey, passphrase.normalize("NFD"))).status).toBe("unlocked");
});

test("a second reader of PKCS #8 (Node's OpenSSL) opens it, and it is a key on P-256", () => {
  const opened = createPrivateKey({
    key: Buffer.from(key.encryptedKey),
    format: "der",
    type: "pkcs8",
    passphrase: passphrase.normalize("NFC"),
  });
  expect(opened.asymmetricKeyDetails?.namedCurve).toBe("prime256v1");
});

test("what Node's OpenSSL encrypts by the same scheme opens here", async () => {
  const opened = createPrivateKey({ key: Buffer.from(key.encryptedKey), format: "der", type: "pkcs8", passphrase });
  const again = opened.export({ format: "der", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "another" });
  // OpenSSL writes HMAC-SHA-256 with its own number of rounds.
  expect((await unlockKey(Uint8Array.from(again), "another")).status).toBe("unlocked");
});

test("at least 600,000 rounds, HMAC-SHA-256, AES-256-CBC, a salt of 16 random bytes", () => {
  const text = hex(key.encryptedKey);
  expect(text).toContain("06092a864886f70d01050d"); // PBES2
  expect(text).toContain("06092a864886f70d01050c"); // PBKDF2
  expect(text).toContain("02030927c0"); // 600,000
  expect(text).toContain("06082a864886f70d02090500"); // HMAC-SHA-256, NULL
  expect(text).toContain("060960864801650304012a0410"); // AES-256-CBC, 16 bytes
  expect(readDer(key.encryptedKey)?.length).toBe(key.encryptedKey.length);
});

test("the same key under the same passphrase never looks the same twice", async () => {
  const plain = new Uint8Array(32);
  const [a, b] = await Promise.all([encryptKey(plain, "p", random), encryptKey(plain, "p", random)]);
  expect(hex(a)).not.toBe(hex(b));
});

test("what is no key of ours is unreadable", async () => {
  for (const bytes of [new Uint8Array(), Uint8Array.of(0x30, 0), key.encryptedKey.subarray(0, 60), key.publicKey]) {
    expect(await unlockKey(bytes, passphrase)).toEqual({ status: "unreadable" });
  }
});

test("a number of rounds that would hold the page for minutes is unreadable", async () => {
  const [scheme, encrypted] = readDer(key.encryptedKey)?.node.parts ?? [];
  const [, both] = scheme?.parts ?? [];
  const [derivation, cipher] = both?.parts ?? [];
  const [salt, , hmac] = derivation?.parts[1]?.parts ?? [];
  const bytesOf = (node: Asn1 | undefined): Bytes => node?.encoded ?? new Uint8Array();
  const slow = sequence(objectId(ids.pbkdf2), sequence(bytesOf(salt), integer(2_000_000_000), bytesOf(hmac)));
  const slowKey = sequence(sequence(objectId(ids.pbes2), sequence(slow, bytesOf(cipher))), bytesOf(encrypted));
  expect(await unlockKey(slowKey, passphrase)).toEqual({ status: "unreadable" });
});

test("a damaged key does not open", async () => {
  const damaged = key.encryptedKey.slice();
  const last = damaged.length - 20;
  damaged[last] = (damaged[last] ?? 0) ^ 1;
  const unlocked = await unlockKey(damaged, passphrase);
  expect(unlocked.status === "unlocked" && (await signs(unlocked.privateKey))).toBe(false);
});
