import type { Content } from "../questionnaire/content.ts";
import type { Say } from "./say.ts";

/** What stands on every page, so that no page of a training, preparation or draft copy passes for another thing. */
export const noticesOf = ({ edition }: Content, draft: boolean, { say }: Pick<Say, "say">): readonly string[] => [
  ...(edition.training ? [say("notice.training")] : []),
  ...(edition.issued === null ? [say("notice.preparation")] : []),
  ...(draft ? [say("notice.draft")] : []),
];

/** The foot of every page says the same in a word, so that a page cut or copied at the top still says what it is. */
export const footerOf = (text: string, { edition }: Content, draft: boolean, { say }: Pick<Say, "say">): string => {
  const drafted = draft ? say("footer.draft", { footer: text }) : text;
  const prepared = edition.issued === null ? say("footer.preparation", { footer: drafted }) : drafted;
  return edition.training ? say("footer.training", { footer: prepared }) : prepared;
};
