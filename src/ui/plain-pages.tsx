import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Draft } from "../core/answers/draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { Link, Paragraph, Plain, SaveCopy } from "./broken-page.tsx";
import type { Missing } from "./missing.ts";
import { plainWords as words } from "./plain-words.ts";
import type { Lack } from "./start-up.ts";
import { startUpWords } from "./start-up-words.ts";
import { type MissedDraft, missedDrafts, WhatIsMissed, wipedHeading } from "./work/wiped.tsx";
import { wipedWords } from "./work/wiped-words.ts";

const NotFoundPage = (): JSX.Element => (
  <Plain heading={words.notFound.heading}>
    <Paragraph>{words.notFound.text}</Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

/** An address that names a draft is itself a trace of one: what may have happened to it is said either way. */
const NoDraftPage = ({ edges, id }: { readonly edges: Edges; readonly id: string }): JSX.Element => {
  const [missed, setMissed] = useState<readonly MissedDraft[]>();
  useEffect(() => {
    missedDrafts(edges).then(setMissed, () => setMissed([]));
  }, [edges]);
  if (missed === undefined) {
    return <Plain heading={words.noDraft.heading}>{null}</Plain>;
  }
  const wiped = missed.some((one) => one.id === id);
  return (
    <Plain heading={wiped ? wipedHeading(edges) : words.noDraft.heading}>
      {wiped ? (
        <WhatIsMissed edges={edges} missed={missed} />
      ) : (
        <>
          <Paragraph>{words.noDraft.text}</Paragraph>
          <Paragraph>{wipedWords.en.why}</Paragraph>
          <Link to="#/work/restore">{wipedWords.en.restore}</Link>
        </>
      )}
      <Link to="#/work">{words.noDraft.work}</Link>
      <Link to="#/">{words.notFound.home}</Link>
    </Plain>
  );
};

const UnknownEditionPage = ({ edges, draft }: { readonly edges: Edges; readonly draft: Draft }): JSX.Element => (
  <Plain heading={words.unknownEdition.heading}>
    <Paragraph>{words.unknownEdition.text}</Paragraph>
    <SaveCopy edges={edges} draft={draft} label={words.unknownEdition.copy} />
  </Plain>
);

const CannotBeginPage = ({ why }: { readonly why: "not-saved" | "full" }): JSX.Element => (
  <Plain heading={words.cannotBegin.heading}>
    <Paragraph>{words.cannotBegin[why]}</Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

/** What stands at an address where there is no page to show. */
export const MissingPage = ({ edges, what }: { readonly edges: Edges; readonly what: Missing }): JSX.Element => {
  switch (what.kind) {
    case "page":
      return <NotFoundPage />;
    case "draft":
      return <NoDraftPage edges={edges} id={what.id} />;
    case "edition":
      return <UnknownEditionPage edges={edges} draft={what.draft} />;
    case "practice":
      return <CannotBeginPage why={what.why} />;
  }
};

/** In place of the whole service, when something that it needs is missing. */
export const StartUpPage = ({ lack }: { readonly lack: Lack }): JSX.Element => (
  <main class="govuk-width-container govuk-main-wrapper" id="main">
    <Plain heading={startUpWords[lack].heading}>
      {startUpWords[lack].paragraphs.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      {lack === "framed" ? (
        <Paragraph>
          <a class="govuk-link" href={window.location.href} target="_blank" rel="noopener">
            Open the service in a window of its own
          </a>
        </Paragraph>
      ) : null}
    </Plain>
  </main>
);
