import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { type Draft, only } from "../core/answers/draft.ts";
import type { EditionWords } from "../core/questionnaire/content.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import { frameWords as words } from "./frame-words.ts";
import { StatusLine } from "./status-line.tsx";

/** What the service worker has to say. */
export interface Shell {
  /** Everything is in the cache now. */
  readonly offlineReady: ReadonlySignal<boolean>;
  /** A newer version waits. Accepting it loads the page again, unless another window of the service is open. */
  readonly newVersion: ReadonlySignal<(() => Promise<"accepted" | "other-windows">) | undefined>;
}

export interface FrameProps {
  readonly shell: Shell;
  readonly edition: EditionWords;
  readonly fillIn: FillIn | undefined;
  readonly marking: string;
  /** Address of "Back"; `undefined` on the start page. */
  readonly back: string | undefined;
  readonly onBack: (event: MouseEvent) => void;
  readonly onSaveCopy: () => void;
  readonly notices: ComponentChildren;
  readonly mainRef: { current: HTMLElement | null };
  readonly children: ComponentChildren;
}

/** What stands round every page. */
export const Frame = (props: FrameProps): JSX.Element => (
  <>
    {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link by its pattern, also for whoever lists the links */}
    <a
      class="govuk-skip-link"
      href="#main"
      onClick={(event) => {
        // The address belongs to the pages; the link only moves the focus.
        event.preventDefault();
        props.mainRef.current?.focus();
      }}
    >
      {words.skip}
    </a>
    <header>
      <div class="app-header">
        <div class="govuk-width-container app-header__inner">
          <a class="app-header__name" href="#/">
            {words.service}
          </a>
          <StatusLine fillIn={props.fillIn} offlineReady={props.shell.offlineReady} />
        </div>
      </div>
      <Marking text={props.marking} />
      {noticesOf(props.edition).map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {props.notices}
      <NotSaved fillIn={props.fillIn} onSaveCopy={props.onSaveCopy} />
      {props.back === undefined ? null : (
        <div class="govuk-width-container">
          <a class="govuk-back-link" href={props.back} onClick={props.onBack}>
            {words.back}
          </a>
        </div>
      )}
    </header>
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper" id="main" tabIndex={-1} ref={props.mainRef}>
        {props.children}
      </main>
    </div>
    <footer>
      <FooterLinks />
      <Marking text={props.marking} />
    </footer>
  </>
);

/** In capitals at the top and the bottom of every page, as in print. */
const Marking = ({ text }: { readonly text: string }): JSX.Element => <p class="app-marking">{text.toUpperCase()}</p>;

export const Notice = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="app-notice">
    <div class="govuk-width-container">
      <p>{children}</p>
    </div>
  </div>
);

const noticesOf = ({ training, issued }: EditionWords): readonly string[] => [
  ...(training ? [words.training] : []),
  ...(issued === null ? [words.preparation] : []),
];

/** Stays until it is no longer true. */
const NotSaved = ({
  fillIn,
  onSaveCopy,
}: {
  readonly fillIn: FillIn | undefined;
  readonly onSaveCopy: () => void;
}): JSX.Element | null => {
  const state = fillIn?.saved.value;
  return state === "not-saved" || state === "full" ? (
    <Notice>
      {words.lost[state]}{" "}
      <button class="app-link-button" type="button" onClick={() => void fillIn?.flush()}>
        {words.lost.again}
      </button>{" "}
      <button class="app-link-button" type="button" onClick={onSaveCopy}>
        {words.lost.copy}
      </button>
    </Notice>
  ) : null;
};

const FooterLinks = (): JSX.Element => (
  <div class="app-footer">
    <div class="govuk-width-container">
      <ul class="app-footer__list">
        {words.footer.map(({ address, text }) => (
          <li key={address}>
            <a class="govuk-link" href={address}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.footerText}</p>
    </div>
  </div>
);

export const markingOf = (draft: Draft | undefined): string =>
  draft?.declaration[only]?.marking ?? "OFFICIAL-SENSITIVE";
