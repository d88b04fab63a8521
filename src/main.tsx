import "@preact/signals";
import { signal } from "@preact/signals";
import { render } from "preact";
import { editionOf } from "./core/questionnaire/editions.ts";
import { openDatabase } from "./drafts/database.ts";
import { openStore } from "./drafts/open-store.ts";
import { tabsWith } from "./drafts/tabs.ts";
import { downloads } from "./files/offer.ts";
import type { Edges } from "./journeys/ports.ts";
import { afterSavingIn, device, fileWorkWith, pages, pickFile, questionnaire, storeParts, warm } from "./lazy.ts";
import { acceptOnceAlone, holdOpenWindow } from "./service-worker/accept.ts";
import { ownScripts, type PolicyFactory } from "./service-worker/own-scripts.ts";
import { registerServiceWorker } from "./service-worker/register.ts";
import { App } from "./ui/app.tsx";
import { type Lack, lackOf } from "./ui/start-up.ts";
import workerAddress from "./worker.ts?worker&url";
import "./ui/app.scss";
import "./ui/start-up.scss";

/** Letters and digits that make 16 of them random: 32 of them, so that each is five bits. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % letters.length]).join("");

const root = document.getElementById("app");
if (root === null) {
  throw new Error("index.html has no #app");
}
const show = (element: Parameters<typeof render>[0]): void => {
  // What stands in index.html for browsers that never come so far.
  document.getElementById("too-old")?.remove();
  render(element, root);
};
const refuse = async (lack: Lack): Promise<void> => {
  const { StartUpPage } = await pages.missing();
  show(<StartUpPage lack={lack} />);
};

const begin = async (): Promise<void> => {
  const database = openDatabase("msht-self-assessment", () => void refuse("blocked-store"));
  const clock = { now: () => new Date().toISOString() };
  const store = await openStore(database, clock, storeParts).catch(() => "storage" as const);
  if (store === "newer" || store === "storage") {
    await refuse(store === "newer" ? "newer-store" : store);
    return;
  }
  let look: Edges["lookForUpdate"] = async () => "cannot-look";
  const workerUrl = new URL(workerAddress, document.baseURI).href;
  const serviceWorkerUrl = new URL("sw.js", document.baseURI).href;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  const own = ownScripts([workerUrl, serviceWorkerUrl], trustedTypes);
  const edges: Edges = {
    ...store,
    // What is kept in this window alone is in no other.
    tabs: tabsWith(store.keeps === "device" ? navigator.locks : undefined),
    device,
    afterSaving: afterSavingIn({ ...store, clock, device }),
    pickFile,
    ...fileWorkWith(() => new Worker(own(workerUrl), { type: "module" })),
    questionnaire,
    files: downloads,
    clock,
    newId,
    lookForUpdate: () => look(),
  };
  const edition = editionOf("2026");
  if (edition === undefined) {
    throw new Error("the service holds no edition");
  }
  const offlineReady = signal(false);
  const newVersion = signal<(() => Promise<"accepted" | "other-windows">) | undefined>(undefined);
  show(<App edges={edges} pages={pages} shell={{ offlineReady, newVersion }} edition={edition} />);
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    holdOpenWindow(navigator.locks);
    look = await registerServiceWorker(navigator.serviceWorker, own(serviceWorkerUrl), {
      isCached: async () =>
        (await caches.match(new URL("index.html", document.baseURI), { ignoreSearch: true })) !== undefined,
      onReady: () => {
        offlineReady.value = true;
      },
      onWaiting: (accept) => {
        newVersion.value = acceptOnceAlone(navigator.locks, accept);
      },
      reload: () => window.location.reload(),
    });
  }
};

const lack = lackOf({
  framed: window.top !== window.self,
  secure: window.isSecureContext,
  cryptography: globalThis.crypto?.subtle !== undefined,
});
if (lack === undefined) {
  warm(window.location.hash);
  void begin();
} else {
  void refuse(lack);
}
