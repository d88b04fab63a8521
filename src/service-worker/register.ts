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

/**
 * Registers the service worker; `virtual:pwa-register` cannot under Trusted Types. Nothing reloads by itself:
 * a new version waits until the person accepts it, and only then the page is loaded again.
 */
export const registerServiceWorker = async (
  container: ServiceWorkerContainer,
  scriptUrl: string,
  updates: Updates,
): Promise<void> => {
  const firstVisit = container.controller === null;
  const registration = await container.register(scriptUrl).catch(() => undefined);
  if (registration === undefined) {
    // Forbidden by a policy or a private window: the service works, but not without a network.
    return;
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
};
