import type { ComponentChildren, JSX } from "preact";
import type { PointContent, PointId } from "../../core/questionnaire/content.ts";
import type { DocumentTree } from "../../core/return/document.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Select } from "../components/select.tsx";
import { DocumentView } from "./document-view.tsx";
import { readWords } from "./read-words.ts";

const words = readWords.en;

export type Part = PointId | "all";

/** Controls that choose what is shown, and the document under them. Only the document is printed. */
export const ReadingChoice = ({
  heading,
  text,
  points,
  part,
  onPart,
  tree,
  running,
  children,
}: {
  readonly heading: string;
  readonly text: string;
  readonly points: readonly PointContent[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly tree: DocumentTree;
  readonly running?: "draft" | "training-draft";
  readonly children?: ComponentChildren;
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
        options={[
          { value: "all", text: words.all },
          ...points.map(({ id, number, name }) => ({ value: id, text: fill(words.point, { number, name }) })),
        ]}
        onChange={(chosen) => onPart(points.find(({ id }) => id === chosen)?.id ?? "all")}
      />
      <Button onClick={() => window.print()}>{words.print}</Button>
    </div>
    <DocumentView tree={tree} {...(running === undefined ? {} : { running })} />
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
