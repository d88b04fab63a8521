/** No vowels and no characters that are taken for one another when read aloud (`contract.md` §1). */
const alphabet = "BCDFGHJKMPQRTVWXY2346789";

/**
 * Ten characters that name one version of a return to people. About 46 bits: whatever must be sure
 * (identity, duplicates, the register) uses the whole SHA-256.
 */
export const fingerprintOf = (sha256Hex: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256Hex)) {
    throw new TypeError("fingerprint: 64 lower-case hex digits expected");
  }
  return Array.from(
    { length: 10 },
    (_, i) => alphabet[Number.parseInt(sha256Hex.slice(2 * i, 2 * i + 2), 16) % alphabet.length],
  ).join("");
};
