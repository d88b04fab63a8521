import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { summaryFileName } from "../../core/return/file-name.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { summaryTree } from "../../core/return/summary.ts";
import { withheldFigures } from "../../core/return/withheld-figures.ts";
import type { Edges } from "../../journeys/ports.ts";
import { fill } from "../components/fill.ts";
import { Checkbox } from "../components/options.tsx";
import { SaveFile } from "../components/save-file.tsx";
import { readWords } from "./read-words.ts";

const words = readWords.en.summary;

/** What the force may publish of a return, with its levels only where that is ticked. */
export const SaveSummary = ({
  edges,
  forceReturn,
  jsonSha256,
}: {
  readonly edges: Pick<Edges, "files" | "returnFiles">;
  readonly forceReturn: ForceReturn;
  readonly jsonSha256: string;
}): JSX.Element => {
  const [levels, setLevels] = useState(false);
  const { undecided } = withheldFigures(forceReturn);
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.text}</p>
      {forceReturn.draft ? <p class="govuk-body">{words.draft}</p> : null}
      {undecided.length === 0 ? null : (
        <p class="govuk-inset-text">{fill(words.undecided, { figures: undecided.join(", ") })}</p>
      )}
      <Checkbox
        name="summary.levels"
        label={words.levels}
        hint={words.levelsHint}
        checked={levels}
        onChange={setLevels}
      />
      <SaveFile
        edges={edges}
        label={words.save}
        make={async () => ({
          name: summaryFileName({ ...forceReturn, signed: !forceReturn.draft }),
          content: await edges.returnFiles.print(summaryTree(forceReturn, jsonSha256, { levels })),
          type: "application/pdf",
        })}
      />
    </>
  );
};
