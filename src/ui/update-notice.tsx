import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Notice, type Shell } from "./frame.tsx";
import { frameWords as words } from "./frame-words.ts";

/** Stands on the task list only, where nothing is half written: an update is the person's act. */
export const UpdateNotice = ({
  shell,
  beforeReload,
}: {
  readonly shell: Shell;
  readonly beforeReload: () => Promise<void>;
}): JSX.Element | null => {
  const [otherWindows, setOtherWindows] = useState(false);
  const accept = shell.newVersion.value;
  if (accept === undefined) {
    return null;
  }
  const start = async (): Promise<void> => {
    await beforeReload();
    setOtherWindows((await accept()) === "other-windows");
  };
  return (
    <Notice>
      {otherWindows ? words.update.otherTabs : words.update.text}{" "}
      <button class="app-link-button" type="button" onClick={() => void start()}>
        {words.update.accept}
      </button>
    </Notice>
  );
};
