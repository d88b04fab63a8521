/** As in `core/return/fingerprint`: no vowels, nothing that sounds or looks like another. */
const alphabet = "BCDFGHJKMPQRTVWXY2346789";
/** Each character carries at least 4.5 bits (11 of 256 bytes give the likeliest), so 24 of them carry more than 100. */
const characters = 24;

/**
 * What is read over the telephone when a certificate is enrolled: six groups of four. Long enough that nobody can make
 * a certificate that reads the same (`design.md` §6).
 */
export const certificateFingerprint = (sha256Hex: string): string => {
  const letters = Array.from(
    { length: characters },
    (_, i) => alphabet[Number.parseInt(sha256Hex.slice(2 * i, 2 * i + 2), 16) % alphabet.length] ?? "",
  ).join("");
  return (letters.match(/.{4}/g) ?? []).join(" ");
};

/** Whether what somebody typed or read out is this certificate: spaces, hyphens and small letters do not matter. */
export const readsAs = (typed: string, sha256Hex: string): boolean => {
  const plain = typed.replace(/[\s\-:]/g, "");
  return (
    plain.toLowerCase() === sha256Hex.toLowerCase() ||
    plain.toUpperCase() === certificateFingerprint(sha256Hex).replaceAll(" ", "")
  );
};
