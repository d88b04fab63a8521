import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import {
  type Opinion,
  type OpinionRecord,
  opinionsLowToHigh,
  type Satisfied,
  satisfiedWays,
} from "../../core/answers/draft.ts";
import type { Problem } from "../../core/answers/problem.ts";
import { isAbove, proposedInFull } from "../../core/return/opinion-text.ts";
import type { PointTold, Telling } from "../../core/return/telling.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Checkboxes, Radios } from "../components/options.tsx";
import { InsetText } from "../components/text-blocks.tsx";
import { quoted } from "../read/text-view.tsx";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.opinions;

const none: OpinionRecord = { opinion: null, why: "", exception: "", satisfied: [], what: "" };

interface Props {
  readonly fillIn: FillIn;
  readonly told: PointTold;
  readonly telling: Telling;
  readonly errors: readonly Problem[];
}

export const PointOpinion = ({ fillIn, told, telling, errors }: Props): JSX.Element => {
  const { point, stated } = told;
  const { id, number, name } = point;
  const record = fillIn.draft.value.opinions[id] ?? none;
  // What a box that is no longer asked held: it must not print, and comes back when the box does.
  const aside = useRef({ why: "", exception: "" });
  const put = (change: Partial<OpinionRecord>): void => {
    const before = fillIn.draft.value.opinions[id] ?? none;
    fillIn.put({ section: "opinions", id, value: { ...before, ...change } });
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.text;
  const choose = (opinion: Opinion): void => {
    aside.current = { why: record.why || aside.current.why, exception: record.exception || aside.current.exception };
    put({
      opinion,
      why: asksWhy(told, opinion) ? aside.current.why : "",
      exception: asksException(told, opinion) ? aside.current.exception : "",
    });
  };
  const mailbox = telling.forceReturn.content.edition.issued?.mailbox;
  return (
    <section class="app-part">
      <h2 class="govuk-heading-m">{telling.say("point.heading", { number, name })}</h2>
      <InsetText>{proposedInFull(told, telling)}</InsetText>
      {point.meaning === undefined ? null : <p class="govuk-body">{point.meaning}</p>}
      <Radios
        name={`opinion.${id}`}
        label={fill(words.opinion, { number })}
        labelSize="s"
        error={errorOf(`opinion.${id}`)}
        chosen={record.opinion}
        options={[...opinionsLowToHigh].reverse().map((opinion) => ({
          value: opinion,
          label: telling.say(`opinion.${opinion}`).replace(/\.$/, ""),
          hint: sentence(told, opinion, telling),
        }))}
        onChange={(value) => {
          const opinion = opinionsLowToHigh.find((one) => one === value);
          if (opinion !== undefined) {
            choose(opinion);
          }
        }}
      />
      {asksWhy(told, record.opinion) || record.why !== "" ? (
        <FreeText
          name={`opinion.${id}.why`}
          label={words.why}
          labelSize="s"
          limit="opinionWhy"
          rows={3}
          mailbox={mailbox}
          value={record.why}
          error={errorOf(`opinion.${id}.why`)}
          onInput={(why) => put({ why })}
        />
      ) : null}
      {asksException(told, record.opinion) || record.exception !== "" ? (
        <FreeText
          name={`opinion.${id}.exception`}
          label={words.exception}
          labelSize="s"
          hint={
            record.opinion === "partly-assured" || record.opinion === "not-assured"
              ? words.exceptionHint[record.opinion]
              : undefined
          }
          limit="exception"
          rows={3}
          mailbox={mailbox}
          value={record.exception}
          error={errorOf(`opinion.${id}.exception`)}
          onInput={(exception) => put({ exception })}
        />
      ) : null}
      <Checkboxes
        name={`satisfied.${id}`}
        label={fill(words.satisfied, { number })}
        labelSize="s"
        hint={words.satisfiedHint}
        error={errorOf(`satisfied.${id}`)}
        chosen={stated.satisfied}
        options={satisfiedWays.map((value) => ({ value, label: capital(telling.say(`satisfied.${value}`)) }))}
        onChange={(value, on) => put({ satisfied: withWay(stated.satisfied, value, on) })}
      />
      <FreeText
        name={`satisfied.${id}.what`}
        label={words.what}
        labelSize="s"
        limit="satisfiedWhat"
        rows={2}
        mailbox={mailbox}
        value={record.what}
        error={errorOf(`satisfied.${id}.what`)}
        onInput={(what) => put({ what })}
      />
    </section>
  );
};

const asksWhy = ({ stated }: PointTold, opinion: Opinion | null): boolean => isAbove(opinion, stated.proposed);

/** Without a gap to point to, the opinion has to say what it excepts. */
const asksException = ({ gaps }: PointTold, opinion: Opinion | null): boolean =>
  opinion !== null && opinion !== "assured" && gaps.length === 0;

/** The sentence that the opinion puts a name to. Its page number is not known before the PDF is made: the part is named. */
const sentence = ({ point, gaps }: PointTold, opinion: Opinion, { say }: Telling): string =>
  opinion !== "assured" && gaps.length === 0
    ? say(`opinion.${opinion}.exception`, { clause: point.clause, exception: words.yourException })
    : say(`opinion.${opinion}.sentence`, { clause: point.clause, page: quoted(say("gaps.heading")) });

const withWay = (chosen: readonly Satisfied[], value: string, on: boolean): readonly Satisfied[] =>
  satisfiedWays.filter((way) => (way === value ? on : chosen.includes(way)));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
