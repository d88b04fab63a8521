import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Force } from "../../core/questionnaire/content.ts";
import { openSignOff, type SignOff, type SignOutcome } from "../../journeys/sign-off.ts";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { useLoaded } from "../read/use-loaded.ts";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en;

export type Sealed = Extract<SignOutcome, { readonly status: "sealed" }>;

/** What every page of sign-off draws from. */
export interface SittingProps extends DraftPageProps {
  readonly signOff: SignOff;
  readonly force: Force;
  /** The file signed last, while this window is open. */
  readonly sealed: Signal<Sealed | undefined>;
}

const sealedBy = new WeakMap<SignOff, Signal<Sealed | undefined>>();

const sealedOf = (signOff: SignOff): Signal<Sealed | undefined> => {
  const sealed = sealedBy.get(signOff) ?? signal<Sealed | undefined>(undefined);
  sealedBy.set(signOff, sealed);
  return sealed;
};

/** Opens the sign-off of the draft, the same on each of its pages; says so where there is no force to sign for. */
export const Sitting = ({
  heading,
  of: Inside,
  ...props
}: DraftPageProps & {
  readonly heading: string;
  readonly of: (props: SittingProps) => JSX.Element;
}): JSX.Element => {
  const { edges, fillIn } = props;
  const force = fillIn.force.value;
  const loaded = useLoaded(`${fillIn.draft.value.id} ${force?.slug ?? ""}`, () => openSignOff(edges, fillIn));
  if (loaded.state === "loaded" && loaded.value !== undefined && force !== undefined) {
    return <Inside {...props} signOff={loaded.value} force={force} sealed={sealedOf(loaded.value)} />;
  }
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {heading}
      </h1>
      {force === undefined ? (
        <p class="govuk-body">
          {words.noForce}{" "}
          <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, "force")}>
            {words.chooseForce}
          </a>
        </p>
      ) : (
        <p class="govuk-body">{loaded.state === "failed" ? words.failed : words.loading}</p>
      )}
    </>
  );
};
