import { latin1 } from "./bytes.ts";

/** A text string as a PDF token: literal when plain ASCII, else UTF-16BE in hexadecimal (PDF 32000-1 §7.9.2.2). */
export const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return `(${text.replace(/[\\()]/g, "\\$&")})`;
  }
  let hex = "FEFF";
  for (let at = 0; at < text.length; at++) {
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${hex}>`;
};

/** The text of a string's bytes: UTF-16BE after a byte order mark, else one character a byte. */
export const readTextString = (bytes: Uint8Array): string => {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) {
    return latin1(bytes);
  }
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
};

/** Text inside an XML element or attribute. */
export const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
