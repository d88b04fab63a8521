export type Bytes = Uint8Array<ArrayBuffer>;

/** One character a byte: how PDF syntax, which is ASCII with bytes in between, is read and written as text. */
export const latin1 = (bytes: Uint8Array): string => {
  if (bytes.length < 64) {
    let short = "";
    for (let at = 0; at < bytes.length; at++) {
      short += String.fromCharCode(bytes[at] ?? 0);
    }
    return short;
  }
  let text = "";
  // In slices, because every byte becomes an argument of one call.
  for (let at = 0; at < bytes.length; at += 0x2000) {
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 0x2000));
  }
  return text;
};

export const fromLatin1 = (text: string): Bytes => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    bytes[at] = text.charCodeAt(at);
  }
  return bytes;
};

export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) {
    return false;
  }
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) {
      return false;
    }
  }
  return true;
};

/** Where `text` stands in `bytes` at or after `from`; -1 if nowhere. */
export const find = (bytes: Uint8Array, text: string, from = 0): number => {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, text, at)) {
      return at;
    }
  }
  return -1;
};

export const standsAt = (bytes: Uint8Array, text: string, at: number): boolean => {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
};

const digits = "0123456789ABCDEF";
/** By character code; 255 is no digit. */
const digitValues = new Uint8Array(128).fill(255);
for (let value = 0; value < 16; value++) {
  digitValues[digits.charCodeAt(value)] = value;
  digitValues[digits.toLowerCase().charCodeAt(value)] = value;
}

export const toHex = (bytes: Uint8Array): string => {
  let hex = "";
  for (const byte of bytes) {
    hex += digits.charAt(byte >> 4) + digits.charAt(byte & 15);
  }
  return hex;
};

/** `null` when it is not an even number of hexadecimal digits. */
export const fromHex = (hex: string): Bytes | null => {
  if (hex.length % 2 !== 0) {
    return null;
  }
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    const high = digitValues[hex.charCodeAt(at * 2)] ?? 255;
    const low = digitValues[hex.charCodeAt(at * 2 + 1)] ?? 255;
    if (high > 15 || low > 15) {
      return null;
    }
    bytes[at] = high * 16 + low;
  }
  return bytes;
};
