/**
 * Canonical JSON, RFC 8785, for the values that a return holds: objects, arrays, strings, booleans, null and
 * whole numbers within 2^53. Fractions and minus zero are refused, so that no rule about printing numbers decides
 * anything. What two programs hash must be the same bytes, and a text that could be read in two ways (a key twice,
 * white space, another escape) is no return.
 */

/** A return is seven levels deep; what is deeper was made to exhaust a stack. */
export const deepest = 32;

/** Own keys only and no inherited meaning: these would change what an object is, not what it holds. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** With the `u` flag this matches lone surrogates only (RFC 8785 §3.2.2.2 refuses them). */
const loneSurrogate = /\p{Surrogate}/u;
/** Most texts need no escape and no second look: nothing that JSON escapes, and no half of a pair. */
const asItStands = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Throws for a value that no JSON of ours can hold: that is a bug, not an outcome. */
export const canonicalJson = (value: unknown): string => write(value, 0);

/** The value of a text that is canonical to the last character; `undefined` for any other text. Never throws. */
export const parseCanonical = (text: string): unknown => {
  if (deeperThan(text, deepest)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

const write = (value: unknown, depth: number): string => {
  if (depth > deepest) {
    throw new TypeError("canonical JSON: too deep");
  }
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    return quoted(value);
  }
  if (typeof value === "number") {
    return whole(value);
  }
  if (Array.isArray(value)) {
    // By number, because map skips the holes of a sparse array instead of refusing them.
    let items = "";
    for (let at = 0; at < value.length; at += 1) {
      items += (at === 0 ? "" : ",") + write(value[at], depth + 1);
    }
    return `[${items}]`;
  }
  if (typeof value === "object") {
    return members(value, depth);
  }
  throw new TypeError(`canonical JSON: ${typeof value} has no place in it`);
};

const members = (value: object, depth: number): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError("canonical JSON: not a plain object");
  }
  // The default sort compares UTF-16 code units, which is the order of RFC 8785 §3.2.3.
  const keys = Object.keys(value).sort();
  const record = value as Readonly<Record<string, unknown>>;
  let written = "";
  for (const key of keys) {
    written += `${written === "" ? "" : ","}${safeKey(key)}:${write(record[key], depth + 1)}`;
  }
  return `{${written}}`;
};

const safeKey = (key: string): string => {
  if (forbiddenKeys.has(key)) {
    throw new TypeError(`canonical JSON: ${key} is no key`);
  }
  return quoted(key);
};

/** RFC 8785 §3.2.2.2 takes the escapes of ECMAScript's JSON.stringify as they are. */
const quoted = (text: string): string => {
  if (asItStands.test(text)) {
    return `"${text}"`;
  }
  if (loneSurrogate.test(text)) {
    throw new TypeError("canonical JSON: lone surrogate");
  }
  return JSON.stringify(text);
};

const whole = (value: number): string => {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new TypeError("canonical JSON: not a whole number within 2^53");
  }
  return String(value);
};

const sign = {
  quote: 0x22,
  backslash: 0x5c,
  brace: 0x7b,
  closingBrace: 0x7d,
  bracket: 0x5b,
  closingBracket: 0x5d,
} as const;

/** Counts brackets outside strings before anything recursive sees the text. */
const deeperThan = (text: string, limit: number): boolean => {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === sign.backslash) {
        at += 1;
      } else if (code === sign.quote) {
        inString = false;
      }
    } else if (code === sign.quote) {
      inString = true;
    } else if (code === sign.brace || code === sign.bracket) {
      depth += 1;
      if (depth > limit) {
        return true;
      }
    } else if (code === sign.closingBrace || code === sign.closingBracket) {
      depth -= 1;
    }
  }
  return false;
};
