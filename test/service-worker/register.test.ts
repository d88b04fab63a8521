import { expect, test } from "vitest";
import { acceptOnceAlone, holdOpenWindow } from "../../src/service-worker/accept.ts";
import { registerServiceWorker } from "../../src/service-worker/register.ts";

class FakeWorker extends EventTarget {
  state = "installing";
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  looked = 0;
  /** What a look at the host brings. */
  host: "same" | "newer" | "broken" | "gone" = "same";
  async update(): Promise<void> {
    this.looked += 1;
    if (this.host === "gone") {
      throw new TypeError("no network");
    }
    if (this.host === "newer" || this.host === "broken") {
      const worker = new FakeWorker();
      const whole = this.host === "newer";
      this.find(worker);
      setTimeout(() => {
        this.installing = null;
        this.waiting = whole ? worker : null;
        worker.become(whole ? "installed" : "redundant");
      });
    }
  }
  find(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
  }
}

class FakeContainer extends EventTarget {
  readonly asked: unknown[] = [];
  readonly registration = new FakeRegistration();
  controller: FakeWorker | null = null;
  ready: Promise<FakeRegistration> = Promise.resolve(this.registration);
  async register(url: string, options: RegistrationOptions): Promise<FakeRegistration> {
    this.asked.push([url, options]);
    return this.registration;
  }
}

const visit = async (container: FakeContainer, cached = true) => {
  const heard: string[] = [];
  const accepts: (() => void)[] = [];
  const look = await registerServiceWorker(container as unknown as ServiceWorkerContainer, "sw.js", {
    isCached: async () => cached,
    onReady: () => void heard.push("ready"),
    onWaiting: (accept) => {
      heard.push("waiting");
      accepts.push(accept);
    },
    reload: () => void heard.push("reload"),
  });
  return { heard, accepts, look };
};

test("the first visit says when everything is in the cache", async () => {
  const container = new FakeContainer();
  expect((await visit(container)).heard).toEqual(["ready"]);
  // No copy that lies in a cache on the way may hide a new version.
  expect(container.asked).toEqual([["sw.js", { updateViaCache: "none" }]]);
});

test("an active worker that holds nothing is not called ready", async () => {
  expect((await visit(new FakeContainer(), false)).heard).toEqual([]);
});

test("a later visit says nothing", async () => {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.active = container.controller;
  expect((await visit(container)).heard).toEqual([]);
});

test("the first worker of all is no new version", async () => {
  const container = new FakeContainer();
  const first = new FakeWorker();
  container.registration.installing = first;
  const { heard } = await visit(container);
  first.become("installed");
  expect(heard).toEqual(["ready"]);
});

test("a new version waits, found now or before, and loads the page again only when it is accepted", async () => {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.active = container.controller;
  const { heard, accepts } = await visit(container);
  const next = new FakeWorker();
  container.registration.find(next);
  expect(heard).toEqual([]);
  next.become("installed");
  expect(heard).toEqual(["waiting"]);
  container.dispatchEvent(new Event("controllerchange"));
  expect(heard).toEqual(["waiting"]);
  expect(next.messages).toEqual([]);
  accepts[0]?.();
  expect(next.messages).toEqual([{ type: "SKIP_WAITING" }]);
  container.dispatchEvent(new Event("controllerchange"));
  expect(heard).toEqual(["waiting", "reload"]);

  const later = new FakeContainer();
  later.controller = new FakeWorker();
  later.registration.active = later.controller;
  later.registration.waiting = new FakeWorker();
  expect((await visit(later)).heard).toEqual(["waiting"]);
});

test("a new version is accepted only while no other window is open", async () => {
  let accepted = 0;
  const windows = (count: number): LockManager =>
    ({
      query: async () => ({ held: Array.from({ length: count }, () => ({ name: "open-window", mode: "shared" })) }),
    }) as unknown as LockManager;
  const accept = (): void => {
    accepted += 1;
  };
  expect(await acceptOnceAlone(windows(2), accept)()).toBe("other-windows");
  expect(accepted).toBe(0);
  expect(await acceptOnceAlone(windows(1), accept)()).toBe("accepted");
  expect(accepted).toBe(1);
  // A browser without Web Locks: the windows cannot be counted, and nobody's page is loaded again.
  holdOpenWindow(undefined);
  expect(await acceptOnceAlone(undefined, accept)()).toBe("other-windows");
  expect(accepted).toBe(1);
});

test("a new version is looked for at start and when asked, and what came of it is said", async () => {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.active = container.controller;
  const { heard, look } = await visit(container);
  expect(container.registration.looked).toBe(1);
  expect(await look()).toBe("none");
  container.registration.host = "gone";
  expect(await look()).toBe("cannot-look");
  container.registration.host = "broken";
  expect(await look()).toBe("cannot-look");
  expect(heard).toEqual([]);
  container.registration.host = "newer";
  expect(await look()).toBe("found");
  expect(heard).toEqual(["waiting"]);
});
