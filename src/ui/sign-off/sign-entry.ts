import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.sign.errors;

/** The choice that makes a key in place of using one. */
export const newKey = "new";

export interface SignEntry {
  /** SHA-256 of the certificate of the key chosen, or `newKey`. */
  readonly key: string;
  readonly passphrase: string;
  readonly again: string;
}

/** `field` is "" where no field is at fault. */
export interface SignFault {
  readonly field: "key" | "passphrase" | "passphrase.again" | "";
  readonly text: string;
}

export const leastPassphrase = 12;

/** Length is counted in characters as a person sees them typed, spaces included. No other rule makes a passphrase better. */
export const faultsOf = ({ key, passphrase, again }: SignEntry): readonly SignFault[] => {
  if (passphrase === "") {
    return [{ field: "passphrase", text: words.empty }];
  }
  if (key !== newKey) {
    return [];
  }
  return [
    ...([...passphrase].length < leastPassphrase ? [{ field: "passphrase" as const, text: words.short }] : []),
    ...(passphrase === again ? [] : [{ field: "passphrase.again" as const, text: words.differs }]),
  ];
};
