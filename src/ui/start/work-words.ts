/** The words of "Your work on this device". */
const en = {
  heading: "Your work on this device",
  intro:
    "Drafts and signing keys are kept in this browser, on this device. Nobody else sees them, and nothing is sent.",
  drafts: {
    heading: "Drafts",
    none: "There are no drafts on this device.",
    begun: "Begun on {date}",
    signed: "{n} signed and saved",
    practice: "Practice draft",
    open: "Open",
    copy: "Save a copy of the draft",
    delete: "Delete",
  },
  keys: {
    heading: "Signing keys",
    none: "There are no signing keys on this device.",
    what: "Each key is encrypted under its own passphrase. Returns signed with it stay valid after it is deleted.",
    name: "{name}, {title}, {force}",
    fingerprint: "Certificate fingerprint",
    until: "Can sign until {date}",
    past: "Ran out on {date}",
    delete: "Delete",
  },
  everything: {
    heading: "Delete everything on this device",
    text: "Removes answers, figures, evidence and signing keys. It cannot be undone. Backups and PDFs stay where you saved them.",
    button: "Delete everything on this device",
  },
  confirm: {
    draft: "Delete the draft “{name}”?",
    draftText:
      "Its answers, figures and evidence are removed from this device. It cannot be undone. Save a copy first if you may need it again.",
    draftYes: "Delete the draft",
    key: "Delete the signing key of {name}?",
    keyText:
      "Nobody can sign with it again. A new key needs its certificate confirmed by the office once more. Returns signed with this key stay valid.",
    keyYes: "Delete the key",
    everything: "Delete everything on this device?",
    everythingText: "All drafts and all signing keys in this browser are removed. It cannot be undone.",
    everythingYes: "Delete everything",
    keep: "Keep it",
  },
  deleted: "Deleted.",
  copySaved: "The copy was handed to your browser. Look for it in your downloads.",
  failed: "The store on this device cannot be used at present. Nothing was changed. Reload the page and try again.",
} as const;

export const workWords = { en } as const;
