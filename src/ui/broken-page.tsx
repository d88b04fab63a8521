/** Pages for when a part of the service fails: in the first chunk, since they may be all that there is. */
import type { ComponentChildren, JSX } from "preact";
import type { Draft } from "../core/answers/draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { draftCopyFile } from "../journeys/start.ts";
import { Said, useSaveFile } from "./components/save-file.tsx";
import { brokenWords as words } from "./frame-words.ts";

export const Plain = ({
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

export const Paragraph = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <p class="govuk-body">{children}</p>
);

export const Link = ({ to, children }: { readonly to: string; readonly children: string }): JSX.Element => (
  <Paragraph>
    <a class="govuk-link" href={to}>
      {children}
    </a>
  </Paragraph>
);

export const Action = ({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: string;
}): JSX.Element => (
  <button class="govuk-button" type="button" onClick={onClick}>
    {children}
  </button>
);

export const SaveCopy = ({
  edges,
  draft,
  label,
}: {
  readonly edges: Pick<Edges, "files">;
  readonly draft: Draft;
  readonly label: string;
}): JSX.Element => {
  const { save, said } = useSaveFile(edges, () => draftCopyFile(draft));
  return (
    <>
      <Action onClick={save}>{label}</Action>
      <Said text={said} />
    </>
  );
};

const reload = (): void => window.location.reload();

export const CannotLoadPage = ({ problem }: { readonly problem: unknown }): JSX.Element => (
  <Plain heading={words.cannotLoad.heading}>
    <Paragraph>{words.cannotLoad.text}</Paragraph>
    <Action onClick={reload}>{words.again}</Action>
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
  <Plain heading={words.heading}>
    <Paragraph>{words.text}</Paragraph>
    {draft === undefined ? null : (
      <>
        <Paragraph>{words.draft}</Paragraph>
        <SaveCopy edges={edges} draft={draft} label={words.copy} />
      </>
    )}
    <Paragraph>
      <button class="app-link-button" type="button" onClick={reload}>
        {words.again}
      </button>
    </Paragraph>
    <Link to="#/">{words.home}</Link>
    <WhatHappened problem={problem} />
  </Plain>
);

const WhatHappened = ({ problem }: { readonly problem: unknown }): JSX.Element => (
  <Paragraph>
    {words.what} <span class="app-code">{problem instanceof Error ? problem.message : String(problem)}</span>
  </Paragraph>
);
