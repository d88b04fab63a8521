import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type Jurisdiction, jurisdictions, type PointId } from "../../core/questionnaire/content.ts";
import { pointTree, questionsTree } from "../../core/return/document-tree.ts";
import { blankCopyFileName } from "../../core/return/file-name.ts";
import { SaveFile } from "../components/save-file.tsx";
import { Select } from "../components/select.tsx";
import type { PageProps } from "../page.ts";
import { currentEdition } from "../start/current-edition.ts";
import { readWords } from "./read-words.ts";
import { partsToShow, ReadingChoice, Waiting } from "./reading-choice.tsx";
import { useLoaded } from "./use-loaded.ts";

const words = readWords.en.questions;

/** Everything that will be asked, before anything is answered. */
export const QuestionsPage = ({ edges }: PageProps): JSX.Element => {
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>("EW");
  const [part, setPart] = useState<PointId | "all">("all");
  useEffect(() => void edges.returnFiles.prepare(), [edges]);
  const loaded = useLoaded(jurisdiction, () => edges.questionnaire.content(currentEdition, jurisdiction));
  const content = loaded.state === "loaded" ? loaded.value : undefined;
  const tree = useMemo(
    () => content && (part === "all" ? questionsTree(content) : pointTree(content, part)),
    [content, part],
  );
  if (content === undefined || tree === undefined) {
    return <Waiting heading={words.heading} failed={loaded.state === "failed"} />;
  }
  return (
    <ReadingChoice
      heading={words.heading}
      text={words.text}
      parts={partsToShow<never>(content.points)}
      part={part}
      onPart={setPart}
      tree={tree}
      saving={(print) => (
        <SaveFile
          beside={print}
          edges={edges}
          label={words.save}
          make={async () => ({
            name: blankCopyFileName({
              training: content.edition.training,
              edition: content.edition.id,
              jurisdiction: content.jurisdiction,
            }),
            content: await edges.returnFiles.print(questionsTree(content)),
            type: "application/pdf",
          })}
        />
      )}
    >
      <Select
        name="jurisdiction"
        label={words.jurisdiction}
        value={jurisdiction}
        options={jurisdictions.map((value) => ({ value, text: words.jurisdictions[value] }))}
        onChange={(chosen) => setJurisdiction(jurisdictions.find((one) => one === chosen) ?? "EW")}
      />
    </ReadingChoice>
  );
};
