import type { Looked } from "../journeys/ports.ts";

/** What the page hears of its service worker, and what it is asked. */
export interface Updates {
  /** Whether the cache really holds the page: a worker can be active and hold nothing. */
  isCached(): Promise<boolean>;
  /** Everything is in the cache: the service now works without a network. Said on the first visit only. */
  onReady(): void;
  /** A newer version stands ready and waits until somebody wants it. */
  onWaiting(accept: () => void): void;
  reload(): void;
}

/** Often enough that a window left open for days hears of a new version on the day it is there. */
const sixHours = 6 * 60 * 60 * 1000;

/**
 * Registers the service worker; `virtual:pwa-register` cannot under Trusted Types. Nothing reloads by itself:
 * a new version waits until the person accepts it, and only then the page is loaded again. Resolves to what looks for
 * a new version now.
 */
export const registerServiceWorker = async (
  container: ServiceWorkerContainer,
  scriptUrl: string,
  updates: Updates,
): Promise<() => Promise<Looked>> => {
  const firstVisit = container.controller === null;
  // `none`: a copy that the browser or a proxy kept must not hide a new version.
  const registration = await container.register(scriptUrl, { updateViaCache: "none" }).catch(() => undefined);
  if (registration === undefined) {
    // Forbidden by a policy or a private window: the service works, but not without a network.
    return async () => "cannot-look";
  }
  const tell = (worker: ServiceWorker): void => {
    updates.onWaiting(() => {
      container.addEventListener("controllerchange", () => updates.reload(), { once: true });
      worker.postMessage({ type: "SKIP_WAITING" });
    });
  };
  if (registration.waiting !== null && !firstVisit) {
    tell(registration.waiting);
  }
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      // The first worker of all is installed too, and replaces nothing.
      if (worker.state === "installed" && registration.active !== null) {
        tell(worker);
      }
    });
  };
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (firstVisit) {
    await container.ready;
    if (await updates.isCached()) {
      updates.onReady();
    }
  }
  const look = (): Promise<Looked> => lookIn(registration);
  void look();
  setInterval(() => void look(), sixHours);
  return look;
};

/** A version that cannot be fetched whole is given up by the browser, and the one that runs stays. */
const lookIn = async (registration: ServiceWorkerRegistration): Promise<Looked> => {
  try {
    await registration.update();
  } catch {
    return "cannot-look";
  }
  const { installing } = registration;
  if (installing !== null) {
    await new Promise<void>((resolve) => {
      installing.addEventListener("statechange", () => resolve(), { once: true });
    });
    if (installing.state === "redundant") {
      return "cannot-look";
    }
  }
  return registration.waiting === null ? "none" : "found";
};
