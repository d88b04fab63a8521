import { frameWords } from "./frame-words.ts";

/**
 * Keeps the title in step with the one `h1` of the page ("Error: " first while the page has an error summary), and
 * moves focus to the `h1` once after each change of address, as soon as there is one. Watching the page spares
 * every page the duty, and none can forget it.
 */
export const watchHeading = (main: HTMLElement): { addressChanged(): void; stop(): void } => {
  let focusDue = false;
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
    const lost = focused !== undefined && !focused.isConnected && document.activeElement === document.body;
    if (focusDue || lost) {
      focusDue = false;
      focused = heading;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      if (!lost) {
        window.scrollTo(0, 0);
      }
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
    stop: () => observer.disconnect(),
  };
};
