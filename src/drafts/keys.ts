import type { KeptKey } from "../core/return/return-file.ts";
import type { Keys } from "../journeys/ports.ts";
import type { Database } from "./database.ts";

/** Signing keys on this device, encrypted under a passphrase before they come here. */
export const keysIn = (database: Database): Keys => ({
  async list() {
    const values = await (await database.open()).getAll("keys");
    return values.flatMap((value) => (isKeptKey(value) ? [value] : []));
  },
  async keep({ certificateSha256, certificate, encryptedKey, force, name, title, notBefore, notAfter }) {
    // Field by field: whatever else a caller holds, an open key or a passphrase, never comes to the disk.
    const key: KeptKey = { certificateSha256, certificate, encryptedKey, force, name, title, notBefore, notAfter };
    const transaction = (await database.open()).transaction("keys", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.put(key, certificateSha256), transaction.done]);
  },
  async remove(certificateSha256) {
    const transaction = (await database.open()).transaction("keys", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.delete(certificateSha256), transaction.done]);
  },
});

/** A key that cannot be read is left out and kept on disk. */
const isKeptKey = (value: unknown): value is KeptKey => {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { certificate, encryptedKey, certificateSha256, ...rest } = value as Record<string, unknown>;
  const texts = [rest.force, rest.name, rest.title, rest.notBefore, rest.notAfter];
  return (
    certificate instanceof Uint8Array &&
    encryptedKey instanceof Uint8Array &&
    typeof certificateSha256 === "string" &&
    /^[0-9a-f]{64}$/.test(certificateSha256) &&
    texts.every((text) => typeof text === "string")
  );
};
