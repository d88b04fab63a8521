import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import { own } from "../../core/record.ts";
import type { Block } from "../../core/return/document.ts";
import type { Edges, Looked } from "../../journeys/ports.ts";
import { Button } from "../components/button.tsx";
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
  look: "Look for a new version",
  looking: "Looking",
  found:
    "A new version is ready. The task list of a draft offers to start it; it also starts when all windows of the service are closed.",
  none: "This is the newest version.",
  "cannot-look":
    "No new version could be fetched. Check the connection and try again later. The version that you have goes on working.",
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

const LookForUpdate = ({ edges }: { readonly edges: Pick<Edges, "lookForUpdate"> }): JSX.Element => {
  const [looked, setLooked] = useState<Looked | "looking">();
  return (
    <>
      <Button
        kind="secondary"
        onClick={() => {
          setLooked("looking");
          edges.lookForUpdate().then(setLooked, () => setLooked("cannot-look"));
        }}
      >
        {changesWords.look}
      </Button>
      <p class="govuk-body" aria-live="polite">
        {looked === undefined ? "" : changesWords[looked]}
      </p>
    </>
  );
};

export const HelpPage = ({ edges, params }: PageProps): JSX.Element => {
  const name = params.page ?? "";
  const page = own(pages, name) ?? none;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {page.heading}
      </h1>
      {name === "changes" ? <LookForUpdate edges={edges} /> : null}
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
