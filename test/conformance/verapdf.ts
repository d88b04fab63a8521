import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { judge, judgeMeanwhile } from "./judges.ts";

/** The judge of PDF/UA and PDF/A, one jar, fetched once by Maven into a folder that no commit holds. */
const version = "1.30.2";
const folder = new URL("../../node_modules/.cache/verapdf/", import.meta.url).pathname;
const jar = join(folder, `cli-${version}.jar`);

const fetched = (): string => {
  if (!existsSync(jar)) {
    mkdirSync(folder, { recursive: true });
    const { status, out } = judge("mvn", [
      ...["-B", "-q", "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"],
      ...[`-Dartifact=org.verapdf.apps:cli:${version}`, `-DoutputDirectory=${folder}`],
    ]);
    if (status !== 0 || !existsSync(jar)) {
      throw new Error(`Maven could not fetch veraPDF: ${out}`);
    }
  }
  return jar;
};

/** PDF/UA-1 (ISO 14289-1) and PDF/A-3A (ISO 19005-3). */
export const flavours = ["ua1", "3a"] as const;
export type Flavour = (typeof flavours)[number];

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: readonly {
        readonly compliant: boolean;
        readonly profileName: string;
        readonly details: {
          readonly ruleSummaries: readonly {
            readonly clause: string;
            readonly testNumber: number;
            readonly ruleStatus: string;
          }[];
        };
      }[];
    }[];
  };
}

const profiles: Readonly<Record<Flavour, string>> = { ua1: "PDF/UA-1", "3a": "PDF/A-3a" };

/** Without the compiler for programs that run long, which costs as much again as the whole run. */
const forShort = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/**
 * What veraPDF says of each file, as each flavour: "passes", the rules that failed, or why there is no one verdict. It takes the
 * flavours from what a file declares, so that one which declares less gets no verdict. Its exit code is not looked at: a good
 * file beside a missing one gives 0 (`pdf.md` §9). All files and both flavours in one run, which reads each file once.
 */
export const veraPdf = async (
  paths: readonly string[],
): Promise<Readonly<Record<Flavour, ReadonlyMap<string, string>>>> => {
  const args = [...forShort, "-jar", fetched(), "-f", "0", "--format", "json", ...paths];
  const { said, errors } = await judgeMeanwhile("java", args);
  const { jobs } = reportIn(said, errors).report;
  const as = (flavour: Flavour): ReadonlyMap<string, string> =>
    new Map(paths.map((path) => [path, verdictOf(jobs, path, profiles[flavour])]));
  return { ua1: as("ua1"), "3a": as("3a") };
};

const verdictOf = (jobs: Report["report"]["jobs"], path: string, profile: string): string => {
  const verdicts = jobs
    .filter(({ itemDetails }) => itemDetails.name === path)
    .flatMap(({ validationResult }) => validationResult ?? [])
    .filter(({ profileName }) => profileName.startsWith(profile));
  const [verdict] = verdicts;
  if (verdict === undefined || verdicts.length !== 1) {
    return `${verdicts.length} verdicts under ${profile}`;
  }
  const failed = verdict.details.ruleSummaries.filter(({ ruleStatus }) => ruleStatus === "FAILED");
  const rules = failed.map(({ clause, testNumber }) => `${clause}-${testNumber}`).join(", ");
  return verdict.compliant && failed.length === 0 ? "passes" : `fails ${rules}`;
};

const reportIn = (said: string, errors: string): Report => {
  try {
    return JSON.parse(said) as Report;
  } catch {
    throw new Error(`veraPDF gave no report: ${errors}`);
  }
};
