import type { Problem } from "../../core/answers/problem.ts";

/** Whether the pages of sign-off ask for it themselves: then it is not held against the answers. */
export const isOfSignOff = ({ page }: Problem): boolean => page.startsWith("sign-off/");
