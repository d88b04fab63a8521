import { createHash } from "node:crypto";
import type { BackupFiles } from "../../../src/journeys/ports.ts";

const header = "age-encryption.org/v1\n-> scrypt ";

/** What the worker does, but for the encryption: that is tested where it is, and takes seconds. */
export const quickBackupFiles: BackupFiles = {
  async text(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  sha256: async (text) => createHash("sha256").update(text).digest("hex"),
  encrypt: async (text, passphrase) => new TextEncoder().encode(`${header}${passphrase}\n${text}`),
  async decrypt(bytes, passphrase) {
    const [given, ...rest] = new TextDecoder().decode(bytes).slice(header.length).split("\n");
    return given === passphrase ? { status: "opened", text: rest.join("\n") } : { status: "wrong-passphrase" };
  },
};
