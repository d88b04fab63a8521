import type { Problem } from "../answers/problem.ts";
import { allProblems } from "../answers/problems.ts";
import { type Composing, composeReturn } from "./compose.ts";
import type { ForceReturn } from "./force-return.ts";

export type Finalised =
  | { readonly status: "ready"; readonly forceReturn: ForceReturn }
  /** Only what stops sign-off; warnings print and stop nothing. */
  | { readonly status: "not-ready"; readonly problems: readonly Problem[] };

/** Answers finalised and frozen for signature, or what is still in the way. */
export const finalise = (composing: Omit<Composing, "forDraft">): Finalised => {
  const forceReturn = composeReturn({ ...composing, forDraft: false });
  const problems = allProblems(composing.draft, forceReturn).filter(({ severity }) => severity === "stops");
  return problems.length === 0 ? { status: "ready", forceReturn } : { status: "not-ready", problems };
};
