import { only } from "../core/answers/draft.ts";
import type { Edges } from "../journeys/ports.ts";

/**
 * With the first save of a visit the browser is asked to keep what is here; once a minute the trace of the draft is
 * renewed, by which it is missed if the data are cleared. What a browser keeps for one window leaves no trace.
 */
export const afterSavingWith = ({
  drafts,
  archive,
  device,
  clock,
  keeps,
}: Pick<Edges, "drafts" | "archive" | "device" | "clock" | "keeps">): ((draftId: string) => Promise<void>) => {
  let asked = false;
  const renewed = new Map<string, string>();
  const ask = async (): Promise<void> => {
    const { storage } = await device();
    if ((await storage.persisted()) === false) {
      await storage.askToPersist();
      await (await archive()).set({ persistAsked: true });
    }
  };
  const renew = async (id: string): Promise<void> => {
    const about = (await drafts.read(id))?.draft.about[only];
    if (about !== undefined) {
      const { trace } = await device();
      trace.remember({ id, force: about.force, edition: about.edition, savedAt: clock.now() });
    }
  };
  return async (id) => {
    if (keeps === "memory") {
      return;
    }
    const minute = clock.now().slice(0, 16);
    if (renewed.get(id) !== minute) {
      renewed.set(id, minute);
      await renew(id);
    }
    if (!asked) {
      asked = true;
      await ask();
    }
  };
};
