import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges } from "../../journeys/ports.ts";
import { type BothValues, bringBack, readConflict, settleConflict } from "../../journeys/settle-conflict.ts";
import { draftCopyFile } from "../../journeys/start.ts";
import { Button } from "../components/button.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { Radios } from "../components/options.tsx";
import { SaveFile } from "../components/save-file.tsx";
import { taskListAddress } from "../fill-in/addresses.ts";
import { useLoading } from "../fill-in/use-words.ts";
import { type DraftPageProps, navigate } from "../page.ts";
import { conflictWords } from "./conflict-words.ts";
import { type SaidChange, saidChange } from "./said-change.ts";
import { toldBy } from "./told-by.ts";
import "@preact/signals";

const words = conflictWords.en;

type Choice = "here" | "there";

/** Both values, and a person who chooses: nothing is merged unseen, and neither is lost. */
export const ConflictPage = ({ edges, fillIn }: DraftPageProps): JSX.Element => {
  const isConflict = fillIn.saved.value === "conflict";
  const loaded = useLoading(`${isConflict}`, async () => ({
    conflict: await readConflict(edges, fillIn),
    told: await toldBy(edges, fillIn),
  }));
  if (!isConflict || loaded === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {words.heading}
        </h1>
        <p class="govuk-body">{isConflict ? words.loading : words.none}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={taskListAddress(fillIn.draft.value)}>
            {words.back}
          </a>
        </p>
      </>
    );
  }
  const { conflict, told } = loaded;
  return conflict.status === "deleted" ? (
    <Deleted edges={edges} fillIn={fillIn} />
  ) : (
    <Choose
      both={conflict.both.map((one) => ({
        one,
        said: saidChange({ ...one, before: one.there, after: one.here }, told),
      }))}
      onChosen={(chosen) => {
        void settleConflict(fillIn, conflict, chosen).then(() => navigate(taskListAddress(fillIn.draft.value)));
      }}
    />
  );
};

const keyOf = ({ section, id }: BothValues): string => `${section}.${id}`;

const Choose = ({
  both,
  onChosen,
}: {
  readonly both: readonly { readonly one: BothValues; readonly said: SaidChange }[];
  readonly onChosen: (chosen: (one: BothValues) => Choice) => void;
}): JSX.Element => {
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [asked, setAsked] = useState(0);
  const open = both.filter(({ one }) => chosen[keyOf(one)] === undefined);
  // One list an attempt, so that the summary takes the focus once and not at every choice.
  const errors = useMemo(
    () =>
      asked === 0 ? [] : open.map(({ one, said }) => ({ text: `${words.choose}: ${said.name}`, field: keyOf(one) })),
    [asked],
  );
  const error = (one: BothValues): string | undefined =>
    asked > 0 && chosen[keyOf(one)] === undefined ? words.choose : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (open.length === 0) {
          onChosen((one) => chosen[keyOf(one)] ?? "here");
        }
      }}
    >
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{both.length === 0 ? words.same : words.lead}</p>
      {both.map(({ one, said }) => (
        <Radios
          key={keyOf(one)}
          name={keyOf(one)}
          label={said.name}
          labelSize="m"
          error={error(one)}
          chosen={chosen[keyOf(one)] ?? null}
          options={[
            { value: "here", label: words.here, hint: <Texts said={said} side="after" /> },
            { value: "there", label: words.there, hint: <Texts said={said} side="before" /> },
          ]}
          onChange={(value) => setChosen({ ...chosen, [keyOf(one)]: value as Choice })}
        />
      ))}
      <Button type="submit">{both.length === 0 ? words.goOnSame : words.goOn}</Button>
    </form>
  );
};

/** What differs, on one side; of a list, what the other side has not. */
const Texts = ({ said, side }: { readonly said: SaidChange; readonly side: "before" | "after" }): JSX.Element => (
  <>
    {said.parts.map(({ label, list, [side]: texts }) => (
      <span key={label} class="app-work__said">
        {list ? fill(words.onlyHere, { label }) : label}: {texts.length === 0 ? words.nothing : texts.join("\n")}
      </span>
    ))}
  </>
);

const Deleted = ({ edges, fillIn }: { readonly edges: Edges; readonly fillIn: FillIn }): JSX.Element => {
  const [gone, setGone] = useState(false);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.deleted.heading}
      </h1>
      <p class="govuk-body">{gone ? words.deleted.gone : words.deleted.text}</p>
      <SaveFile
        edges={edges}
        label={words.deleted.copy}
        make={() => draftCopyFile(fillIn.draft.peek())}
        beside={
          gone ? null : (
            <Button
              onClick={() => {
                void bringBack(edges, fillIn).then((back) =>
                  back ? navigate(taskListAddress(fillIn.draft.value)) : setGone(true),
                );
              }}
            >
              {words.deleted.bring}
            </Button>
          )
        }
      />
    </>
  );
};
