import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, posix, relative } from "node:path";

export interface Import {
  readonly from: string;
  /** Path inside `src/`, or the bare name of a package. */
  readonly to: string;
  readonly dynamic: boolean;
}

const src = new URL("../../src/", import.meta.url).pathname;

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

/** Every source file, as a path inside `src/` with forward slashes. */
export const sourceFiles = (): string[] =>
  walk(src)
    .map((path) => relative(src, path).replaceAll("\\", "/"))
    .filter((path) => /\.(ts|tsx|scss)$/.test(path))
    .sort();

export const read = (path: string): string => readFileSync(join(src, path), "utf8");

export const exists = (path: string): boolean => existsSync(join(src, path));

/** Comments hold no imports. Strings are kept, since an import's target is one. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(])\/\/[^\n]*/g, "$1");

const statics =
  /(?:^|[\n;])\s*(?:import|export)\s[^;'"`]*?\sfrom\s*["']([^"']+)["']|(?:^|[\n;])\s*import\s*["']([^"']+)["']/g;
const dynamics = /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g;

const target = (from: string, specifier: string): string => {
  const path = specifier.replace(/\?.*$/, "");
  return path.startsWith(".") ? normalize(posix.join(dirname(from), path)).replaceAll("\\", "/") : path;
};

/** Every import in a file's text, types included: a circle of types is a circle. */
export const importsIn = (from: string, source: string): Import[] => {
  const text = withoutComments(source);
  return [
    ...[...text.matchAll(statics)].map((match) => ({ to: match[1] ?? match[2] ?? "", dynamic: false })),
    ...[...text.matchAll(dynamics)].map((match) => ({ to: match[1] ?? "", dynamic: true })),
  ].map(({ to, dynamic }) => ({ from, to: target(from, to), dynamic }));
};

export const importsOf = (from: string): Import[] => importsIn(from, read(from));
