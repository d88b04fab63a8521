import { createHash, randomFillSync } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { contentOf, forcesOf, knownContents } from "./core/questionnaire/all-content.ts";
import { escaped, shownFileName } from "./core/verdict/file-name-shown.ts";
import { parseRegister } from "./core/verdict/schema.ts";
import { isTime } from "./core/verdict/time.ts";
import { lineNames, type Register, type Verdict } from "./core/verdict/verdict.ts";
import { lineQuestion } from "./core/verdict/words.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { largestFile } from "./pdf/read.ts";
import { check } from "./return-file/check.ts";
import { makeSamples } from "./samples/samples.ts";
import { sampleEdition } from "./samples/workshop.ts";

/** The terminal's front door: `check-return` and `samples`, as in `contract.md` §1. */

const checkUsage = "check-return [--json] [--register FILE] [--at ISO-TIME] [--] FILE…";
const samplesUsage = "samples [--count N] DIR";

class WrongUsage extends Error {}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const known = { contents: knownContents, forcesOf };

/** They stand beside the built command, wherever the two are put. */
const fonts = (folder: string): Fonts => ({
  regular: new Uint8Array(readFileSync(join(folder, "fonts/regular.ttf"))),
  bold: new Uint8Array(readFileSync(join(folder, "fonts/bold.ttf"))),
});

const isoTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const timeOf = (given: string | undefined): string => {
  if (given === undefined) {
    return new Date().toISOString();
  }
  const [, minutes = "", seconds = ":00"] = isoTime.exec(given) ?? [];
  if (!isTime(`${minutes}${seconds}Z`) || Number.isNaN(Date.parse(given))) {
    throw new WrongUsage(`--at wants a time like 2026-12-01T00:00:00Z, not ${given}`);
  }
  return new Date(given).toISOString();
};

const registerAt = (path: string | undefined, cwd: string): Register | null => {
  if (path === undefined) {
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(resolve(cwd, path))));
  } catch (problem) {
    throw new WrongUsage(`the register ${path} cannot be read: ${(problem as Error).message}`);
  }
  const parsed = parseRegister(value);
  if (!parsed.ok) {
    throw new WrongUsage(`the register ${path} is not one of ours: ${parsed.why}`);
  }
  return parsed.register;
};

/** A file too large to be a return is not read whole, however large; a pipe that nobody writes to is not waited for. */
const readWhole = (path: string): { readonly bytes: Uint8Array<ArrayBuffer> | null; readonly size?: number } => {
  let file: number;
  try {
    // Windows knows no such flag, and no such pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return { bytes: null };
  }
  try {
    const about = fstatSync(file);
    if (!about.isFile()) {
      return { bytes: null };
    }
    const bytes = new Uint8Array(Math.min(about.size, largestFile + 1));
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, read);
      if (more === 0) {
        break;
      }
      read += more;
    }
    return about.size > bytes.length ? { bytes, size: about.size } : { bytes: bytes.slice(0, read) };
  } catch {
    return { bytes: null };
  } finally {
    closeSync(file);
  }
};

const inWords = ({ file, code, sentences, message }: Verdict): string =>
  [
    `${shownFileName(file)}: ${code}`,
    ...lineNames.map((name) => `  ${lineQuestion(name)}: ${sentences[name]}`),
    `  ${message}`,
    "",
  ].join("\n");

const checkReturn = async (args: readonly string[], cwd: string, folder: string): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" }, register: { type: "string" }, at: { type: "string" } },
  });
  if (positionals.length === 0) {
    throw new WrongUsage("no FILE was given");
  }
  const options = {
    at: timeOf(values.at),
    register: registerAt(values.register, cwd),
    fonts: fonts(folder),
    known,
  };
  let refused = false;
  for (const name of positionals) {
    const { verdict } = await check({ name, ...readWhole(resolve(cwd, name)) }, options);
    refused ||= verdict.verdict === "refused";
    process.stdout.write(values.json ? `${escaped(JSON.stringify(verdict))}\n` : `${inWords(verdict)}\n`);
  }
  return refused ? 1 : 0;
};

const samples = async (args: readonly string[], cwd: string, folder: string): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { count: { type: "string" } },
  });
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) {
    throw new WrongUsage("one DIR is wanted");
  }
  if (values.count !== undefined && !/^[1-9]\d{0,3}$/.test(values.count)) {
    throw new WrongUsage(`--count wants a number from 1 to 9999, not ${values.count}`);
  }
  const target = resolve(cwd, given);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new WrongUsage(`${given} is not empty`);
  }
  const made = await makeSamples(
    {
      fonts: fonts(folder),
      known,
      contentOf: ({ jurisdiction }) => {
        const content = contentOf(sampleEdition, jurisdiction);
        if (content === undefined) {
          throw new Error(`no content of ${sampleEdition}`);
        }
        return content;
      },
      sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
      random: (length) => randomFillSync(new Uint8Array(length)),
    },
    values.count === undefined ? undefined : Number(values.count),
  );
  for (const { file, bytes } of made.samples) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), bytes);
  }
  const manifest = made.samples.map(({ file, what, verdict, code }) => ({ file, what, verdict, code }));
  writeFileSync(join(target, "register.json"), `${JSON.stringify(made.register, null, 2)}\n`);
  writeFileSync(join(target, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return 0;
};

/**
 * Exit code: 0 no file refused, 1 at least one, 2 wrong usage. A crash is never 0.
 * `cwd`: where the person stands; `folder`: where the built command and its fonts are.
 */
export const run = async (args: readonly string[], cwd: string, folder: string): Promise<number> => {
  const [name, ...rest] = args;
  try {
    if (name === "check-return") {
      return await checkReturn(rest, cwd, folder);
    }
    if (name === "samples") {
      return await samples(rest, cwd, folder);
    }
    throw new WrongUsage(`no command ${name ?? ""}`);
  } catch (problem) {
    const usage = name === "samples" ? samplesUsage : checkUsage;
    const wrong =
      problem instanceof WrongUsage || (problem as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS") === true;
    if (wrong || name === "samples") {
      say(`${(problem as Error).message}\nUsage: ${usage}`);
      return 2;
    }
    throw problem;
  }
};
