import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Problem } from "../../core/answers/problem.ts";
import { Button } from "../components/button.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { PointOpinion } from "./point-opinion.tsx";
import { signOffWords } from "./sign-off-words.ts";
import { Sitting, type SittingProps } from "./sitting.tsx";
import { stopping, summed } from "./stops.tsx";
import { useTelling } from "./use-telling.ts";

const words = signOffWords.en;

/** An opinion on each point, and how the head of the force satisfied themselves. */
export const OpinionsPage = (props: DraftPageProps): JSX.Element => (
  <Sitting
    {...props}
    heading={fill(words.opinions.heading, { headTitle: props.fillIn.force.value?.headTitle ?? "" })}
    of={Opinions}
  />
);

const page = "sign-off/opinions";

const Opinions = ({ fillIn, signOff, force }: SittingProps): JSX.Element => {
  const [errors, setErrors] = useState<readonly Problem[]>([]);
  // One list an attempt, so that the summary takes the focus once and not at every key.
  const links = useMemo(() => errors.map(summed), [errors]);
  const telling = useTelling(signOff.forceReturn.value);
  const { headTitle } = force;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = stopping(signOff.problems.value).filter((problem) => problem.page === page);
        setErrors(found);
        if (found.length === 0) {
          navigate(draftAddress(fillIn.draft.value.id, "sign-off/declaration"));
        }
      }}
    >
      <ErrorSummary errors={links} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {fill(words.opinions.heading, { headTitle })}
      </h1>
      <p class="govuk-body">{fill(words.opinions.text, { headTitle })}</p>
      <p class="govuk-body">{words.opinions.page}</p>
      {telling.points.map((told) => (
        <PointOpinion key={told.point.id} fillIn={fillIn} told={told} telling={telling} errors={errors} />
      ))}
      <Button type="submit">{words.continue}</Button>
    </form>
  );
};
