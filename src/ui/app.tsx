import type { ComponentChildren, JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EditionWords } from "../core/questionnaire/content.ts";
import type { Edges } from "../journeys/ports.ts";
import { type Addresses, watchAddress } from "./address.ts";
import { BrokenPage, CannotLoadPage } from "./broken-page.tsx";
import { TextChecks } from "./components/text-checks.ts";
import { watchDrops } from "./dropped-file.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame, markingOf } from "./frame.tsx";
import { watchHeading } from "./heading-watch.ts";
import type { Shell } from "./notice.tsx";
import { type OpenDrafts, openDrafts } from "./open-drafts.ts";
import type { Forms } from "./page.ts";
import { backFrom, routeTo } from "./router.ts";
import { type Pages, type View, viewAt } from "./view.ts";

export interface AppProps {
  readonly edges: Edges;
  readonly pages: Pages;
  readonly shell: Shell;
  /** The edition that the service asks for now; an open draft has its own. */
  readonly edition: EditionWords;
}

interface Shown {
  readonly address: string;
  readonly view: View;
}

export const App = ({ edges, pages, shell, edition }: AppProps): JSX.Element => {
  const drafts = useMemo(() => openDrafts(edges), [edges]);
  const main = useRef<HTMLElement>(null);
  const { shown, canGoBack } = useShown(edges, pages, drafts);
  const returns = shown?.view.kind === "draft" ? shown.view.hold.returns.value : 0;
  useHeading(main, shown?.address, returns);
  useLeaving(drafts, edges);
  useEffect(watchDrops, []);

  const view = shown?.view;
  const fillIn = view?.kind === "draft" ? view.fillIn : undefined;
  const found = shown === undefined ? undefined : routeTo(shown.address);
  const draft = fillIn?.draft.value;
  const back = found === undefined ? (shown === undefined ? undefined : "#/") : backFrom(found);

  return (
    <Frame
      shell={shell}
      edges={edges}
      pages={pages}
      edition={fillIn?.edition ?? edition}
      // What could not be saved is said on a page of no draft too.
      fillIn={fillIn ?? drafts.unsaved()}
      lostBeside={fillIn && drafts.lostBeside(fillIn)}
      hold={view?.kind === "draft" ? view.hold : undefined}
      marking={markingOf(draft)}
      back={back}
      onBack={(event) => {
        if (canGoBack()) {
          event.preventDefault();
          window.history.back();
        }
      }}
      onTaskList={found?.route.page === "TaskListPage"}
      mainRef={main}
    >
      {view === undefined ? null : (
        // A new address is a new page: nothing of the one before stays in its boxes. Nor does it when the draft comes back
        // from another window, which may have given the number of an item that was begun here to one of its own.
        <ErrorBoundary
          key={`${shown?.address} ${returns}`}
          fallback={(problem) => <BrokenPage edges={edges} draft={fillIn?.draft.peek()} problem={problem} />}
        >
          <TextChecks.Provider value={pages.textWarnings}>{contentOf(view, edges, pages.forms)}</TextChecks.Provider>
        </ErrorBoundary>
      )}
    </Frame>
  );
};

/** What is shown at the present address. The page before stays until the next one has been loaded. */
const useShown = (
  edges: Edges,
  pages: Pages,
  drafts: OpenDrafts,
): { readonly shown: Shown | undefined; readonly canGoBack: () => boolean } => {
  const [shown, setShown] = useState<Shown>();
  const addresses = useRef<Addresses | undefined>(undefined);
  useEffect(() => {
    const show = async (address: string): Promise<void> => {
      const view = await viewAt(address, edges, pages, drafts);
      if (addresses.current?.current() === address) {
        setShown({ address, view });
        await drafts.keepOnly(view.kind === "draft" ? view.fillIn.draft.peek().id : undefined);
      }
    };
    addresses.current = watchAddress((address) => void show(address));
    void show(addresses.current.current());
    return () => addresses.current?.stop();
  }, [edges, pages, drafts]);
  return { shown, canGoBack: () => addresses.current?.canGoBack() ?? false };
};

/** The first page of a visit keeps the browser's own focus; every later one begins at its heading. */
const useHeading = (main: RefObject<HTMLElement | null>, address: string | undefined, returns: number): void => {
  const watch = useRef<ReturnType<typeof watchHeading> | undefined>(undefined);
  const before = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (main.current !== null) {
      watch.current = watchHeading(main.current);
    }
    return () => watch.current?.stop();
  }, [main]);
  useLayoutEffect(() => {
    if (before.current !== undefined && before.current !== address) {
      watch.current?.addressChanged();
    }
    before.current = address;
  }, [address]);
  useLayoutEffect(() => {
    if (returns > 0) {
      watch.current?.begunAnew();
    }
  }, [returns]);
};

/**
 * Whatever waits is written when the page is hidden; what could not be written holds the window back, and so does a
 * window that alone keeps what was entered.
 */
const useLeaving = (drafts: OpenDrafts, { keeps }: Pick<Edges, "keeps">): void => {
  useEffect(() => {
    const hidden = (): void => drafts.flush();
    const closing = (event: BeforeUnloadEvent): void => {
      if (keeps === "memory" || drafts.unsaved() !== undefined) {
        drafts.flush();
        event.preventDefault();
      }
    };
    window.addEventListener("pagehide", hidden);
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", closing);
    return () => {
      window.removeEventListener("pagehide", hidden);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", closing);
    };
  }, [drafts, keeps]);
};

const contentOf = (view: View, edges: Edges, forms: Forms): ComponentChildren => {
  switch (view.kind) {
    case "plain":
      return <view.page edges={edges} params={view.found.params} />;
    case "draft":
      return <view.page edges={edges} params={view.found.params} fillIn={view.fillIn} forms={forms} />;
    case "missing":
      return <view.pages.MissingPage edges={edges} what={view.what} />;
    case "cannot-load":
      return <CannotLoadPage problem={view.problem} />;
  }
};
