import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type About, only } from "../../core/answers/draft.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import type { Edges, StoredDraft } from "../../journeys/ports.ts";
import { fill } from "../components/fill.ts";
import { draftAddress } from "../page.ts";
import { startWords } from "./start-words.ts";

const words = startWords.en.drafts;

export interface NamedDraft extends StoredDraft {
  readonly about: About;
  readonly name: string;
}

/** "Exampleshire Police, 2026 training edition"; without a force yet, "No force chosen"; or the name that its people gave it. */
export const nameOf = async (
  edges: Pick<Edges, "questionnaire">,
  { name, force: slug = "", edition = "" }: Partial<Pick<About, "name" | "force" | "edition">> = {},
): Promise<string> => {
  if (name !== undefined) {
    return name;
  }
  const forces = slug === "" ? [] : await edges.questionnaire.forces(edition);
  const force = forces.find((one) => one.slug === slug)?.name ?? (slug || words.noForce);
  const held = editionOf(edition);
  return held?.training === true
    ? fill(words.nameTraining, { force, year: held.censusDate.slice(0, 4) })
    : fill(words.name, { force, edition });
};

/** Drafts on this device, the newest first, each by the name of its force and edition. */
export const namedDrafts = async (edges: Edges): Promise<readonly NamedDraft[]> => {
  const drafts = await edges.drafts.list();
  const named = await Promise.all(
    drafts.map(async (stored): Promise<NamedDraft | undefined> => {
      const about = stored.draft.about[only];
      return about === undefined ? undefined : { ...stored, about, name: await nameOf(edges, about) };
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
