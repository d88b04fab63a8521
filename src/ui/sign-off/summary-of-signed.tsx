import type { JSX } from "preact";
import { asSigned } from "../read/as-signed.ts";
import { SaveSummary } from "../read/save-summary.tsx";
import { useLoaded } from "../read/use-loaded.ts";
import { signOffWords } from "./sign-off-words.ts";
import type { SittingProps } from "./sitting.tsx";

const words = signOffWords.en.sent;

/** A summary of the return that was signed, put together anew from the answers: only where it is the same to the bit. */
export const SummaryOfSigned = ({
  edges,
  fillIn,
  signOff,
  version,
}: SittingProps & { readonly version: number }): JSX.Element | null => {
  const { signed } = fillIn.draft.value;
  const record = signed[String(version)];
  const loaded = useLoaded(record?.jsonSha256 ?? "", () => asSigned(signOff.forceReturn.value, signed, version));
  if (loaded.state !== "loaded" || record === undefined) {
    return null;
  }
  return loaded.value === undefined ? (
    <p class="govuk-body">{words.changed}</p>
  ) : (
    <SaveSummary edges={edges} forceReturn={loaded.value} jsonSha256={record.jsonSha256} />
  );
};
