import type { Issued } from "../../core/questionnaire/content.ts";
import type { Block } from "../../core/return/document.ts";

/** What the pages know of the edition and of this copy of the service. */
export interface HelpFacts {
  /** `null` until the office has issued the edition. */
  readonly issued: Issued | null;
  readonly lawAsAt: string;
  readonly address: string;
  readonly build: string | null;
  /** Of the source that the build was made from; `null` in development. */
  readonly sourceSha256: string | null;
}

export interface HelpWords {
  readonly heading: string;
  readonly blocks: (facts: HelpFacts) => readonly Block[];
}

export const p = (text: string): Block => ({ kind: "paragraph", text });
export const h = (text: string): Block => ({ kind: "heading", level: 1, text });
export const list = (...items: readonly string[]): Block => ({
  kind: "list",
  ordered: false,
  items: items.map((text) => ({ text })),
});
export const steps = (...items: readonly string[]): Block => ({
  kind: "list",
  ordered: true,
  items: items.map((text) => ({ text })),
});

const notYet = "The office has not yet said.";

export const privacy: HelpWords = {
  heading: "Privacy",
  blocks: ({ issued }) => [
    p(
      "The return names one person, the signer, whose certificate is in the signature. Everyone else is a post. Nothing leaves this device until you send the PDF.",
    ),
    h("How the office handles personal data"),
    p(issued?.privacy ?? "The office has not yet said how it handles personal data."),
  ],
};

export const foi: HelpWords = {
  heading: "Who reads it and freedom of information",
  blocks: ({ issued }) => [
    p("The office reads every return. Sharing with the inspectorate follows your answer."),
    h("What the office publishes"),
    p(issued?.publication ?? "The office has not yet said what it will publish."),
    h("Freedom of information"),
    p(
      "Most police forces and the office are subject to freedom of information law: the Freedom of Information Act 2000, or in Scotland the Freedom of Information (Scotland) Act 2002. Anything in this return may be requested.",
    ),
    p(
      issued?.asksBeforeRelease === true
        ? "The office decides requests made to it. It will ask for your views first."
        : "The office decides requests made to it.",
    ),
    p("Nobody can promise that a return stays confidential."),
  ],
};

export const keeping: HelpWords = {
  heading: "Keeping and deleting",
  blocks: ({ issued }) => [
    p("Answers stay in this browser until you delete them or the browser's data is cleared."),
    {
      kind: "paragraph",
      text: [
        { strong: "Delete everything on this device" },
        " removes answers, figures, evidence and signing keys, and cannot be undone. It is on the page “Your work on this device”.",
      ],
    },
    p("Backups and PDFs stay where you saved them, under your force's rules."),
    h("How long the office keeps returns"),
    p(issued?.retention ?? "The office has not yet said how long it will keep returns."),
  ],
};

export const accessibility: HelpWords = {
  heading: "Accessibility statement",
  blocks: ({ issued }) => [
    p("We aim to meet level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Not audited independently."),
    h("The PDF"),
    p("The PDF is tagged. Tests with assistive technology: not yet tested."),
    p("Any return opens in the service as a web page: use “Check a return” on the start page."),
    h("Known problems"),
    p("None recorded."),
    h("Another format, or a problem to report"),
    p(issued?.contact ?? notYet),
  ],
};

export const it: HelpWords = {
  heading: "For your IT team",
  blocks: ({ address, build, sourceSha256 }) => [
    {
      kind: "facts",
      caption: "What the service needs",
      rows: [
        { key: "Address", value: address },
        {
          key: "Other addresses",
          value: "None. It asks nothing of any other address and has no server that holds answers.",
        },
        { key: "To install", value: "Nothing. No extension and no administrator rights." },
        { key: "Browser", value: "A current Edge or Chrome, with site storage and downloads allowed." },
        { key: "Build", value: build ?? "Not recorded in this copy" },
        { key: "SHA-256 of its source", value: sourceSha256 ?? "Not recorded in this copy" },
      ],
    },
    h("Policies that clear browsing data"),
    p(
      "Exempt the address from policies that clear browsing data: in Edge, ClearBrowsingDataOnExit and BrowsingDataLifetime. They delete answers and signing keys.",
    ),
    h("What is stored, and where"),
    list(
      "Answers, figures and evidence: in this browser's storage for the address (IndexedDB), on this device only.",
      "Signing keys: in the same storage, encrypted under a passphrase that is not stored.",
      "The pages of the service: in the browser's cache for the address, so that it works without a network.",
    ),
    h("To remove it"),
    p(
      "Use “Delete everything on this device” on the page “Your work on this device”, then clear the site's data in the browser. Files that people saved stay where they saved them.",
    ),
    h("Email"),
    p(
      "Signed returns are PDF files with a signature and an embedded data file. A gateway that rewrites, flattens or strips PDFs breaks the signature. Where yours does so, people can put the PDF in a ZIP file first.",
    ),
  ],
};

export const contact: HelpWords = {
  heading: "Contact",
  blocks: ({ issued }) => [
    h("About the request"),
    p(issued?.contact ?? notYet),
    h("Freedom of information in your force"),
    p("Your information management team."),
  ],
};

export const wordsUsed: HelpWords = {
  heading: "Words used",
  blocks: ({ lawAsAt }) => [
    {
      kind: "table",
      table: {
        caption: "Words used in the return",
        columns: [{ text: "Word" }, { text: "Means" }],
        rows: [
          ["Accepted risk", "a gap the force decides not to act on now, with a reason"],
          [
            "County lines",
            "groups moving drugs between UK areas by a dedicated telephone line, often exploiting children and vulnerable adults",
          ],
          ["First responder", "a body that may refer people to the NRM"],
          ["Fingerprint", "10 characters that identify one version of a return"],
          ["Key question", "one of four in each point, which stands no higher than the lowest of them"],
          ["Level", "0 not in place, 1 developing, 2 established (expected), 3 embedded"],
          ["MSHT", "modern slavery and human trafficking"],
          ["NCA", "National Crime Agency"],
          ["NRM", "National Referral Mechanism: identifies and supports victims"],
          ["PIP2", "the national accreditation for investigators of serious crime"],
          [
            "Prevention order",
            "a court order on an offender: slavery and trafficking prevention order (STPO); in Scotland trafficking and exploitation prevention order (TEPO)",
          ],
          [
            "Prosecutor",
            "the Crown Prosecution Service (CPS) in England and Wales, the Crown Office and Procurator Fiscal Service (COPFS) in Scotland, the Public Prosecution Service (PPS) in Northern Ireland",
          ],
          [
            "Risk order",
            `a court order that needs no conviction: slavery and trafficking risk order (STRO); in Scotland trafficking and exploitation risk order (TERO); none found in Northern Ireland law as at ${lawAsAt}`,
          ],
          ["Test evidence", "an audit, dip sample, exercise, peer review, inspection or outcome analysis"],
        ],
      },
    },
  ],
};
