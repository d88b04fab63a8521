import { spawnSync } from "node:child_process";

export interface Judged {
  readonly status: number | null;
  readonly out: string;
}

/** Programs that we did not write, and the Debian package that brings each. */
const packages: Readonly<Record<string, string>> = {
  pdfsig: "poppler-utils",
  pdfdetach: "poppler-utils",
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
  qpdf: "qpdf",
  mutool: "mupdf-tools",
  openssl: "openssl",
  age: "age",
};

export const missing = (): readonly string[] =>
  Object.entries(packages)
    .filter(([program]) => spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined)
    .map(([program, name]) => `${program} (Debian package ${name})`);

export const judge = (program: string, args: readonly string[], input?: Uint8Array): Judged => {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], { encoding: "utf8", input });
  if (error) {
    throw new Error(`${program} could not be started: ${error.message}`);
  }
  return { status, out: `${stdout}${stderr}` };
};
