import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { SavedState } from "../journeys/autosave.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import { frameWords as words } from "./frame-words.ts";

/**
 * The one `role="status"` line: "Saved" only after read-back. "Ready to work offline" is said once, and gives way to
 * the next thing that there is to say.
 */
export const StatusLine = ({
  fillIn,
  offlineReady,
}: {
  readonly fillIn: FillIn | undefined;
  readonly offlineReady: ReadonlySignal<boolean>;
}): JSX.Element => {
  const offline = useRef<"to-say" | "saying" | "said">("to-say");
  const state = fillIn?.saved.value ?? "idle";
  if (offlineReady.value && offline.current === "to-say") {
    offline.current = "saying";
  } else if (offline.current === "saying" && state === "saving") {
    offline.current = "said";
  }
  const text = [said(state), ...(offline.current === "saying" ? [words.offline] : [])].filter((one) => one !== "");
  return (
    <p class="app-header__saved" role="status">
      {state === "saving" ? <span aria-hidden="true">{words.saving}</span> : text.join(". ")}
    </p>
  );
};

/** "Saving" is for the eye only: read aloud at every key it would drown what is typed. */
const said = (state: SavedState): string =>
  ({
    idle: "",
    saving: "",
    saved: words.saved,
    "not-saved": words.notSaved,
    full: words.notSaved,
    conflict: words.notSaved,
    newer: words.notSaved,
  })[state];
