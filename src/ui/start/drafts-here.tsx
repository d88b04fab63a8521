import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type About, type Draft, only } from "../../core/answers/draft.ts";
import type { Edges } from "../../journeys/ports.ts";
import { fill } from "../components/fill.ts";
import { draftAddress } from "../page.ts";
import { startWords } from "./start-words.ts";

const words = startWords.en.drafts;

export interface NamedDraft {
  readonly draft: Draft;
  readonly about: About;
  /** "Exampleshire Police, 2026 edition"; without a force yet, "No force chosen". */
  readonly name: string;
}

/** Drafts on this device, the newest first, each by the name of its force and edition. */
export const namedDrafts = async (edges: Edges): Promise<readonly NamedDraft[]> => {
  const drafts = await edges.drafts.list();
  const named = await Promise.all(
    drafts.map(async ({ draft }): Promise<NamedDraft | undefined> => {
      const about = draft.about[only];
      if (about === undefined) {
        return undefined;
      }
      const forces = about.force === "" ? [] : await edges.questionnaire.forces(about.edition);
      const force = forces.find(({ slug }) => slug === about.force)?.name ?? (about.force || words.noForce);
      return { draft, about, name: about.name ?? fill(words.name, { force, edition: about.edition }) };
    }),
  );
  return named
    .filter((one): one is NamedDraft => one !== undefined)
    .sort((one, other) => (one.about.createdAt < other.about.createdAt ? 1 : -1));
};

/** Nothing while there are none, so that a first visitor is not told about an empty list. */
export const DraftsHere = ({ edges }: { readonly edges: Edges }): JSX.Element | null => {
  const [drafts, setDrafts] = useState<readonly NamedDraft[]>([]);
  useEffect(() => {
    let here = true;
    namedDrafts(edges).then(
      (found) => here && setDrafts(found),
      // A store that cannot be used is said by the frame; the start page still starts.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [edges]);
  return drafts.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <ul class="govuk-list">
        {drafts.map(({ draft, about, name }) => (
          <li key={draft.id}>
            {name}{" "}
            <a class="govuk-link" href={about.practice === true ? "#/try" : draftAddress(draft.id)}>
              {words.continue}
              <span class="govuk-visually-hidden"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="#/work">
          {words.work}
        </a>
      </p>
    </>
  );
};
