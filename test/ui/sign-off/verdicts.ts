import { fingerprintOf } from "../../../src/core/return/fingerprint.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import type { Code, Verdict, VerdictSignature } from "../../../src/core/verdict/verdict.ts";
import { verdictOf } from "../../../src/core/verdict/verdict-of.ts";

export const sha = (digit: string): string => digit.repeat(64);

const signature: VerdictSignature = {
  kind: "ours",
  name: "Sam Example",
  title: "Chief Constable",
  certificateSha256: sha("c"),
  claimedTime: "2026-07-01T09:30:00Z",
  enrolled: null,
};

/** The verdict that the check gives for findings made up here. */
export const verdictFor = (
  file: string,
  forceReturn: ForceReturn | null,
  codes: readonly Code[],
  accident: Verdict["accident"] = null,
): Verdict =>
  verdictOf({
    file,
    sha256: sha("f"),
    codes,
    reached: forceReturn === null ? [] : ["unchanged", "signer", "pages", "levels"],
    accident,
    claims:
      forceReturn === null
        ? null
        : { force: forceReturn.forceData.name, version: forceReturn.version, training: forceReturn.training },
    return:
      forceReturn === null
        ? null
        : {
            edition: forceReturn.edition,
            contentSha256: forceReturn.contentSha256,
            template: forceReturn.template,
            training: forceReturn.training,
            force: forceReturn.force,
            version: forceReturn.version,
            replaces: forceReturn.replaces,
            censusDate: forceReturn.censusDate,
            marking: forceReturn.marking,
            fingerprint: fingerprintOf(sha("a")),
            jsonSha256: sha("a"),
            points: forceReturn.points.map(({ id, level, proposed, opinion }) => ({ id, level, proposed, opinion })),
          },
    signature: forceReturn === null ? null : signature,
    confirmedBy: null,
    variants: {},
    values: {},
  });
