/** What changed in the service, newest first, for people who use it: who is affected and what they must do. */
export interface ChangeNote {
  /** ISO date of the release; `null` while it is in preparation. */
  readonly date: string | null;
  readonly version: string;
  readonly notes: readonly { readonly about: string; readonly text: string }[];
}

export const changes: readonly ChangeNote[] = [
  {
    date: null,
    version: "0.1.0",
    notes: [
      {
        about: "Questionnaire",
        text: "The 2026 edition is here as a preparation copy: the office has not issued it. Do not send returns made with it.",
      },
      {
        about: "Saved drafts and returns",
        text: "Nothing is released yet: drafts and signed returns made with this version may not open in later ones. Keep nothing that you cannot make again.",
      },
      {
        about: "New",
        text: "You can now answer all three points without a network, sign one PDF, and check the returns of others.",
      },
    ],
  },
];
