/** What the service needs of its surroundings before it can begin, as facts that `main.tsx` looks up. */
export interface Surroundings {
  /** Shown inside another page. */
  readonly framed: boolean;
  /** Served by https, or from this machine. */
  readonly secure: boolean;
  readonly cryptography: boolean;
}

export type Lack = "framed" | "https" | "cryptography" | "storage" | "newer-store" | "blocked-store";

/** The first thing that is missing; the later ones may be missing because of it. */
export const lackOf = ({ framed, secure, cryptography }: Surroundings): Lack | undefined => {
  if (framed) {
    return "framed";
  }
  if (!secure) {
    return "https";
  }
  return cryptography ? undefined : "cryptography";
};
