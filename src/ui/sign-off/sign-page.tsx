import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { only } from "../../core/answers/draft.ts";
import type { Problem } from "../../core/answers/problem.ts";
import type { KeptKey } from "../../core/return/return-file.ts";
import type { SignOutcome } from "../../journeys/sign-off.ts";
import { Button } from "../components/button.tsx";
import { Details } from "../components/details.tsx";
import { type ErrorLink, ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { KeyChoice } from "./key-choice.tsx";
import { isOfSignOff } from "./of-sign-off.ts";
import { Passphrases } from "./passphrases.tsx";
import { faultsOf, newKey, type SignEntry, type SignFault } from "./sign-entry.ts";
import { signOffWords } from "./sign-off-words.ts";
import { Sitting, type SittingProps } from "./sitting.tsx";
import { Doubts, Stops, stopping } from "./stops.tsx";

const words = signOffWords.en.sign;

/** A key of one's own, its passphrase, and the signature. */
export const SignPage = (props: DraftPageProps): JSX.Element => (
  <Sitting {...props} heading={words.heading} of={Sign} />
);

type Work = "idle" | "making-key" | "signing";

/** What the answers leave to be looked at stands on the page that checks them. */
const isDoubtOfSignOff = (problem: Problem): boolean => problem.severity !== "stops" && isOfSignOff(problem);

const Sign = (props: SittingProps): JSX.Element => {
  const { edges, fillIn, signOff, force, sealed } = props;
  const now = edges.clock.now();
  const { version, declaration } = signOff.forceReturn.value;
  const inDate = signOff.keys.value.filter((key) => key.notAfter > now);
  // A key signs under the name that it was made for; under another the check would say that the names differ.
  const usable = inDate.filter((key) => key.name === declaration.name && key.title === declaration.title);
  const [entry, setEntry] = useState<SignEntry>({
    key: usable[0]?.certificateSha256 ?? newKey,
    passphrase: "",
    again: "",
  });
  const [faults, setFaults] = useState<readonly SignFault[]>([]);
  const [left, setLeft] = useState<readonly Problem[]>([]);
  const [work, setWork] = useState<Work>("idle");
  // One list an attempt, so that the summary takes the focus once and not at every key.
  const links = useMemo((): readonly ErrorLink[] => faults.map(linkOf), [faults]);
  const { id } = fillIn.draft.value;
  const declared = fillIn.draft.value.declaration[only];

  const keyFor = async (): Promise<KeptKey | undefined> => {
    if (entry.key !== newKey) {
      return usable.find(({ certificateSha256 }) => certificateSha256 === entry.key);
    }
    setWork("making-key");
    const made = await signOff.createKey(entry.passphrase);
    // Should the signature fail now, the key that was just made is the one to try again with.
    setEntry((before) => ({ ...before, key: made.certificateSha256 }));
    return made;
  };
  const told = (outcome: Exclude<SignOutcome, { status: "sealed" }>): readonly SignFault[] => {
    setLeft(outcome.status === "not-ready" ? outcome.problems : []);
    const text = words.errors[outcome.status];
    return [
      {
        field:
          outcome.status === "wrong-passphrase" ? "passphrase" : outcome.status === "certificate-expired" ? "key" : "",
        text: outcome.status === "check-failed" ? fill(text, { message: outcome.verdict.message }) : text,
      },
    ];
  };
  const sign = async (): Promise<void> => {
    const problems = stopping(signOff.problems.value);
    if (problems.length > 0) {
      // Before a key is made that nothing can be signed with yet.
      setFaults(told({ status: "not-ready", problems }));
      return;
    }
    const key = await keyFor();
    if (key === undefined) {
      setFaults([{ field: "key", text: words.errors.key }]);
      return;
    }
    setWork("signing");
    const outcome = await signOff.sign(key, entry.passphrase);
    if (outcome.status === "sealed") {
      sealed.value = outcome;
      navigate(draftAddress(id, "sign-off/sent"));
      return;
    }
    setFaults(told(outcome));
  };
  const submit = (): void => {
    if (work !== "idle") {
      return;
    }
    const found = faultsOf(entry);
    setFaults(found);
    setLeft([]);
    if (found.length === 0) {
      sign()
        .catch(() => setFaults([{ field: "", text: words.errors.failed }]))
        .finally(() => setWork("idle"));
    }
  };

  if (declared === undefined || declaration.name.trim() === "" || declaration.title.trim() === "") {
    return <Nobody draftId={id} />;
  }
  const stops = left.length > 0 ? left : stopping(signOff.problems.value);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={links} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">
        {fill(words.text, { force: force.name, version, name: declaration.name, title: declaration.title })}
      </p>
      {stops.length === 0 ? null : <Stops draftId={id} problems={stops} content={signOff.content} />}
      <Doubts draftId={id} problems={signOff.problems.value.filter(isDoubtOfSignOff)} />
      <Details summary={words.is.summary}>
        {words.is.text.map((text) => (
          <p key={text} class="govuk-body">
            {text}
          </p>
        ))}
        <a class="govuk-link" href="#/help/signing">
          {words.is.more}
        </a>
      </Details>
      {inDate.length === usable.length ? null : <p class="govuk-body">{words.others}</p>}
      {usable.length === 0 ? null : (
        <KeyChoice
          keys={usable}
          chosen={entry.key}
          error={faults.find(({ field }) => field === "key")?.text}
          onChange={(key) => setEntry({ key, passphrase: "", again: "" })}
        />
      )}
      <Passphrases entry={entry} faults={faults} onChange={setEntry} />
      <Button type="submit">{words.sign}</Button>
      <p class="govuk-body" aria-live="polite">
        {work === "idle" ? "" : work === "making-key" ? words.busyKey : words.busy}
      </p>
    </form>
  );
};

const linkOf = ({ field, text }: SignFault): ErrorLink => ({ text, field: field === "" ? "passphrase" : field });

const Nobody = ({ draftId }: { readonly draftId: string }): JSX.Element => {
  const address = draftAddress(draftId, "sign-off/declaration");
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">
        {words.nobody}{" "}
        <a class="govuk-link" href={address}>
          {words.back}
        </a>
      </p>
    </>
  );
};
