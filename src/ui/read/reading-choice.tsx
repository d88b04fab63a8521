import type { ComponentChildren, JSX } from "preact";
import type { PointContent } from "../../core/questionnaire/content.ts";
import type { DocumentTree } from "../../core/return/document.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Select } from "../components/select.tsx";
import { DocumentView } from "./document-view.tsx";
import { readWords } from "./read-words.ts";

const words = readWords.en;

/** "Everything", the points by their names, then whatever else can stand alone. */
export const partsToShow = <T extends string>(
  points: readonly PointContent[],
  more: readonly { readonly value: T; readonly text: string }[] = [],
): readonly { readonly value: "all" | PointContent["id"] | T; readonly text: string }[] => [
  { value: "all", text: words.all },
  ...points.map(({ id, number, name }) => ({ value: id, text: fill(words.point, { number, name }) })),
  ...more,
];

/** Controls that choose what is shown, and the document under them. Only the document is printed. */
export const ReadingChoice = <T extends string>({
  heading,
  text,
  parts,
  part,
  onPart,
  tree,
  running,
  children,
  saving,
}: {
  readonly heading: string;
  readonly text: string;
  readonly parts: readonly { readonly value: T; readonly text: string }[];
  readonly part: T;
  readonly onPart: (part: T) => void;
  /** `undefined` while it is being made. */
  readonly tree: DocumentTree | undefined;
  readonly running?: "draft" | "training-draft";
  readonly children?: ComponentChildren;
  /** What can be done with the document, its printing first. */
  readonly saving: (print: JSX.Element) => ComponentChildren;
}): JSX.Element => (
  <>
    <h1 class="govuk-heading-l app-screen" tabIndex={-1}>
      {heading}
    </h1>
    <div class="app-screen">
      <p class="govuk-body">{text}</p>
      {children}
      <Select
        name="part"
        label={words.part}
        value={part}
        options={parts}
        onChange={(chosen) => onPart(parts.find(({ value }) => value === chosen)?.value ?? part)}
      />
      {saving(<Button onClick={() => window.print()}>{words.print}</Button>)}
    </div>
    {tree === undefined ? null : <DocumentView tree={tree} {...(running === undefined ? {} : { running })} />}
  </>
);

export const Waiting = ({ heading, failed }: { readonly heading: string; readonly failed: boolean }): JSX.Element => (
  <>
    <h1 class="govuk-heading-l" tabIndex={-1}>
      {heading}
    </h1>
    <p class="govuk-body">{failed ? words.failed : words.loading}</p>
  </>
);
