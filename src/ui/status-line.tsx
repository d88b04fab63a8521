import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { SavedState } from "../journeys/autosave.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Hold } from "../journeys/hold-draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { fill } from "./components/fill.ts";
import { frameWords as words } from "./frame-words.ts";

/**
 * The one `role="status"` line: "Saved" only after read-back, with the time. It speaks on the first save, on every
 * failure and on the first save after one; the rest is there to be read. "Ready to work offline" is said once, and gives
 * way to the next thing that there is to say.
 */
export const StatusLine = ({
  fillIn,
  hold,
  offlineReady,
  edges: { clock, keeps },
}: {
  readonly fillIn: FillIn | undefined;
  readonly hold: Hold | undefined;
  readonly offlineReady: ReadonlySignal<boolean>;
  readonly edges: Pick<Edges, "clock" | "keeps">;
}): JSX.Element => {
  const offline = useRef<"to-say" | "saying" | "said">("to-say");
  const line = useRef({ state: "idle" as SavedState, before: "idle" as SavedState, time: "" });
  const state = fillIn?.saved.value ?? "idle";
  if (offlineReady.value && offline.current === "to-say") {
    offline.current = "saying";
  } else if (offline.current === "saying" && state === "saving") {
    offline.current = "said";
  }
  if (state !== line.current.state) {
    const { state: last, before } = line.current;
    line.current = { state, before: last === "saving" ? before : last, time: clockFace(clock.now()) };
  }
  const said =
    hold?.elsewhere.value === true
      ? words.readOnly
      : state === "saved"
        ? fill(keeps === "memory" ? words.held : words.saved, { time: line.current.time })
        : state === "idle" || state === "saving"
          ? ""
          : words.notSaved;
  const text = [said, ...(offline.current === "saying" ? [words.offline] : [])].filter((one) => one !== "").join(". ");
  return (
    <p class="app-header__saved" role="status">
      {state === "saving" ? (
        // For the eye only: read aloud at every key it would drown what is typed.
        <span aria-hidden="true">{words.saving}</span>
      ) : state === "saved" && line.current.before === "saved" ? (
        <span aria-live="off">{text}</span>
      ) : (
        text
      )}
    </p>
  );
};

/** "14:05" by the clock in London, whatever the laptop's zone. */
const clockFace = (isoTime: string): string =>
  new Date(isoTime).toLocaleTimeString("en-GB", { timeZone: "Europe/London", timeStyle: "short" });
