export type Bytes = Uint8Array<ArrayBuffer>;

/** One byte a character, as a PDF's own syntax is written. */
export const fromLatin1 = (text: string): Bytes =>
  Uint8Array.from(text, (character) => character.charCodeAt(0)) as Bytes;

export const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
};

export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Every place where `text` stands is replaced by one of the same length; throws where it stands nowhere. */
export const overwritten = (bytes: Uint8Array, text: string, by: string): Bytes => {
  const parts = latin1(bytes).split(text);
  if (parts.length < 2 || text.length !== by.length) {
    throw new Error(`cannot write ${by} over ${text}`);
  }
  return fromLatin1(parts.join(by));
};
