import { useEffect, useState } from "preact/hooks";

/** What a page waits for: not there yet, there, or not to be had. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: T }
  | { readonly state: "failed" };

/** Loads again when `of` changes; what a page no longer asks for is dropped. */
export const useLoaded = <T>(of: string, load: () => Promise<T>): Loaded<T> => {
  const [held, setHeld] = useState<{ readonly of: string; readonly loaded: Loaded<T> }>();
  useEffect(() => {
    let here = true;
    load().then(
      (value) => here && setHeld({ of, loaded: { state: "loaded", value } }),
      () => here && setHeld({ of, loaded: { state: "failed" } }),
    );
    return () => {
      here = false;
    };
  }, [of]);
  return held?.of === of ? held.loaded : { state: "loading" };
};
