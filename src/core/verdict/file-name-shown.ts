/**
 * A file may be called anything: a name with line ends and words of ours in it would be a verdict of its own, and one with
 * control characters could move what stands above it. Whatever is not plain is put between quotation marks, as JSON.
 */
export const shownFileName = (name: string): string =>
  plain.test(name) && !/: |^ | $/.test(name) ? name : escaped(JSON.stringify(name));

/** No quotation mark, so that what begins with one is always quoted; no control, format or separating character but a space. */
const plain = /^[^"\p{C}\p{Z}]+(?: +[^"\p{C}\p{Z}]+)*$/u;

/**
 * JSON on one line for every reader: some take U+0085 or U+2028 for the end of a line, some terminals take U+009B for
 * the beginning of a command. `JSON.stringify` lets all of them pass.
 */
export const escaped = (json: string): string =>
  json.replace(/[\u007f-\u009f]|[\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""),
  );
