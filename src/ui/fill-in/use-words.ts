import { useEffect, useState } from "preact/hooks";
import type { Content, PointContent, PointId } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges } from "../../journeys/ports.ts";

/** What loads is shown when it is there; a page that was left in the meantime is not written to. */
const useLoaded = <T>(load: () => Promise<T>, on: readonly unknown[]): T | undefined => {
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly value: T }>();
  const of = on.join(" ");
  useEffect(() => {
    let here = true;
    void load().then((value) => {
      if (here) {
        setLoaded({ of, value });
      }
    });
    return () => {
      here = false;
    };
  }, [of]);
  return loaded?.of === of ? loaded.value : undefined;
};

/** The words of a point in the force's jurisdiction. `undefined` while they load. */
export const usePoint = (fillIn: FillIn, point: PointId): PointContent | undefined =>
  useLoaded(() => fillIn.point(point), [point, fillIn.force.value?.jurisdiction ?? ""]);

/** Every word of the edition in the force's jurisdiction, and the hash that a return of it states. */
export const useContent = (
  edges: Edges,
  fillIn: FillIn,
): { readonly content: Content; readonly contentSha256: string } | undefined => {
  const jurisdiction = fillIn.force.value?.jurisdiction ?? "EW";
  const { id } = fillIn.edition;
  return useLoaded(async () => {
    const [content, contentSha256] = await Promise.all([
      edges.questionnaire.content(id, jurisdiction),
      edges.questionnaire.contentSha256(id, jurisdiction),
    ]);
    return { content, contentSha256 };
  }, [id, jurisdiction]);
};
