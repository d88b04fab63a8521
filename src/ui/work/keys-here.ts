import { editionIds } from "../../core/questionnaire/editions.ts";
import type { KeptKey } from "../../core/return/return-file.ts";
import { certificateFingerprint } from "../../core/verdict/certificate-fingerprint.ts";
import type { Edges } from "../../journeys/ports.ts";

export interface NamedKey {
  readonly key: KeptKey;
  /** Name of the force that it was made for. */
  readonly force: string;
  /** As it is read over the telephone. */
  readonly fingerprint: string;
  readonly past: boolean;
}

/** Signing keys on this device, for every edition that has their force. */
export const namedKeys = async (edges: Edges): Promise<readonly NamedKey[]> => {
  const keys = await edges.keys.list();
  if (keys.length === 0) {
    return [];
  }
  const forces = (await Promise.all(editionIds.map((edition) => edges.questionnaire.forces(edition)))).flat();
  const now = edges.clock.now();
  return keys.map((key) => ({
    key,
    force: forces.find(({ slug }) => slug === key.force)?.name ?? key.force,
    fingerprint: certificateFingerprint(key.certificateSha256),
    past: key.notAfter < now,
  }));
};
