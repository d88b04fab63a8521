import type { JSX } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import type { KeptKey } from "../../core/return/return-file.ts";
import { certificateFingerprint } from "../../core/verdict/certificate-fingerprint.ts";

import { fill } from "../components/fill.ts";
import { Radios } from "../components/options.tsx";
import { newKey } from "./sign-entry.ts";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.sign;

/** Keys on this device for this force, or a new one. */
export const KeyChoice = ({
  keys,
  chosen,
  error,
  onChange,
}: {
  readonly keys: readonly KeptKey[];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChange: (key: string) => void;
}): JSX.Element => (
  <Radios
    name="key"
    label={words.key}
    labelSize="m"
    error={error}
    chosen={chosen}
    options={[
      ...keys.map(({ certificateSha256, name, title, notBefore, notAfter }) => ({
        value: certificateSha256,
        label: fill(words.keyOf, { name, title }),
        hint: fill(words.keyHint, {
          made: sayDate(notBefore.slice(0, 10)),
          until: sayDate(notAfter.slice(0, 10)),
          fingerprint: certificateFingerprint(certificateSha256),
        }),
      })),
      { value: newKey, label: words.newKey, hint: words.newKeyHint },
    ]}
    onChange={onChange}
  />
);
