/** Words for when the browser's data were cleared, or its storage cannot be opened. */
const en = {
  heading: "Work that was in this browser is gone",
  text: "This browser no longer holds these drafts. Nobody deleted them in this service, so the browser’s data were cleared.",
  draft: "{name}, last saved about {time}",
  why: "The usual causes are a policy of your force (in Edge and Chrome, ClearBrowsingDataOnExit or BrowsingDataLifetime) or somebody clearing the browsing data. This service cannot bring the drafts back. A backup file, a copy of a draft or a PDF of the return can.",
  restore: "Open a backup or a return",
  policy: "What to ask your IT team, so that it does not happen again",
  forget: "I know. Do not show this again",
  closed: {
    heading: "Work that was saved in this browser cannot be opened now",
    text: "The browser cannot open its storage now, so these drafts cannot be shown. This service did not delete them.",
    why: "Close every window of this browser, make room if the device is full, then open the service again. If that does not help, ask your IT team before anybody clears the browser’s data.",
  },
} as const;

export const wipedWords = { en } as const;
