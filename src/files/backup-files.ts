import { armor, Decrypter, Encrypter } from "age-encryption";
import type { BackupFiles } from "../journeys/ports.ts";

/**
 * Backups under a passphrase are age files, version 1 (C2SP, age.md), with the scrypt recipient, so that the `age`
 * command opens them too, without this service. Working the key out takes a second or more: only ever in a worker.
 */
export const backupFiles: BackupFiles = {
  async text(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  async sha256(text) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
  async encrypt(text, passphrase) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    return new Uint8Array(await encrypter.encrypt(text));
  },
  async decrypt(bytes, passphrase) {
    const file = binary(bytes);
    if (file === undefined) {
      return { status: "damaged" };
    }
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      const found = await decrypter.decrypt(file);
      return { status: "opened", text: new TextDecoder("utf-8", { fatal: true }).decode(found) };
    } catch (problem) {
      return { status: isWrong(problem) ? "wrong-passphrase" : "damaged" };
    }
  },
};

/** A stanza for a passphrase is the only one of its header (age.md, scrypt recipient stanza). */
const beginsForPassphrase = /^age-encryption\.org\/v1\n-> scrypt /;

/** An armoured file as bytes; `undefined` for what is no age file, or one for somebody's key. */
const binary = (bytes: Uint8Array<ArrayBuffer>): Uint8Array | undefined => {
  const beginning = (file: Uint8Array): string => new TextDecoder("latin1").decode(file.subarray(0, 64));
  try {
    const file = beginning(bytes).startsWith("-----BEGIN AGE") ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
    return beginsForPassphrase.test(beginning(file)) ? file : undefined;
  } catch {
    return undefined;
  }
};

/** What typage says where a stanza is whole and the passphrase does not open it. */
const isWrong = (problem: unknown): boolean =>
  problem instanceof Error && problem.message === "no identity matched any of the file's recipients";
