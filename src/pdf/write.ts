import type { DocumentTree } from "../core/return/document.ts";
import type { Bytes } from "./bytes.ts";
import type { Fonts } from "./fonts.ts";
import { draw } from "./templates/1/draw.ts";

/** The name of the one embedded file. `contract.md` §1 fixes it. */
export const attachmentName = "return.json";

export interface WriteInput {
  /** Canonical JSON of the return, which the file carries; `null` for what is no return. */
  readonly json: Uint8Array | null;
  /** Of the data that the pages are made from: the file's identifier. */
  readonly jsonSha256: string;
  readonly template: number;
  readonly tree: DocumentTree;
  readonly fonts: Fonts;
  /** A template may give up, by an exception, where the file would be longer. */
  readonly mostBytes?: number | undefined;
}

export type Template = (input: WriteInput) => Bytes;

/**
 * Every template that was ever published, by number. A changed look is a new number; the old one stays, so that what was
 * signed with it can always be made again and compared.
 */
export const templates: ReadonlyMap<number, Template> = new Map([
  [
    1,
    ({ json, jsonSha256, tree, fonts, mostBytes }: WriteInput) =>
      draw({
        tree,
        fonts,
        mostBytes,
        fileId: jsonSha256.slice(0, 32).toUpperCase(),
        attachment:
          json === null
            ? null
            : { name: attachmentName, description: "The data of this return, as canonical JSON", bytes: json },
      }),
  ],
]);

export class UnknownTemplate extends Error {
  override readonly name = "UnknownTemplate";
  constructor(template: number) {
    super(`no template ${template}`);
  }
}

export const knowsTemplate = (template: number): boolean => templates.has(template);

/**
 * The unsigned PDF: a pure function of its input, the same bytes everywhere and always. Ends `%%EOF` and a line feed.
 * Throws `UnknownTemplate`; ask `knowsTemplate` first.
 */
export const writePdf = (input: WriteInput, known: ReadonlyMap<number, Template> = templates): Bytes => {
  const template = known.get(input.template);
  if (template === undefined) {
    throw new UnknownTemplate(input.template);
  }
  return template(input);
};
