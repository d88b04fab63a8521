import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Edges, Remembered } from "../../journeys/ports.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { nameOf } from "../start/drafts-here.tsx";
import { saidTime } from "./said-time.ts";
import { wipedWords } from "./wiped-words.ts";

const words = wipedWords.en;

/** A draft that was here by the trace of it, and is not any more. */
export interface MissedDraft extends Remembered {
  readonly name: string;
}

/** Drafts that a second store remembers and this one does not hold, nor holds as deleted. */
export const missedDrafts = async (edges: Edges): Promise<readonly MissedDraft[]> => {
  const remembered = (await edges.device()).trace.remembered();
  if (remembered.length === 0) {
    return [];
  }
  const here = new Set((await edges.drafts.list()).map(({ draft }) => draft.id));
  return Promise.all(
    remembered.filter(({ id }) => !here.has(id)).map(async (one) => ({ ...one, name: await nameOf(edges, one) })),
  );
};

/** Says that the browser's data were cleared, where there is any trace to tell by; nothing else would look so empty. */
export const Wiped = ({ edges }: { readonly edges: Edges }): JSX.Element | null => {
  const [missed, setMissed] = useState<readonly MissedDraft[]>([]);
  useEffect(() => {
    let here = true;
    missedDrafts(edges).then(
      (found) => here && setMissed(found),
      // A store that cannot be used is said by the frame.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [edges]);
  return missed.length === 0 ? null : (
    <section class="govuk-inset-text" aria-labelledby="wiped">
      <h2 class="govuk-heading-m" id="wiped">
        {wipedHeading(edges)}
      </h2>
      <WhatIsMissed edges={edges} missed={missed} />
      {isClosed(edges) ? null : (
        <p class="govuk-body">
          <LinkButton
            onClick={() => {
              void edges.device().then(({ trace }) => {
                for (const { id } of missed) {
                  trace.forget(id);
                }
              });
              setMissed([]);
            }}
          >
            {words.forget}
          </LinkButton>
        </p>
      )}
    </section>
  );
};

/** Where the browser does not open its storage, nobody knows that anything in it is gone. */
const isClosed = ({ keeps }: Pick<Edges, "keeps">): boolean => keeps === "memory";
const saidOf = (edges: Pick<Edges, "keeps">): Readonly<Record<"heading" | "text" | "why", string>> =>
  isClosed(edges) ? words.closed : words;

export const wipedHeading = (edges: Pick<Edges, "keeps">): string => saidOf(edges).heading;

/** The same on a page of its own, when an address names a draft that was here. */
export const WhatIsMissed = ({
  edges,
  missed,
}: {
  readonly edges: Pick<Edges, "keeps">;
  readonly missed: readonly MissedDraft[];
}): JSX.Element => (
  <>
    <p class="govuk-body">{saidOf(edges).text}</p>
    <ul class="govuk-list govuk-list--bullet">
      {missed.map(({ id, name, savedAt }) => (
        <li key={id}>{fill(words.draft, { name, time: saidTime(savedAt) })}</li>
      ))}
    </ul>
    <p class="govuk-body">{saidOf(edges).why}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="#/work/restore">
        {words.restore}
      </a>
    </p>
    {isClosed(edges) ? null : (
      <p class="govuk-body">
        <a class="govuk-link" href="#/help/it">
          {words.policy}
        </a>
      </p>
    )}
  </>
);
