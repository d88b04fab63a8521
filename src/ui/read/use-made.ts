import { useEffect, useState } from "preact/hooks";

/**
 * What takes long to make, made in a task of its own: an effect comes after the frame that asks for it, and the timer
 * gives the drawing of it another. Until then there is none, rather than what was made of something else.
 */
export const useMade = <T>(make: () => T, of: readonly unknown[]): T | undefined => {
  const [made, hold] = useState<{ readonly of: readonly unknown[]; readonly value: T }>();
  useEffect(() => {
    const value = make();
    const timer = setTimeout(() => hold({ of, value }));
    return () => clearTimeout(timer);
  }, of);
  return made?.of.every((one, n) => one === of[n]) === true ? made.value : undefined;
};
