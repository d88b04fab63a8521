/** The words of the pages on which the head of the force reads, records, declares and signs. */
const en = {
  loading: "Loading",
  failed: "This could not be loaded. Reload the page; the answers are untouched.",
  noForce: "There is no force to sign for yet.",
  chooseForce: "Choose the force",
  continue: "Continue",
  stops: {
    heading: "What stops sign-off",
    text: "These have to be mended before the return can be signed. You can read on and record opinions before that.",
    more: "and {n} more, on the page “Check answers”",
    none: "Nothing in the answers stops sign-off.",
    look: "Worth a second look",
    lookText: "This does not stop sign-off. Leave it as it is if it is right.",
  },
  summary: {
    heading: "Sign off",
    text: "This page is for the {headTitle} to read: what the return says, on one page, as it prints.",
    draft: "Save a draft PDF for a meeting",
    draftText: "The whole return, marked DRAFT. It cannot be signed.",
    all: "Read the whole return on the screen",
    maturity: "See where the three points stand, and what would raise them",
    onePage: "The return on one page",
  },
  opinions: {
    heading: "Opinions of the {headTitle}",
    text: "Record an opinion on each point, and how you satisfied yourself. Nobody but the {headTitle}, or the person who signs in their absence, should answer here.",
    page: "Where a sentence here says page “Gaps”, the PDF gives the number of that page.",
    opinion: "Your opinion on point {number}",
    why: "Say why your opinion is higher. This prints beside your signature.",
    exception: "Enter what your exception is",
    yourException: "[your exception]",
    exceptionHint: {
      "partly-assured":
        "No gap is listed in this point. What you enter completes the sentence “I am assured that …, except for”.",
      "not-assured":
        "No gap is listed in this point. What you enter is a sentence of its own after “I am not yet assured …”.",
    },
    satisfied: "How I satisfied myself on point {number}",
    satisfiedHint: "Choose at least one.",
    what: "Say in one sentence what you looked at and what it showed",
  },
  declaration: {
    heading: "Declaration",
    sharing: "May the office share this return with {inspectorate}?",
    sharingHint: "Your answer does not change what freedom of information law requires.",
    yes: "Yes",
    ask: "Yes, after asking us",
    no: "No",
    marking: "Marking of the return",
    markingHint: "It stands on every page, in the file name and in the subject of the email.",
    markings: {
      "OFFICIAL-SENSITIVE": "Unless the force decides otherwise",
      OFFICIAL: "If the force decides that nothing in it is sensitive",
    },
    name: "Your full name",
    nameHint: "It is in the signature and its certificate. The return names no other person.",
    title: "Your title",
    absence: "Why you sign in the absence of the {headTitle}",
    absenceHint:
      "Your title is not {headTitle}. What you enter completes “signing in the absence of the {headTitle}, because …”. Leave this empty if you are the head of the force under another title.",
    text: "What you declare",
    textHint:
      "This is what you put your name to by signing. It prints in these words, with the number of the page in place of “Known limits”.",
  },
  sign: {
    heading: "Sign the return",
    text: "You sign version {version} as {name}, {title}, {force}.",
    nobody: "Enter your name and title on the declaration first.",
    back: "Go to the declaration",
    key: "Key to sign with",
    keyOf: "Key of {name}, {title}",
    keyHint: "Made {made}. Can sign until {until}. Certificate fingerprint {fingerprint}.",
    others:
      "There are keys for this force on this device that were made for another name or title. A key signs only under the name and title that it was made for, so they are not offered here.",
    newKey: "Make a new key",
    newKeyHint: "For the first signature on this device, or when a passphrase was forgotten.",
    is: {
      summary: "What the key is, and what it is not",
      text: [
        "The key is kept in this browser, encrypted under your passphrase. It can sign for three years.",
        "The passphrase is kept nowhere. Nobody can find it out or reset it: if it is forgotten, make a new key.",
        "It is yours alone. Whoever has the key and the passphrase signs as you.",
        "It is not a certificate of an authority. Others learn that it is yours when the office confirms it with you, by telephone or in person.",
        "It opens nothing else, and it is not your force's password or smart card.",
      ],
      more: "What the signature proves, and what it does not",
    },
    passphrase: "Passphrase",
    passphraseHint: "The passphrase of the key that you chose.",
    newPassphrase: "Choose a passphrase",
    newPassphraseHint:
      "12 characters or more. Any characters, spaces too. Four or more words that nobody would guess are easy to remember. Do not use a password that you use elsewhere.",
    again: "Enter the passphrase again",
    show: "Show what I type",
    sign: "Sign and save the return",
    busyKey: "Making the key. This takes a few seconds.",
    busy: "Making the PDF, signing it and checking it. This takes a few seconds.",
    errors: {
      key: "Choose a key to sign with",
      empty: "Enter the passphrase",
      short: "The passphrase must be 12 characters or more",
      differs: "The two passphrases are not the same",
      "wrong-passphrase": "The passphrase is not right for this key. Nothing was signed",
      "certificate-expired":
        "This key has run out and cannot sign any more. Choose “Make a new key”. Nothing was signed",
      "cannot-reproduce":
        "This browser does not make the PDF exactly as it must be, so it cannot sign. Nothing was signed, and the answers are untouched. Use a current Edge or Chrome, or another device with a saved copy of the draft",
      "check-failed":
        "The signed file did not pass the check that the office can make, so it was not saved. The answers are untouched. The check said: {message}",
      failed:
        "Something went wrong while signing. Nothing was saved, and the answers are untouched. Reload the page and try again",
      "not-ready": "Something still stops sign-off. Mend what is listed below, then sign",
    },
  },
  sent: {
    title: "Return signed",
    panel: "{force}, version {version}",
    fingerprint: "Fingerprint",
    saved: "The PDF was handed to your browser as {file}. Look for it in your downloads.",
    again: "Save the signed PDF again",
    gone: "This window no longer holds the file: it is among your downloads. If you cannot find it, sign again; that makes the next version.",
    none: "Nothing has been signed yet",
    noneText: "There is no signed return of this draft on this device.",
    toSign: "Go to sign-off",
    nothingSent: "Nothing has been sent. You send it.",
    notToSend: "Nothing has been sent.",
    now: "What to do now",
    steps: {
      save: "Save the PDF. We opened it again and checked it.",
      send: "Send it, as one attachment, to {mailbox}. Do not print it to PDF, scan, merge or compress it.",
      sendNowhere:
        "Send it, as one attachment. The office has not yet said where. Do not print it to PDF, scan, merge or compress it.",
      keep: "Keep a copy as your force keeps such records.",
      wait: "Wait for a receipt. It must show the same fingerprint.",
      preparation: "Do not send it. The office has not issued this edition.",
      training: "This is a training return. Do not send it.",
    },
    email: {
      heading: "The email",
      open: "Open this email in your mail program",
      attach: "The PDF cannot be attached for you: attach {file} yourself.",
      training:
        "This is how the email of a real return would begin. The address is made up: an email to it goes nowhere. Do not send it.",
      subject: "Subject",
      body: "Text",
    },
    certificate: "Your certificate fingerprint",
    certificateText:
      "Keep it at hand. The office may telephone you, on a number that it already holds, and ask you to read it out.",
    checked: "What was checked after signing",
    checkedNowhere:
      "The saved file was opened again and checked with the same code that “Check a return” uses. “Not known” beside the signer is expected: nobody has confirmed the certificate.",
    checkedText:
      "The saved file was opened again and checked with the same code with which the office can check it. “Not known” beside the signer is expected: it stays so until the office has confirmed your certificate with you.",
    changed:
      "The answers have changed since the return was signed, so a summary of it can no longer be made here. Sign again for the next version, and a summary of that.",
    task: "Back to the task list",
  },
} as const;

export const signOffWords = { en } as const;
