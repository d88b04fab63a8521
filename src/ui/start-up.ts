/** What the service needs of its surroundings before it can begin, as facts that `main.tsx` looks up. */
export interface Surroundings {
  /** Shown inside another page. */
  readonly framed: boolean;
  /** Served by https, or from this machine. */
  readonly secure: boolean;
  readonly cryptography: boolean;
  readonly storage: boolean;
}

export type Lack = "framed" | "https" | "cryptography" | "storage" | "newer-store" | "blocked-store";

/** The first thing that is missing; the later ones may be missing because of it. */
export const lackOf = ({ framed, secure, cryptography, storage }: Surroundings): Lack | undefined => {
  if (framed) {
    return "framed";
  }
  if (!secure) {
    return "https";
  }
  if (!cryptography) {
    return "cryptography";
  }
  return storage ? undefined : "storage";
};

/** Why the store could not be opened: a newer version of the service has used it, or it cannot be used at all. */
export const lackOfStore = (problem: unknown): Lack =>
  problem instanceof DOMException && problem.name === "VersionError" ? "newer-store" : "storage";
