import { frameWords } from "./frame-words.ts";

/**
 * Keeps the title in step with the one `h1` of the page ("Error: " first while the page has an error summary), and
 * moves focus to the `h1` once after each change of address, as soon as there is one. Watching the page spares
 * every page the duty, and none can forget it. A page that is begun anew at its address takes the focus only where it
 * went with what was pressed.
 */
export const watchHeading = (main: HTMLElement): { addressChanged(): void; begunAnew(): void; stop(): void } => {
  let focusDue = false;
  let anew = false;
  let focused: HTMLElement | undefined;
  const follow = (): void => {
    const heading = main.querySelector("h1");
    const text = heading?.textContent?.trim() ?? "";
    if (heading === null || text === "") {
      return;
    }
    const error = main.querySelector('[role="alert"]') === null ? "" : frameWords.error;
    const title = `${error}${text} – ${frameWords.service}`;
    if (document.title !== title) {
      document.title = title;
    }
    // A page may put another heading in place of the one that it began with: focus must not be lost with that one.
    const gone = anew || (focused !== undefined && !focused.isConnected);
    const lost = gone && document.activeElement === document.body;
    if (focusDue || lost) {
      focused = heading;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      if (focusDue) {
        window.scrollTo(0, 0);
      }
      focusDue = false;
      anew = false;
    }
  };
  const observer = new MutationObserver(follow);
  observer.observe(main, { childList: true, subtree: true, characterData: true });
  follow();
  return {
    addressChanged() {
      focusDue = true;
      focused = undefined;
      follow();
    },
    begunAnew() {
      anew = document.activeElement === document.body;
      follow();
    },
    stop: () => observer.disconnect(),
  };
};
