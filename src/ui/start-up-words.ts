import type { Lack } from "./start-up.ts";

/** What is missing, and what to do about it. */
export const startUpWords: Readonly<
  Record<Lack, { readonly heading: string; readonly paragraphs: readonly string[] }>
> = {
  framed: {
    heading: "This service does not run inside another page",
    paragraphs: [
      "It was opened inside a frame of another page, which could show you something that is not there.",
      "Open it in a window of its own.",
    ],
  },
  https: {
    heading: "This service needs a secure address",
    paragraphs: [
      "It was opened by an address that begins with http. Without https the browser does not let it sign, check or work offline.",
      "Change http to https at the front of the address. If that does not work, ask your IT team to serve it by https.",
    ],
  },
  cryptography: {
    heading: "This browser cannot sign or check returns",
    paragraphs: [
      "It has no Web Crypto, which the service needs to sign a return and to check one.",
      "Use a current version of Microsoft Edge or Google Chrome, or ask your IT team for one.",
    ],
  },
  storage: {
    heading: "This browser does not let the service keep your answers",
    paragraphs: [
      "Answers are kept in the browser's own storage (IndexedDB), and it is switched off, full or not allowed here. A private window can be the reason.",
      "Open the service in an ordinary window of a current Microsoft Edge or Google Chrome. If that does not work, ask your IT team to allow site data for this address.",
    ],
  },
  "newer-store": {
    heading: "A newer version of this service has been used here",
    paragraphs: [
      "Your answers were kept by a newer version than the one that has just been opened. Nothing was changed.",
      "Close every window of this service and open it again. If you see this page again, ask whoever runs the service which version is the current one.",
    ],
  },
  "blocked-store": {
    heading: "Close the other windows of this service",
    paragraphs: [
      "An older version of the service is open in another window and holds your answers.",
      "Close that window. This page goes on by itself.",
    ],
  },
};
