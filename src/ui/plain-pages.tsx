import type { JSX } from "preact";
import type { Draft } from "../core/answers/draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { saveDraftCopy } from "../journeys/start.ts";
import { Action, Link, Paragraph, Plain } from "./broken-page.tsx";
import { plainWords as words } from "./plain-words.ts";
import type { Lack } from "./start-up.ts";
import { startUpWords } from "./start-up-words.ts";

export const NotFoundPage = (): JSX.Element => (
  <Plain heading={words.notFound.heading}>
    <Paragraph>{words.notFound.text}</Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

export const NoDraftPage = (): JSX.Element => (
  <Plain heading={words.noDraft.heading}>
    <Paragraph>{words.noDraft.text}</Paragraph>
    <Link to="#/work">{words.noDraft.work}</Link>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

export const UnknownEditionPage = ({ edges, draft }: { readonly edges: Edges; readonly draft: Draft }): JSX.Element => (
  <Plain heading={words.unknownEdition.heading}>
    <Paragraph>{words.unknownEdition.text}</Paragraph>
    <Action onClick={() => saveDraftCopy(edges, draft)}>{words.unknownEdition.copy}</Action>
  </Plain>
);

export const CannotBeginPage = ({ why }: { readonly why: "not-saved" | "full" }): JSX.Element => (
  <Plain heading={words.cannotBegin.heading}>
    <Paragraph>{words.cannotBegin[why]}</Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

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
