import { expect, test } from "vitest";
import { examine } from "../../src/return-file/check.ts";
import type { Bytes } from "../../src/signature/bytes.ts";
import { at, fonts, forge, keyFor, known, registerOf, returnOf, verdictOn } from "../return-file/support.ts";

/**
 * Every single byte of one signed return, changed in three ways: refused, each time. `npm test` does the same at 2,000 places;
 * this is for a night. The pages are made once, and each check stops at the first finding that refuses.
 */
const masks = [0x01, 0x20, 0xff] as const;
/** So many at once: hashes and signatures are worked out beside the thread that reads the files. */
const together = 8;

test("every byte of a signed return, changed in three ways", async () => {
  const forceReturn = await returnOf("NI");
  const key = await keyFor(forceReturn);
  const signed = await forge(forceReturn, key);
  const options = {
    at,
    fonts,
    known,
    register: registerOf(forceReturn.force, key.certificateSha256),
    made: new Map<string, Bytes>(),
    untilRefused: true,
  };
  expect((await verdictOn(signed, { ...options, untilRefused: false })).code).toBe("genuine");

  const began = performance.now();
  const codes = new Map<string, number>();
  const passed: string[] = [];
  const changeAt = async (place: number, mask: number): Promise<void> => {
    const bytes = signed.slice();
    bytes[place] = (bytes[place] ?? 0) ^ mask;
    // A size that is given leaves out the SHA-256 of the whole file, which judges nothing.
    const { verdict, code } = (await examine({ name: "a.pdf", bytes, size: bytes.length }, options)).verdict;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (verdict !== "refused") {
      passed.push(`byte ${place} ^ ${mask}: ${code}`);
    }
  };
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < signed.length) {
      const at = next;
      next += 1;
      for (const mask of masks) {
        await changeAt(at, mask);
      }
    }
  };
  await Promise.all(Array.from({ length: together }, work));

  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const counts = [...codes].map(([code, count]) => `${code} ${count}`).join(", ");
  console.info(
    `every byte: ${signed.length} bytes, ${masks.length * signed.length} changed files, ${minutes} min: ${counts}`,
  );
  expect(passed).toEqual([]);
}, 10_800_000);
