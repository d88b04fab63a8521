import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { returnFileName } from "../../core/return/file-name.ts";
import { type Part, partTree } from "../../core/return/part-tree.ts";
import { SaveFile } from "../components/save-file.tsx";
import type { DraftPageProps } from "../page.ts";
import { NoForce } from "./no-force.tsx";
import { takePart } from "./part-request.ts";
import { readWords } from "./read-words.ts";
import { partsToShow, ReadingChoice, Waiting } from "./reading-choice.tsx";
import { SaveSummary } from "./save-summary.tsx";
import { useDraftTelling } from "./use-draft-telling.ts";
import { useMade } from "./use-made.ts";
import "@preact/signals";

const words = readWords.en.answers;

/** The answers so far, or one part of them before a meeting, marked DRAFT, as the signed PDF would say them. */
export const PrintPage = (props: DraftPageProps): JSX.Element => {
  const { edges, fillIn } = props;
  const [part, setPart] = useState<Part>(takePart);
  useEffect(() => void edges.returnFiles.prepare(), [edges]);
  const loaded = useDraftTelling(props);
  const telling = loaded.state === "loaded" ? loaded.value : undefined;
  const tree = useMade(() => telling && partTree(telling, part), [telling, part]);
  if (loaded.state !== "loaded") {
    return <Waiting heading={words.heading} failed={loaded.state === "failed"} />;
  }
  if (telling === undefined) {
    return <NoForce heading={words.heading} draftId={fillIn.draft.value.id} />;
  }
  return (
    <ReadingChoice
      heading={words.heading}
      text={words.text}
      parts={partsToShow(
        telling.forceReturn.content.points,
        (["figures", "maturity", "actions"] as const).map((value) => ({ value, text: words[value] })),
      )}
      part={part}
      onPart={setPart}
      running={fillIn.edition.training ? "training-draft" : "draft"}
      tree={tree}
      saving={(print) => (
        <>
          <SaveFile
            beside={print}
            edges={edges}
            label={words.save}
            make={async () => ({
              name: returnFileName({ ...telling.forceReturn, signed: false }),
              content: (await edges.returnFiles.make(telling.forceReturn)).bytes,
              type: "application/pdf",
            })}
          />
          <SaveSummary edges={edges} forceReturn={telling.forceReturn} jsonSha256={telling.jsonSha256} />
        </>
      )}
    />
  );
};
