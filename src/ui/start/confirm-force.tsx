import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Force } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges } from "../../journeys/ports.ts";
import { Button, ButtonGroup } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { type ForceChange, forceChange } from "./force-change.ts";
import { forceWords } from "./force-words.ts";

const words = forceWords.en.confirm;

interface Props {
  readonly edges: Edges;
  readonly fillIn: FillIn;
  readonly from: Force;
  readonly to: Force;
  readonly onKeep: () => void;
  readonly onChange: () => void;
}

/** Asked before the force changes, with what will no longer apply. */
export const ConfirmForce = ({ edges, fillIn, from, to, onKeep, onChange }: Props): JSX.Element => {
  const [change, setChange] = useState<ForceChange>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The address stays, so the frame does not move the focus.
    heading.current?.focus();
    const { id } = fillIn.edition;
    let here = true;
    void Promise.all([
      edges.questionnaire.content(id, from.jurisdiction),
      edges.questionnaire.content(id, to.jurisdiction),
    ]).then(([before, after]) => {
      if (here) {
        setChange(forceChange(fillIn.draft.value, { content: before, force: from }, { content: after, force: to }));
      }
    });
    return () => {
      here = false;
    };
  }, [edges, fillIn, from, to]);
  const names = { from: from.name, to: to.name };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
        {fill(words.heading, { force: to.name })}
      </h1>
      <p class="govuk-body">{fill(words.about, names)}</p>
      <p class="govuk-body">{fill(words.kept, names)}</p>
      <p class="govuk-body">{fill(words.keys, names)}</p>
      {change === undefined ? null : <WhatChanges change={change} names={names} />}
      <ButtonGroup>
        <Button onClick={onChange}>{words.change}</Button>
        <Button kind="secondary" onClick={onKeep}>
          {fill(words.keep, names)}
        </Button>
      </ButtonGroup>
    </>
  );
};

type Names = Readonly<Record<"from" | "to", string>>;

const WhatChanges = ({ change, names }: { readonly change: ForceChange; readonly names: Names }): JSX.Element => {
  const { lines, figures, published, reread } = change;
  if (lines.length + figures.length + published.length + reread.length === 0) {
    return <p class="govuk-body">{fill(words.nothing, names)}</p>;
  }
  return (
    <>
      <Part
        heading={words.lines}
        items={lines.map(({ question, text, notShown }) => fill(words.line, { question, text, reason: notShown }))}
      />
      <Part
        heading={words.figures}
        items={figures.map(({ row, name, notShown }) => fill(words.figure, { row, name, reason: notShown }))}
      />
      <Part heading={fill(words.published, names)} items={published} />
      <Part heading={fill(words.reread, names)} items={reread} />
    </>
  );
};

const Part = ({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly string[];
}): JSX.Element | null =>
  items.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
