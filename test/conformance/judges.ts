import { execFile, spawnSync } from "node:child_process";

export interface Judged {
  readonly status: number | null;
  /** What it said, and what it complained of. */
  readonly out: string;
  readonly said: string;
  readonly errors: string;
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
  java: "default-jre-headless",
  mvn: "maven",
};

export const missing = (): readonly string[] =>
  Object.entries(packages)
    .filter(([program]) => spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined)
    .map(([program, name]) => `${program} (Debian package ${name})`);

const mostSaid = 100_000_000;

export const judge = (program: string, args: readonly string[], input?: Uint8Array): Judged => {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], {
    encoding: "utf8",
    input,
    maxBuffer: mostSaid,
  });
  if (error) {
    throw new Error(`${program} could not be started: ${error.message}`);
  }
  return { status, out: `${stdout}${stderr}`, said: stdout, errors: stderr };
};

/** The same beside whatever else there is to do: for those that take their time. */
export const judgeMeanwhile = (program: string, args: readonly string[]): Promise<Judged> =>
  new Promise((resolve, reject) => {
    execFile(program, [...args], { maxBuffer: mostSaid }, (error, said, errors) => {
      if (error !== null && typeof error.code !== "number") {
        reject(new Error(`${program} gave no answer: ${error.message}`));
      } else {
        resolve({ status: error === null ? 0 : Number(error.code), out: `${said}${errors}`, said, errors });
      }
    });
  });
