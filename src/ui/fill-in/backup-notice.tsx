import type { VNode } from "preact";
import { only } from "../../core/answers/draft.ts";
import type { Edges } from "../../journeys/ports.ts";
import { fill } from "../components/fill.ts";
import { useLoaded } from "../read/use-loaded.ts";
import { backedUp } from "../work/backed-up.ts";
import { saidPast } from "../work/said-time.ts";
import { taskListWords } from "./task-list-words.ts";

const words = taskListWords.en.backup;

/** A sitting's work may be lost with the browser's data; a minute's need not be spoken of. */
const oneDay = 24 * 60 * 60 * 1000;

/** What to say of a draft that no backup file of the last day holds as it is now; nothing where all is well. */
const backupAdvice = async (edges: Edges, draftId: string): Promise<string> => {
  const [settings, stored] = await Promise.all([
    edges.archive().then((archive) => archive.settings()),
    edges.drafts.read(draftId),
  ]);
  if (stored === undefined || stored.revision <= 1) {
    return "";
  }
  const now = edges.clock.now();
  // A clock that was set back since must not silence this until it comes round again.
  const longAgo = (time: string): boolean => Math.abs(Date.parse(now) - Date.parse(time)) >= oneDay;
  const begun = stored.draft.about[only]?.createdAt ?? "";
  const last = settings.lastBackup?.at ?? "";
  switch (backedUp(stored, settings)) {
    case "never":
      return longAgo(begun) ? words.never : "";
    case "before-changes":
      return longAgo(last) ? fill(words.old, { time: saidPast(last, now) }) : "";
    case "as-it-is":
      return "";
  }
};

/** Quiet, on the task list only, where a sitting begins and ends. */
export const BackupNotice = ({ edges, draftId }: { readonly edges: Edges; readonly draftId: string }): VNode | null => {
  const advice = useLoaded(draftId, () => backupAdvice(edges, draftId));
  return advice.state !== "loaded" || advice.value === "" ? null : (
    <p class="govuk-inset-text app-screen">
      {advice.value}{" "}
      <a class="govuk-link" href="#/work">
        {words.link}
      </a>
    </p>
  );
};
