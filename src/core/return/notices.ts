import type { Content } from "../questionnaire/content.ts";
import type { Say } from "./say.ts";

/** What stands on every page, so that no page of a training, preparation or draft copy passes for another thing. */
export const noticesOf = ({ edition }: Content, draft: boolean, { say }: Pick<Say, "say">): readonly string[] => [
  ...(edition.training ? [say("notice.training")] : []),
  ...(edition.issued === null ? [say("notice.preparation")] : []),
  ...(draft ? [say("notice.draft")] : []),
];
