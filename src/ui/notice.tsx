import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";

/** What the service worker has to say. */
export interface Shell {
  /** Everything is in the cache now. */
  readonly offlineReady: ReadonlySignal<boolean>;
  /** A newer version waits. Accepting it loads the page again, unless another window of the service is open. */
  readonly newVersion: ReadonlySignal<(() => Promise<"accepted" | "other-windows">) | undefined>;
}

export const Notice = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="app-notice">
    <div class="govuk-width-container">
      <p>{children}</p>
    </div>
  </div>
);
