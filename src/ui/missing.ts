import type { Draft } from "../core/answers/draft.ts";

/** Why there is no page to show at an address. */
export type Missing =
  | { readonly kind: "page" }
  | { readonly kind: "draft"; readonly id: string }
  | { readonly kind: "edition"; readonly draft: Draft }
  | { readonly kind: "practice"; readonly why: "not-saved" | "full" };
