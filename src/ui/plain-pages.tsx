import type { ComponentChildren, JSX } from "preact";
import type { Draft } from "../core/answers/draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { saveDraftCopy } from "../journeys/start.ts";
import { plainWords as words } from "./frame-words.ts";
import { type Lack, startUpWords } from "./start-up.ts";

const Plain = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <>
    <h1 class="govuk-heading-l">{heading}</h1>
    {children}
  </>
);

const Paragraph = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <p class="govuk-body">{children}</p>
);

const Link = ({ to, children }: { readonly to: string; readonly children: string }): JSX.Element => (
  <Paragraph>
    <a class="govuk-link" href={to}>
      {children}
    </a>
  </Paragraph>
);

const Action = ({ onClick, children }: { readonly onClick: () => void; readonly children: string }): JSX.Element => (
  <button class="govuk-button" type="button" onClick={onClick}>
    {children}
  </button>
);

const reload = (): void => window.location.reload();

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
    <Action onClick={() => saveDraftCopy(edges, draft)}>{words.broken.copy}</Action>
  </Plain>
);

export const CannotBeginPage = ({ why }: { readonly why: "not-saved" | "full" }): JSX.Element => (
  <Plain heading={words.cannotBegin.heading}>
    <Paragraph>{words.cannotBegin[why]}</Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
  </Plain>
);

export const CannotLoadPage = ({ problem }: { readonly problem: unknown }): JSX.Element => (
  <Plain heading={words.cannotLoad.heading}>
    <Paragraph>{words.cannotLoad.text}</Paragraph>
    <Action onClick={reload}>{words.cannotLoad.again}</Action>
    <WhatHappened problem={problem} />
  </Plain>
);

/** A bug. Whatever it was, the person can take the work along. */
export const BrokenPage = ({
  edges,
  draft,
  problem,
}: {
  readonly edges: Edges;
  readonly draft: Draft | undefined;
  readonly problem: unknown;
}): JSX.Element => (
  <Plain heading={words.broken.heading}>
    <Paragraph>{words.broken.text}</Paragraph>
    {draft === undefined ? null : (
      <>
        <Paragraph>{words.broken.draft}</Paragraph>
        <Action onClick={() => saveDraftCopy(edges, draft)}>{words.broken.copy}</Action>
      </>
    )}
    <Paragraph>
      <button class="app-link-button" type="button" onClick={reload}>
        {words.broken.again}
      </button>
    </Paragraph>
    <Link to="#/">{words.notFound.home}</Link>
    <WhatHappened problem={problem} />
  </Plain>
);

const WhatHappened = ({ problem }: { readonly problem: unknown }): JSX.Element => (
  <Paragraph>
    {words.broken.what} <span class="app-code">{problem instanceof Error ? problem.message : String(problem)}</span>
  </Paragraph>
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
