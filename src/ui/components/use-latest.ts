import { useRef } from "preact/hooks";

/** Begins a piece of work, and gives whether it is still the one begun last: what a slow file says must not cover a later one. */
export const useLatest = (): (() => () => boolean) => {
  const begun = useRef(0);
  return () => {
    begun.current += 1;
    const mine = begun.current;
    return () => mine === begun.current;
  };
};
