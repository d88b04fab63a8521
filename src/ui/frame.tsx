import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Draft, only } from "../core/answers/draft.ts";
import type { EditionWords } from "../core/questionnaire/content.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Hold } from "../journeys/hold-draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { frameWords as words } from "./frame-words.ts";
import { Notice, type Shell } from "./notice.tsx";
import { StatusLine } from "./status-line.tsx";
import type { Pages } from "./view.ts";

export interface FrameProps {
  readonly shell: Shell;
  readonly edges: Edges;
  readonly pages: Pages;
  readonly edition: EditionWords;
  readonly fillIn: FillIn | undefined;
  /** Another draft than this one, of which something could not be saved. */
  readonly lostBeside: FillIn | undefined;
  readonly hold: Hold | undefined;
  readonly marking: string;
  /** Address of "Back"; `undefined` on the start page. */
  readonly back: string | undefined;
  readonly onBack: (event: MouseEvent) => void;
  readonly onTaskList: boolean;
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
          <StatusLine {...props} offlineReady={props.shell.offlineReady} />
        </div>
      </div>
      <Marking text={props.marking} />
      {noticesOf(props.edition).map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      <TheNotices {...props} />
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
        {/* It groups nothing; it disables every control of the page while another window writes the draft. */}
        <fieldset class="app-page" role="none" disabled={props.hold?.elsewhere.value}>
          {props.children}
        </fieldset>
      </main>
    </div>
    <footer>
      <FooterLinks />
      <Marking text={props.marking} />
    </footer>
  </>
);

/** In capitals at the top and the bottom of every page, as in print. */
const Marking = ({ text }: { readonly text: string }): JSX.Element => (
  <p class={`app-marking app-marking--${text.toLowerCase()}`}>{text.toUpperCase()}</p>
);

const noticesOf = ({ training, issued }: EditionWords): readonly string[] => [
  ...(training ? [words.training] : []),
  ...(issued === null ? [words.preparation] : []),
];

/** Loaded when there is something to say, and with the first save, so that it is at hand when a later one fails. */
const TheNotices = (props: FrameProps): JSX.Element | null => {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<Pages["notices"]>>>();
  const state = props.fillIn?.saved.value ?? "idle";
  const said =
    props.edges.keeps === "memory" ||
    props.hold?.elsewhere.value === true ||
    props.lostBeside !== undefined ||
    props.shell.newVersion.value !== undefined ||
    !["idle", "saving", "saved"].includes(state);
  useEffect(() => {
    if (said || state === "saved") {
      props.pages.notices().then(setLoaded, () => {});
    }
  }, [said, state === "saved"]);
  return said && loaded !== undefined ? <loaded.Notices {...props} /> : null;
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
