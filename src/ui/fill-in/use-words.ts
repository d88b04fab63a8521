import { useEffect, useState } from "preact/hooks";
import type { PointContent, PointId } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";

type Held<T> = { readonly of: string } & ({ readonly value: T } | { readonly error: unknown });

/** What loads is shown once it is there; a page left in the meantime is not written to. A failure meets the error boundary. */
export const useLoading = <T>(of: string, load: () => Promise<T>): T | undefined => {
  const [held, setHeld] = useState<Held<T>>();
  useEffect(() => {
    let here = true;
    load().then(
      (value) => here && setHeld({ of, value }),
      (error: unknown) => here && setHeld({ of, error }),
    );
    return () => {
      here = false;
    };
  }, [of]);
  if (held === undefined || held.of !== of) {
    return undefined;
  }
  if ("error" in held) {
    throw held.error;
  }
  return held.value;
};

/** The words of a point in the force's jurisdiction. `undefined` while they load. */
export const usePoint = (fillIn: FillIn, point: PointId): PointContent | undefined =>
  useLoading(`${point} ${fillIn.force.value?.jurisdiction ?? ""}`, () => fillIn.point(point));
