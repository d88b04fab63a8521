import { type Bytes, fromHex, latin1 } from "./bytes.ts";

/** PDF objects as read (PDF 32000-1 §7.3). A string keeps where its token stands. */
export type Value =
  | null
  | boolean
  | number
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "reference"; readonly object: number }
  | { readonly kind: "string"; readonly bytes: Bytes; readonly start: number; readonly end: number }
  | { readonly kind: "array"; readonly items: readonly Value[] }
  | Dictionary;

export interface Dictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, Value>;
}

/** Thrown inside this room only: what is exported by `read.ts` and the like gives values. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

export const fail = (why: string): never => {
  throw new Unreadable(why);
};

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === "object" && value !== null && value.kind === "dictionary";

export const dictionary = (value: Value | undefined, what: string): Dictionary =>
  isDictionary(value) ? value : fail(`${what} is not a dictionary`);

export const integer = (value: Value | undefined, what: string): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : fail(`${what} is not a whole number`);

export const reference = (value: Value | undefined, what: string): number =>
  typeof value === "object" && value !== null && value.kind === "reference"
    ? value.object
    : fail(`${what} is not a reference`);

export const array = (value: Value | undefined, what: string): readonly Value[] =>
  typeof value === "object" && value !== null && value.kind === "array" ? value.items : fail(`${what} is not an array`);

export const stringBytes = (value: Value | undefined, what: string): Bytes =>
  typeof value === "object" && value !== null && value.kind === "string"
    ? value.bytes
    : fail(`${what} is not a string`);

export const nameOf = (value: Value | undefined): string | undefined =>
  typeof value === "object" && value !== null && value.kind === "name" ? value.name : undefined;

const deepest = 40;
/** A name has at most 127 bytes (§7.3.5, Annex C). */
const longestName = 127;
/** The largest return that the limits allow holds some hundred thousand; each costs far more memory than its bytes. */
const mostValues = 1_000_000;
/** White space and delimiters (§7.2.2), by byte. */
const endings = Uint8Array.from({ length: 256 }, (_, byte) =>
  "\0\t\n\f\r ()<>[]{}/%".includes(String.fromCharCode(byte)) ? 1 : 0,
);

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const endsToken = (byte: number | undefined): boolean => byte === undefined || endings[byte] === 1;

/**
 * Reads the dialect that we write and no other: spaces and line feeds only between tokens, no comments, no duplicate keys,
 * generation 0, hexadecimal strings of whole bytes. What is laxer cannot be one of ours, byte for byte.
 */
export class Reader {
  at: number;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private depth = 0;
  private values = 0;

  constructor(bytes: Uint8Array, at: number, end: number = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  skipSpace(): void {
    while (this.at < this.end && isSpace(this.bytes[this.at])) {
      this.at++;
    }
  }

  /** Exactly these characters, here. */
  expect(text: string): void {
    if (!this.meets(text)) {
      fail(`expected ${JSON.stringify(text)} at ${this.at}`);
    }
    this.at += text.length;
  }

  meets(text: string): boolean {
    if (this.at + text.length > this.end) {
      return false;
    }
    for (let i = 0; i < text.length; i++) {
      if (this.bytes[this.at + i] !== text.charCodeAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A whole number of at most ten digits. */
  whole(): number {
    const start = this.at;
    let value = 0;
    while (this.at < this.end && isDigit(this.bytes[this.at])) {
      value = value * 10 + ((this.bytes[this.at] ?? 0) - 0x30);
      this.at++;
    }
    if (this.at === start || this.at - start > 10) {
      fail(`expected a number at ${start}`);
    }
    return value;
  }

  value(): Value {
    this.depth++;
    this.values++;
    if (this.depth > deepest || this.values > mostValues) {
      fail("too deep, or too much");
    }
    this.skipSpace();
    const value = this.valueHere();
    this.depth--;
    return value;
  }

  private valueHere(): Value {
    const byte = this.at < this.end ? this.bytes[this.at] : undefined;
    switch (byte) {
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.dictionary() : this.hexadecimal();
      case 0x5b:
        return this.array();
      case 0x2f:
        return { kind: "name", name: this.name() };
      case 0x28:
        return this.literal();
      case undefined:
        return fail("the file ends inside an object");
      default:
        return isDigit(byte) || byte === 0x2d || byte === 0x2e ? this.number() : this.word();
    }
  }

  private word(): Value {
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (this.meets(word) && endsToken(this.bytes[this.at + word.length])) {
        this.at += word.length;
        return value;
      }
    }
    return fail(`nothing that we write at ${this.at}`);
  }

  private dictionary(): Dictionary {
    this.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      this.skipSpace();
      if (this.meets(">>")) {
        this.at += 2;
        return { kind: "dictionary", entries };
      }
      const key = this.name();
      if (entries.has(key)) {
        fail(`the key ${key} twice at ${this.at}`);
      }
      entries.set(key, this.value());
    }
  }

  private array(): Value {
    this.at++;
    const items: Value[] = [];
    for (;;) {
      this.skipSpace();
      if (this.meets("]")) {
        this.at++;
        return { kind: "array", items };
      }
      items.push(this.value());
    }
  }

  private name(): string {
    this.expect("/");
    const start = this.at;
    let raw = "";
    for (let byte = this.bytes[this.at]; this.at < this.end && !endsToken(byte); byte = this.bytes[this.at]) {
      raw += String.fromCharCode(byte ?? 0);
      this.at++;
      if (raw.length > longestName) {
        fail(`a name too long at ${start}`);
      }
    }
    return raw.includes("#")
      ? raw.replace(/#([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : raw;
  }

  /** A number, or a reference when ` 0 R` follows. */
  private number(): Value {
    const start = this.at;
    let digits = 0;
    while (this.at < this.end && !endsToken(this.bytes[this.at])) {
      digits += isDigit(this.bytes[this.at]) ? 1 : 0;
      this.at++;
    }
    if (digits === this.at - start && digits <= 10) {
      const whole = Number(latin1(this.bytes.subarray(start, this.at)));
      if (this.meets(" 0 R") && endsToken(this.bytes[this.at + 4])) {
        this.at += 4;
        return { kind: "reference", object: whole };
      }
      return whole;
    }
    const token = latin1(this.bytes.subarray(start, Math.min(this.at, start + 24)));
    return /^-?(\d{1,10}(\.\d{0,10})?|\.\d{1,10})$/.test(token) ? Number(token) : fail(`not a number at ${start}`);
  }

  private hexadecimal(): Value {
    const start = this.at;
    const close = this.bytes.indexOf(0x3e, start);
    const bytes = close < 0 || close >= this.end ? null : fromHex(latin1(this.bytes.subarray(start + 1, close)));
    if (bytes === null) {
      return fail(`not a hexadecimal string at ${start}`);
    }
    this.at = close + 1;
    return { kind: "string", bytes, start, end: this.at };
  }

  private literal(): Value {
    const start = this.at;
    const bytes: number[] = [];
    let open = 1;
    this.at++;
    while (this.at < this.end) {
      let byte = this.bytes[this.at++] ?? 0;
      if (byte === 0x5c) {
        byte = this.bytes[this.at++] ?? 0;
        if (byte !== 0x28 && byte !== 0x29 && byte !== 0x5c) {
          fail(`an escape that we do not write at ${this.at}`);
        }
      } else if (byte === 0x28) {
        open++;
      } else if (byte === 0x29) {
        open--;
        if (open === 0) {
          return { kind: "string", bytes: Uint8Array.from(bytes), start, end: this.at };
        }
      }
      bytes.push(byte);
    }
    return fail(`a string without its end at ${start}`);
  }
}
