import type { JSX } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { SummaryList } from "../components/summary-list.tsx";
import type { NamedKey } from "./keys-here.ts";
import { workWords } from "./work-words.ts";

const words = workWords.en.keys;

export const KeyList = ({
  keys,
  onDelete,
}: {
  readonly keys: readonly NamedKey[];
  readonly onDelete: (key: NamedKey) => void;
}): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.heading}</h2>
    <p class="govuk-body">{keys.length === 0 ? words.none : words.what}</p>
    {keys.map((one) => {
      const { key, force, fingerprint, past } = one;
      const until = sayDate(key.notAfter.slice(0, 10));
      return (
        <div key={key.certificateSha256} class="app-work">
          <h3 class="govuk-heading-s">{fill(words.name, { name: key.name, title: key.title, force })}</h3>
          <SummaryList rows={[{ key: words.fingerprint, value: <span class="app-code">{fingerprint}</span> }]} />
          <p class="govuk-body app-work__actions">
            <span>{fill(past ? words.past : words.until, { date: until })}</span>
            <LinkButton hidden={key.name} onClick={() => onDelete(one)}>
              {words.delete}
            </LinkButton>
          </p>
        </div>
      );
    })}
  </>
);
