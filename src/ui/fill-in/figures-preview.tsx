import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Preview, PreviewLine, ReadBlock } from "../../core/figures/paste-preview.ts";
import { Button, ButtonGroup } from "../components/button.tsx";
import { count } from "../components/fill.ts";
import { Checkbox } from "../components/options.tsx";
import { Table } from "../components/table.tsx";
import { figuresSheetWords } from "./figures-sheet-words.ts";

const words = figuresSheetWords.en;

export interface FiguresPreviewProps {
  readonly read: ReadBlock;
  /** `confirm`: the published figures that came back as they are were checked and are right. */
  readonly onPutIn: (preview: Preview, confirm: boolean) => void;
  readonly onCancel: () => void;
}

const Heading = ({ text }: { readonly text: string }): VNode => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
      {text}
    </h2>
  );
};

/** Line breaks that a person typed; most values have none, and there are hundreds. */
const asTyped = (text: string): ComponentChildren =>
  text.includes("\n") ? <span class="app-lines">{text}</span> : text;

const Lines = ({ caption, lines }: { readonly caption: string; readonly lines: readonly PreviewLine[] }): VNode => (
  <Table
    caption={caption}
    columns={[{ text: words.where }, { text: words.now }, { text: words.comes }]}
    rows={lines.map(({ where, now, comes }) => [where, asTyped(now), asTyped(comes)])}
  />
);

const Sentences = ({
  heading,
  text,
  all,
}: {
  readonly heading: string;
  readonly text?: string;
  readonly all: readonly string[];
}): VNode | null =>
  all.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      {text === undefined ? null : <p class="govuk-body">{text}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {all.map((sentence, place) => (
          <li key={`${place} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </>
  );

const countsOf = ({ changes, same, refused }: Preview): string =>
  [
    changes.length === 0 ? words.nothing : count(words.goesIn, changes.length),
    ...(same === 0 ? [] : [count(words.same, same)]),
    ...(refused.length === 0 ? [] : [count(words.refusedCount, refused.length)]),
  ].join(" ");

/** What goes where, what it replaces and what is refused. Nothing changes until the author says so. */
export const FiguresPreview = ({ read, onPutIn, onCancel }: FiguresPreviewProps): VNode => {
  const [confirm, setConfirm] = useState(false);
  const cancel = (
    <Button kind="secondary" onClick={onCancel}>
      {words.cancel}
    </Button>
  );
  if (read.status === "refused") {
    return (
      <section>
        <Heading text={words.whole} />
        <p class="govuk-body" role="alert">
          {read.sentence}
        </p>
        {cancel}
      </section>
    );
  }
  const { lines, confirmable, refused, warned, changes } = read;
  return (
    <section>
      <Heading text={words.preview} />
      <p class="govuk-body">
        {words.previewText} {countsOf(read)}
      </p>
      {lines.length === 0 ? null : <Lines caption={words.caption} lines={lines} />}
      <Sentences heading={words.refused} text={words.refusedText} all={refused} />
      <Sentences heading={words.warned} all={warned} />
      {confirmable.length === 0 ? null : (
        <>
          <Lines caption={words.confirmable} lines={confirmable} />
          <Checkbox
            name="figures.confirm"
            label={count(words.confirm, confirmable.length)}
            hint={words.confirmHint}
            checked={confirm}
            onChange={setConfirm}
          />
        </>
      )}
      <ButtonGroup>
        {changes.length === 0 && !confirm ? null : (
          <Button
            onClick={() => {
              onPutIn(read, confirm);
            }}
          >
            {words.putIn}
          </Button>
        )}
        {cancel}
      </ButtonGroup>
    </section>
  );
};
