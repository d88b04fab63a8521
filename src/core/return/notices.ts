import type { Content } from "../questionnaire/content.ts";
import type { Say } from "./say.ts";

/** Top and bottom of every page, in capitals. What is no real return says so in the same place and the same size. */
export const markingOf = (
  marking: string,
  { training, draft }: { readonly training: boolean; readonly draft: boolean },
  { say }: Pick<Say, "say">,
): string => {
  const drafted = draft ? say("marking.draft", { marking }) : marking;
  return training ? say("marking.training", { marking: drafted }) : drafted;
};

/** What stands on every page, so that no page of a training, preparation or draft copy passes for another thing. */
export const noticesOf = ({ edition }: Content, draft: boolean, { say }: Pick<Say, "say">): readonly string[] => [
  ...(edition.training ? [say("notice.training")] : []),
  ...(edition.issued === null ? [say("notice.preparation")] : []),
  ...(draft ? [say("notice.draft")] : []),
];
