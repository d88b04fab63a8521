import * as z from "zod/mini";
import { isTime } from "./time.ts";
import type { Register } from "./verdict.ts";

const time = z.string().check(z.refine(isTime));
const signer = z.object({
  force: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  certificateSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: z.string().check(z.maxLength(200)),
  confirmedBy: z.enum(["telephone", "in-person", "official-address", "not-confirmed"]),
  confirmedAt: time,
  revokedAt: z.nullable(time),
});
/** Fields may be added to a format (`contract.md`), so those that we do not know are passed over. */
const register = z.object({ format: z.literal(1), signers: z.array(signer).check(z.maxLength(10_000)) });

export type ParsedRegister =
  | { readonly ok: true; readonly register: Register }
  | { readonly ok: false; readonly why: string };

/** A register is trust: one that cannot be read whole is not used in part. */
export const parseRegister = (value: unknown): ParsedRegister => {
  const parsed = register.safeParse(value);
  return parsed.success
    ? { ok: true, register: parsed.data }
    : { ok: false, why: parsed.error.issues.map(({ path }) => path.join(".") || "register").join(", ") };
};
