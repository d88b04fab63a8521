/** What WebCrypto takes: bytes that nobody else can share or resize. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const concat = (...parts: readonly Uint8Array[]): Bytes => joinAll(parts);

/** As a list, because every part of a hostile structure would be one argument of one call. */
export const joinAll = (parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const equal = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) {
    return false;
  }
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) {
      return false;
    }
  }
  return true;
};

const digits = "0123456789abcdef";
const pairs = Array.from({ length: 256 }, (_, byte) => `${digits[byte >> 4]}${digits[byte & 15]}`);

export const hex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) {
    text += pairs[byte];
  }
  return text;
};

export const digest = async (hash: string, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(hash, bytes));

export const sha256Hex = async (bytes: Bytes): Promise<string> => hex(await digest("SHA-256", bytes));
