import type { JSX } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import type { Block } from "../../core/return/document.ts";
import { fill } from "../components/fill.ts";
import type { PageProps } from "../page.ts";
import { BlocksView } from "../read/document-view.tsx";
import { currentEdition } from "../start/current-edition.ts";
import { type ChangeNote, changes } from "./changes.ts";
import {
  accessibility,
  contact,
  foi,
  type HelpFacts,
  type HelpWords,
  h,
  it,
  keeping,
  p,
  privacy,
  wordsUsed,
} from "./help-words.ts";
import { signing } from "./signing-words.ts";

const changesWords = {
  heading: "What has changed",
  released: "Version {version}, {date}",
  preparing: "Version {version}, in preparation",
} as const;

const changesPage: HelpWords = {
  heading: changesWords.heading,
  blocks: () =>
    changes.flatMap(({ version, date, notes }: ChangeNote): readonly Block[] => [
      h(
        date === null
          ? fill(changesWords.preparing, { version })
          : fill(changesWords.released, { version, date: sayDate(date) }),
      ),
      ...notes.map(({ about, text }): Block => ({ kind: "paragraph", text: [{ strong: about }, `: ${text}`] })),
    ]),
};

/** By the last part of the address, `#/help/privacy`. */
const pages: Readonly<Record<string, HelpWords>> = {
  privacy,
  foi,
  keeping,
  accessibility,
  it,
  contact,
  words: wordsUsed,
  signing,
  changes: changesPage,
};

const none: HelpWords = {
  heading: "Page not found",
  blocks: () => [p("There is no such page of help. Go to the start page, or choose a page from the foot of this one.")],
};

export const HelpPage = ({ params }: PageProps): JSX.Element => {
  const name = params.page ?? "";
  const page = (Object.hasOwn(pages, name) ? pages[name] : undefined) ?? none;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {page.heading}
      </h1>
      <div class="app-document">
        <BlocksView blocks={page.blocks(facts())} />
      </div>
    </>
  );
};

const [latest] = changes;
const buildSaid =
  latest === undefined
    ? null
    : fill(latest.date === null ? changesWords.preparing : changesWords.released, {
        version: latest.version,
        date: sayDate(latest.date ?? ""),
      });

const facts = (): HelpFacts => {
  const edition = editionOf(currentEdition);
  return {
    issued: edition?.issued ?? null,
    lawAsAt: sayDate(edition?.lawAsAt ?? ""),
    address: location.href.replace(/#.*$/, ""),
    build: buildSaid,
    sourceSha256: (import.meta.env.SOURCE_SHA256 as string | undefined) ?? null,
  };
};
