import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button, ButtonGroup } from "../components/button.tsx";
import { workWords } from "./work-words.ts";

const words = workWords.en.confirm;

/** What a button that deletes for good asks before it does. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  /** Whether it was done. */
  readonly act: () => Promise<boolean>;
}

/** In place of the page, not over it: one thing is asked, and a keyboard meets nothing else. */
export const Confirm = ({
  question,
  onYes,
  onNo,
}: {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
        {question.heading}
      </h1>
      <p class="govuk-body">{question.text}</p>
      <ButtonGroup>
        <Button kind="warning" onClick={onYes}>
          {question.yes}
        </Button>
        <Button kind="secondary" onClick={onNo}>
          {words.keep}
        </Button>
      </ButtonGroup>
    </>
  );
};
