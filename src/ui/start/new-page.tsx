import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import type { Force } from "../../core/questionnaire/content.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import { changeForce } from "../../journeys/change-force.ts";
import type { Edges } from "../../journeys/ports.ts";
import { startDraft } from "../../journeys/start.ts";
import { Button } from "../components/button.tsx";
import { Details } from "../components/details.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { FormGroup } from "../components/form-group.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { draftAddress, type ForcePageProps, navigate } from "../page.ts";
import { ConfirmForce } from "./confirm-force.tsx";
import { currentEdition, trainingEdition } from "./current-edition.ts";
import { ForceCombobox } from "./force-combobox.tsx";
import { forceMeant, matchForces } from "./force-match.ts";
import { forceWords } from "./force-words.ts";

const words = forceWords.en;

/** A force as it can be chosen here: the edition follows from it and is not asked. */
interface Offered {
  readonly force: Force;
  readonly edition: string;
}

/** Chooses the force of a new draft, or changes that of an open one. */
export const NewPage = ({ edges, fillIn }: ForcePageProps): JSX.Element => {
  const editions = fillIn === undefined ? [currentEdition, trainingEdition] : [fillIn.edition.id];
  const offered = useForces(edges, editions.join(" "));
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<{ readonly text: string }>();
  // One list an attempt, so that the summary takes the focus once and not at every key.
  const links = useMemo(() => (error === undefined ? [] : [{ text: error.text, field: "force" }]), [error]);
  const [confirming, setConfirming] = useState<Force>();
  if (offered === undefined || offered === "failed") {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {fillIn === undefined ? words.heading : words.changeHeading}
        </h1>
        <p class="govuk-body">{offered === undefined ? words.loading : words.noList}</p>
      </>
    );
  }
  const now = fillIn?.force.value;
  if (fillIn !== undefined && now !== undefined && confirming !== undefined) {
    return (
      <ConfirmForce
        edges={edges}
        fillIn={fillIn}
        from={now}
        to={confirming}
        onKeep={() => setConfirming(undefined)}
        onChange={() => {
          changeForce(fillIn, confirming.slug);
          navigate(draftAddress(fillIn.draft.value.id));
        }}
      />
    );
  }
  const forces = offered.map(({ force }) => force);
  const meant = forceMeant(forces, typed);
  const submit = async (): Promise<void> => {
    const chosen = offered.find(({ force }) => force === meant);
    if (chosen === undefined) {
      setError({ text: whyNone(forces, typed) });
    } else if (fillIn === undefined) {
      const outcome = await startDraft(edges, { edition: chosen.edition, force: chosen.force.slug });
      if (outcome.status === "started") {
        navigate(draftAddress(outcome.id));
      } else {
        setError({ text: words.errors[outcome.status] });
      }
    } else if (now === undefined || now.slug === chosen.force.slug) {
      changeForce(fillIn, chosen.force.slug);
      navigate(draftAddress(fillIn.draft.value.id));
    } else {
      setConfirming(chosen.force);
    }
  };
  const edition = offered.find(({ force }) => force === meant)?.edition ?? editions[0] ?? currentEdition;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={links} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {fillIn === undefined ? words.heading : words.changeHeading}
      </h1>
      <FormGroup field={{ name: "force", label: words.label, hint: hintOf(now), error: error?.text, labelSize: "s" }}>
        <ForceCombobox
          id="force"
          forces={forces}
          label={(force) => labelOf(offered, force)}
          value={typed}
          onValue={setTyped}
          describedBy={error === undefined ? "force-hint" : "force-hint force-error"}
          invalid={error !== undefined}
        />
      </FormGroup>
      <Dates edition={edition} />
      {fillIn === undefined ? <Details summary={words.quiet.summary}>{words.quiet.text}</Details> : null}
      <Button type="submit">{words.continue}</Button>
    </form>
  );
};

const hintOf = (now: Force | undefined): string =>
  now === undefined ? words.hint : `${fill(words.changeHint, { force: now.name })} ${words.hint}`;

const whyNone = (forces: readonly Force[], typed: string): string => {
  if (typed.trim() === "") {
    return words.errors.empty;
  }
  return fill(matchForces(forces, typed).length === 0 ? words.errors.none : words.errors.several, { typed });
};

const isTraining = (edition: string): boolean => editionOf(edition)?.training === true;

const labelOf = (offered: readonly Offered[], force: Force): string =>
  isTraining(offered.find((one) => one.force === force)?.edition ?? "")
    ? fill(words.madeUp, { force: force.name })
    : force.name;

/** Fixed by the edition: shown, never asked. */
const Dates = ({ edition }: { readonly edition: string }): JSX.Element => {
  const found = editionOf(edition);
  const deadline = found?.issued?.deadline;
  return (
    <>
      <SummaryList
        rows={[
          { key: words.edition, value: found?.title ?? edition },
          { key: words.dates.census, value: sayDate(found?.censusDate ?? "") },
          { key: words.dates.deadline, value: deadline === undefined ? words.dates.noDeadline : sayDate(deadline) },
        ]}
      />
      <div aria-live="polite">{isTraining(edition) ? <p class="govuk-body">{words.training}</p> : null}</div>
    </>
  );
};

/** Forces of the editions named, those with made-up forces last. */
const useForces = (edges: Edges, editions: string): readonly Offered[] | "failed" | undefined => {
  const [offered, setOffered] = useState<readonly Offered[] | "failed">();
  useEffect(() => {
    let here = true;
    Promise.all(
      editions
        .split(" ")
        .map(async (edition) =>
          (await edges.questionnaire.forces(edition)).map((force): Offered => ({ force, edition })),
        ),
    ).then(
      (all) => here && setOffered(all.flat()),
      () => here && setOffered("failed"),
    );
    return () => {
      here = false;
    };
  }, [edges, editions]);
  return offered;
};
