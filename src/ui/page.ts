import type { ComponentType } from "preact";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Edges } from "../journeys/ports.ts";
import type * as inlineForms from "./fill-in/inline-forms.tsx";

/** The holes of the address, filled: `{ id: "4k…", question: "SOC-1" }`. */
export type Params = Readonly<Record<string, string>>;

/**
 * What a page gets. It draws what stands in `main`, starting with its one `h1`. The frame round it watches `main`:
 * it moves focus to the `h1` after a change of address and sets the title from it ("Error: " first while an
 * element with `role="alert"` is there), so a page does neither.
 */
export interface PageProps {
  readonly edges: Edges;
  readonly params: Params;
}

/** A page of one draft: the same open draft on every one of its pages. */
export interface DraftPageProps extends PageProps {
  readonly fillIn: FillIn;
}

/** The forms of evidence, actions and risks, loaded when a question is asked for one. */
export type Forms = () => Promise<typeof inlineForms>;

export interface QuestionPageProps extends DraftPageProps {
  readonly forms: Forms;
}

/** The page that chooses the force starts a draft without `fillIn` and changes the force of one with it. */
export interface ForcePageProps extends PageProps {
  readonly fillIn?: FillIn;
}

export type Page = ComponentType<PageProps>;
export type DraftPage = ComponentType<QuestionPageProps>;

/** Goes to an address such as `#/draft/4k…/people`; the frame does the rest. */
export const navigate = (address: string): void => {
  window.location.hash = address;
};

/** `draftAddress("4k…")` is the task list; `draftAddress("4k…", "sign-off/opinions")` one of its pages. */
export const draftAddress = (id: string, page = ""): string => `#/draft/${id}${page === "" ? "" : `/${page}`}`;
