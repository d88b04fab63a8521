import type { Register, RegisteredSigner } from "./verdict.ts";

/** What the register says of one certificate and one force. */
export interface Enrolment {
  /** `null` without a register. */
  readonly enrolled: boolean | null;
  readonly confirmedBy: RegisteredSigner["confirmedBy"] | null;
  /** ISO time from which it is not to be used, where that was ever said. */
  readonly revokedAt: string | null;
}

const confirming: readonly RegisteredSigner["confirmedBy"][] = ["in-person", "telephone"];
const strength = ({ confirmedBy }: RegisteredSigner): number =>
  ["not-confirmed", "official-address", "telephone", "in-person"].indexOf(confirmedBy);

/**
 * Enrolled: in the register for this very force, by telephone or in person, and never revoked. A certificate that is
 * revoked anywhere in the register is revoked: whoever holds that key must not sign for anybody.
 */
export const enrolmentOf = (register: Register | null, force: string, certificateSha256: string): Enrolment => {
  if (register === null) {
    return { enrolled: null, confirmedBy: null, revokedAt: null };
  }
  const entries = register.signers.filter((signer) => signer.certificateSha256 === certificateSha256);
  const revokedAt =
    entries
      .flatMap((signer) => signer.revokedAt ?? [])
      .sort()
      .at(0) ?? null;
  const [best] = entries.filter((signer) => signer.force === force).sort((a, b) => strength(b) - strength(a));
  const confirmedBy = best?.confirmedBy ?? null;
  return {
    enrolled: revokedAt === null && confirmedBy !== null && confirming.includes(confirmedBy),
    confirmedBy,
    revokedAt,
  };
};
