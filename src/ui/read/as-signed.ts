import type { Draft } from "../../core/answers/draft.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { versionSigned } from "../../core/return/version-signed.ts";
import { londonDay } from "../../journeys/london.ts";
import { jsonSha256 } from "./json-sha256.ts";

/** The return that was signed under a version, put together anew; `undefined` where that is no longer the same to the bit. */
export const asSigned = async (
  today: ForceReturn,
  signed: Draft["signed"],
  version: number,
): Promise<ForceReturn | undefined> => {
  const record = signed[String(version)];
  if (record === undefined || record.signedAt === "") {
    return undefined;
  }
  const again = versionSigned(today, signed, version, londonDay(record.signedAt));
  return (await jsonSha256(again)) === record.jsonSha256 ? again : undefined;
};
