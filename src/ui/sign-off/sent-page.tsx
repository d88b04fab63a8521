import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { only } from "../../core/answers/draft.ts";
import { type Email, emailOf } from "../../core/return/email.ts";
import { lastSigned } from "../../core/return/version-signed.ts";
import { certificateFingerprint } from "../../core/verdict/certificate-fingerprint.ts";
import { VerdictLines } from "../collate/verdict-lines.tsx";
import { ButtonLink } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Panel } from "../components/text-blocks.tsx";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { signOffWords } from "./sign-off-words.ts";
import { type Sealed, Sitting, type SittingProps } from "./sitting.tsx";
import { SummaryOfSigned } from "./summary-of-signed.tsx";

const words = signOffWords.en.sent;

/** What was made, what to do with it, and what not to. */
export const SentPage = (props: DraftPageProps): JSX.Element => <Sitting {...props} heading={words.none} of={Sent} />;

const Sent = (props: SittingProps): JSX.Element => {
  const { fillIn, force, sealed } = props;
  const { id, signed } = fillIn.draft.value;
  const version = lastSigned(signed);
  const last = signed[String(version)];
  if (last === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {words.none}
        </h1>
        <p class="govuk-body">
          {words.noneText}{" "}
          <a class="govuk-link" href={draftAddress(id, "sign-off")}>
            {words.toSign}
          </a>
        </p>
      </>
    );
  }
  const file = sealed.value;
  return (
    <>
      <Panel title={words.title}>
        {fill(words.panel, { force: force.name, version })}
        <br />
        {words.fingerprint}
        <br />
        <strong class="app-code">{last.fingerprint}</strong>
      </Panel>
      {file === undefined ? <p class="govuk-body">{words.gone}</p> : <Again sealed={file} />}
      <Steps {...props} />
      <SuggestedEmail {...props} version={version} fingerprint={last.fingerprint} />
      {file === undefined ? null : <Checked sealed={file} sent={!goesNowhere(props)} />}
      <SummaryOfSigned {...props} version={version} />
      <p class="govuk-body">
        <a class="govuk-link" href={draftAddress(id)}>
          {words.task}
        </a>
      </p>
    </>
  );
};

/** The file is held while the window is open, for whoever lost the download. */
const Again = ({ sealed }: { readonly sealed: Sealed }): JSX.Element => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([sealed.sealed.bytes], { type: "application/pdf" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sealed]);
  return (
    <>
      <p class="govuk-body">{fill(words.saved, { file: sealed.file.name })}</p>
      {address === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={address} download={sealed.file.name}>
            {words.again}
          </a>
        </p>
      )}
    </>
  );
};

/** A preparation copy and a training return are signed like any other, and go nowhere. */
const goesNowhere = ({ fillIn: { edition } }: SittingProps): boolean => edition.training || edition.issued === null;

const stepsOf = ({ fillIn: { edition } }: SittingProps): readonly string[] => {
  const { save, send, sendNowhere, keep, wait, preparation, training } = words.steps;
  if (edition.training) {
    return [save, training, keep];
  }
  if (edition.issued === null) {
    return [save, preparation, keep];
  }
  const { mailbox } = edition.issued;
  return [save, mailbox === "" ? sendNowhere : fill(send, { mailbox }), keep, wait];
};

const Steps = (props: SittingProps): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.now}</h2>
    <ol class="govuk-list govuk-list--number">
      {stepsOf(props).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p class="govuk-body">{goesNowhere(props) ? words.notToSend : words.nothingSent}</p>
  </>
);

/** Only where the office has given a mailbox: otherwise there is nobody to write to. */
const SuggestedEmail = ({
  fillIn,
  force,
  sealed,
  version,
  fingerprint,
}: SittingProps & { readonly version: number; readonly fingerprint: string }): JSX.Element | null => {
  const { edition, draft } = fillIn;
  const mailbox = edition.issued?.mailbox ?? "";
  if (mailbox === "") {
    return null;
  }
  const about = draft.value.about[only];
  const declared = draft.value.declaration[only];
  const email: Email = emailOf({
    training: edition.training,
    marking: sealed.value?.verdict.return?.marking ?? declared?.marking ?? "OFFICIAL-SENSITIVE",
    year: edition.censusDate.slice(0, 4),
    force: force.name,
    headTitle: force.headTitle,
    deputy: declared?.absence === undefined || declared.absence === "" ? null : declared.title,
    version,
    previous: version > 1 ? version - 1 : null,
    fingerprint,
    post: about?.leadPost ?? "",
    telephone: about?.leadTelephone ?? "",
    mailbox,
  });
  return (
    <>
      <h2 class="govuk-heading-m">{words.email.heading}</h2>
      {edition.training ? <p class="govuk-body">{words.email.training}</p> : null}
      {sealed.value === undefined ? null : (
        <p class="govuk-body">{fill(words.email.attach, { file: sealed.value.file.name })}</p>
      )}
      <p class="govuk-body">
        <strong>{words.email.subject}:</strong> {email.subject}
      </p>
      <p class="govuk-body app-document__text">{email.body}</p>
      {email.href === null ? null : (
        <ButtonLink href={email.href} kind="secondary">
          {words.email.open}
        </ButtonLink>
      )}
    </>
  );
};

const Checked = ({ sealed: { verdict }, sent }: { readonly sealed: Sealed; readonly sent: boolean }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.checked}</h2>
    <p class="govuk-body">{sent ? words.checkedText : words.checkedNowhere}</p>
    <VerdictLines verdict={verdict} />
    {verdict.signature === null ? null : (
      <>
        <p class="govuk-body">
          <strong>{words.certificate}:</strong>{" "}
          <span class="app-code">{certificateFingerprint(verdict.signature.certificateSha256)}</span>
        </p>
        {sent ? <p class="govuk-body">{words.certificateText}</p> : null}
      </>
    )}
  </>
);
