import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { composeReturn } from "../../core/return/compose.ts";
import type { DocumentTree } from "../../core/return/document.ts";
import { documentTree } from "../../core/return/document-tree.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { pointSection } from "../../core/return/point.ts";
import { tellingOf } from "../../core/return/telling.ts";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { jsonSha256 } from "./json-sha256.ts";
import { readWords } from "./read-words.ts";
import { type Part, ReadingChoice, Waiting } from "./reading-choice.tsx";
import { useLoaded } from "./use-loaded.ts";
import "@preact/signals";

const words = readWords.en.answers;

/** The answers so far, marked DRAFT, as the signed PDF would say them. */
export const PrintPage = ({ edges, fillIn }: DraftPageProps): JSX.Element => {
  const [part, setPart] = useState<Part>("all");
  const force = fillIn.force.value;
  const draft = fillIn.draft.value;
  const loaded = useLoaded(force?.slug ?? "", async () => {
    if (force === undefined) {
      return undefined;
    }
    const { id } = fillIn.edition;
    const [content, contentSha256] = await Promise.all([
      edges.questionnaire.content(id, force.jurisdiction),
      edges.questionnaire.contentSha256(id, force.jurisdiction),
    ]);
    const forceReturn = composeReturn({ draft, content, contentSha256, force, forDraft: true, date: "" });
    return { forceReturn, sha256: await jsonSha256(forceReturn) };
  });
  if (loaded.state !== "loaded") {
    return <Waiting heading={words.heading} failed={loaded.state === "failed"} />;
  }
  if (loaded.value === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {words.heading}
        </h1>
        <p class="govuk-body">{words.noForce}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={draftAddress(draft.id, "force")}>
            {words.choose}
          </a>
        </p>
      </>
    );
  }
  const { forceReturn, sha256 } = loaded.value;
  return (
    <ReadingChoice
      heading={words.heading}
      text={words.text}
      points={forceReturn.content.points}
      part={part}
      onPart={setPart}
      running={fillIn.edition.training ? "training-draft" : "draft"}
      tree={treeOf(forceReturn, sha256, part)}
    />
  );
};

/** One point of the whole, under the same marking and notices. */
const treeOf = (forceReturn: ForceReturn, sha256: string, part: Part): DocumentTree => {
  const tree = documentTree(forceReturn, sha256);
  if (part === "all") {
    return tree;
  }
  const telling = tellingOf(forceReturn, sha256);
  const told = telling.points.filter(({ point }) => point.id === part);
  return {
    ...tree,
    blocks: [{ kind: "heading", level: 1, text: tree.title }, ...told.flatMap((one) => pointSection(one, telling))],
  };
};
