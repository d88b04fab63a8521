import { useState } from "preact/hooks";
import type { ErrorLink } from "../components/error-summary.tsx";

export interface DateGuard {
  readonly errors: readonly ErrorLink[];
  /** The error to show at the box: only once somebody tried to move on. */
  readonly shown: string | undefined;
  /** Ends the form in hand, unless the date in it cannot be right. */
  finish(then: () => void): void;
}

/** `error`: what is wrong with the date in hand, `undefined` where nothing is. */
export const useDateGuard = (field: string, error: string | undefined): DateGuard => {
  const [errors, setErrors] = useState<readonly ErrorLink[]>([]);
  return {
    errors,
    shown: errors.length === 0 ? undefined : error,
    finish: (then) => {
      setErrors(error === undefined ? [] : [{ text: error, field }]);
      if (error === undefined) {
        then();
      }
    },
  };
};
