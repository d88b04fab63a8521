import type { Content } from "../questionnaire/content.ts";
import type { ForceReturn } from "./force-return.ts";
import type { Say } from "./say.ts";

/** What the office says it will publish; nothing speaks for it where it has not said. */
export const publicationText = ({ edition: { issued } }: Content, { say }: Pick<Say, "say">): string =>
  issued?.publication ?? say("about.publication.none");

export const sharingText = ({ declaration }: ForceReturn, { say }: Pick<Say, "say">): string =>
  say(`sharing.${declaration.sharing ?? "none"}`);
