import type { VNode } from "preact";
import type { Force } from "../../core/questionnaire/content.ts";
import { openSignOff, type SignOff } from "../../journeys/sign-off.ts";
import type { DraftPageProps } from "../page.ts";
import { NoForce } from "../read/no-force.tsx";
import { useLoading } from "./use-words.ts";
import "@preact/signals";

/** A page drawn from the return as it stands. Nothing is shown while its words load; without a force there is none. */
export const WithReturn = ({
  page: { edges, fillIn },
  heading,
  children,
}: {
  readonly page: DraftPageProps;
  readonly heading: string;
  readonly children: (signOff: SignOff, force: Force) => VNode;
}): VNode | null => {
  const force = fillIn.force.value;
  const { id } = fillIn.draft.value;
  const loaded = useLoading(`${id} ${force?.slug ?? ""}`, async () => ({ signOff: await openSignOff(edges, fillIn) }));
  if (force === undefined) {
    return <NoForce heading={heading} draftId={id} />;
  }
  return loaded?.signOff === undefined ? null : children(loaded.signOff, force);
};
