/** How many pages of this visit lie behind the present one; kept with the entry, so that going back counts down. */
const depthOf = (state: unknown): number | undefined =>
  typeof state === "object" && state !== null && "depth" in state && typeof state.depth === "number"
    ? state.depth
    : undefined;

export interface Addresses {
  /** The present address, such as `#/` or `#/try/SOC-1`. */
  current(): string;
  /** Whether going back in the browser's history stays in this service. */
  canGoBack(): boolean;
  stop(): void;
}

const isAddress = (hash: string): boolean => hash === "" || hash.startsWith("#/");

/**
 * Tells of every change of address. A hash that is no address of ours, such as `#SOC-1.narrative`, names an element
 * of the present page: focus goes there and the address stays what it was.
 */
export const watchAddress = (onChange: (address: string) => void): Addresses => {
  let depth = depthOf(window.history.state) ?? 0;
  let address = isAddress(window.location.hash) ? window.location.hash || "#/" : "#/";
  window.history.replaceState({ depth }, "", address);

  const changed = (): void => {
    const { hash } = window.location;
    if (!isAddress(hash)) {
      window.history.replaceState({ depth }, "", address);
      document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
      return;
    }
    const known = depthOf(window.history.state);
    depth = known ?? depth + 1;
    if (known === undefined) {
      window.history.replaceState({ depth }, "", window.location.href);
    }
    address = hash || "#/";
    onChange(address);
  };
  window.addEventListener("hashchange", changed);
  return {
    current: () => address,
    canGoBack: () => depth > 0,
    stop: () => window.removeEventListener("hashchange", changed),
  };
};
