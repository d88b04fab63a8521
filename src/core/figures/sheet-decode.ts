/**
 * The text of a file that a spreadsheet saved. Excel writes UTF-8 with a byte order mark ("CSV UTF-8"), the code page
 * of the computer ("CSV"; in Western Europe Windows-1252) or UTF-16 ("Unicode text"). `null` for what is no such text.
 */
export const decodeSheet = (bytes: Uint8Array): string | null => {
  const text = decoded(bytes);
  return notSeparated.test(text) || text.includes("\0") ? null : text;
};

/** A PDF need not hold the zero byte that workbooks, pictures and UTF-16 without its mark do; nor do HTML, XML and RTF. */
const notSeparated = /^(?:%PDF-|<|\{\\rtf)/;

const decoded = (bytes: Uint8Array): string => {
  const begins = (...start: readonly number[]): boolean => start.every((one, i) => bytes[i] === one);
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
    return utf16(bytes.subarray(2), begins(0xff, 0xfe));
  }
  const text = begins(0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  return utf8(text) ?? windows1252(text);
};

/** In pieces: more arguments than this at once are too many for some engines. */
const piece = 8_192;

const fromCodes = (codes: Uint16Array): string => {
  let text = "";
  for (let at = 0; at < codes.length; at += piece) {
    text += String.fromCharCode(...codes.subarray(at, at + piece));
  }
  return text;
};

const utf16 = (bytes: Uint8Array, littleEndian: boolean): string => {
  const codes = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < codes.length; i += 1) {
    const [one = 0, two = 0] = [bytes[2 * i], bytes[2 * i + 1]];
    codes[i] = littleEndian ? one | (two << 8) : (one << 8) | two;
  }
  return fromCodes(codes);
};

/** `null` for what is not UTF-8: longer forms than needed and halves of characters are not (RFC 3629 §3). */
const utf8 = (bytes: Uint8Array): string | null => {
  const codes = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (first >= 0x80 && (first < 0xc2 || first > 0xf4)) {
      return null;
    }
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let n = 1; n <= more; n += 1) {
      const next = bytes[i + n] ?? 0;
      if ((next & 0xc0) !== 0x80) {
        return null;
      }
      code = (code << 6) | (next & 0x3f);
    }
    const least = [0, 0x80, 0x800, 0x10000][more] ?? 0;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      return null;
    }
    if (code >= 0x10000) {
      codes[length++] = 0xd7c0 + (code >> 10);
      codes[length++] = 0xdc00 | (code & 0x3ff);
    } else {
      codes[length++] = code;
    }
    i += more + 1;
  }
  return fromCodes(codes.subarray(0, length));
};

/** Characters of 0x80 to 0x9f; five places hold none, and stay the control characters that they are in Latin-1. */
const high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

const windows1252 = (bytes: Uint8Array): string =>
  fromCodes(Uint16Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? high.charCodeAt(byte - 0x80) : byte)));
