import { contentOf } from "../../src/core/questionnaire/all-content.ts";
import { type Jurisdiction, jurisdictions } from "../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import { pointTree, questionsTree } from "../../src/core/return/document-tree.ts";
import { blankCopyFileName, returnFileName, summaryFileName } from "../../src/core/return/file-name.ts";
import { summaryTree } from "../../src/core/return/summary.ts";
import { makeReturn, printTree } from "../../src/return-file/make.ts";
import { type Bytes, sha256Hex } from "../../src/signature/bytes.ts";
import { fonts } from "../pdf/support/sample.ts";
import { returnOf } from "./support.ts";

export interface Variant {
  /** Its file name. Two of one name differ in what was ticked: the second says so before its ending. */
  readonly name: string;
  readonly kind: "blank" | "summary" | "draft";
  readonly bytes: Bytes;
}

/** Every document that we make and nobody signs, of every jurisdiction: for whoever judges files of ours. */
export const everyVariant = async (of: readonly Jurisdiction[] = jurisdictions): Promise<readonly Variant[]> =>
  (
    await Promise.all(
      of.map(async (jurisdiction): Promise<readonly Variant[]> => {
        const draft = await returnOf(jurisdiction, "training-2026", true);
        return [
          ...(await blanks(jurisdiction)),
          {
            name: returnFileName({ ...draft, signed: false }),
            kind: "draft",
            bytes: (await makeReturn(draft, fonts)).bytes,
          },
          ...(await summaries(jurisdiction, false)),
          ...(await summaries(jurisdiction, true)),
        ];
      }),
    )
  ).flat();

const blanks = async (jurisdiction: Jurisdiction): Promise<readonly Variant[]> => {
  const content = contentOf("2026", jurisdiction);
  if (content === undefined) {
    throw new Error("no content");
  }
  const name = blankCopyFileName({ training: false, edition: "2026", jurisdiction });
  return [
    { name, kind: "blank", bytes: await printTree(questionsTree(content), fonts) },
    {
      name: name.replace(".pdf", "_point-2.pdf"),
      kind: "blank",
      bytes: await printTree(pointTree(content, "PWR"), fonts),
    },
  ];
};

const summaries = async (jurisdiction: Jurisdiction, forDraft: boolean): Promise<readonly Variant[]> => {
  const forceReturn = await returnOf(jurisdiction, "training-2026", forDraft);
  const jsonSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(forceReturn)));
  const name = summaryFileName({ ...forceReturn, signed: !forDraft });
  return Promise.all(
    [false, true].map(async (levels) => ({
      name: levels ? name.replace(".pdf", "_with-levels.pdf") : name,
      kind: "summary" as const,
      bytes: await printTree(summaryTree(forceReturn, jsonSha256, { levels }), fonts),
    })),
  );
};
