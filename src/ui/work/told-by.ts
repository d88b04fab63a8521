import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges } from "../../journeys/ports.ts";
import type { Told } from "./said-change.ts";

/** The words of an open draft's own edition, to tell its records by. */
export const toldBy = async (edges: Pick<Edges, "questionnaire">, fillIn: FillIn): Promise<Told> => ({
  content: await edges.questionnaire.content(fillIn.edition.id, fillIn.force.value?.jurisdiction ?? "EW"),
  forces: fillIn.forces,
});
