import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { judge } from "./judges.ts";

/** One valid signature over the whole document, says poppler. */
export const pdfsigAccepts = (path: string): void => {
  const { out } = judge("pdfsig", [path]);
  expect(out.match(/Signature #\d+:/g)).toHaveLength(1);
  expect(out).toContain("Signature is Valid.");
  expect(out).toContain("Total document signed");
  expect(out).toContain("ETSI.CAdES.detached");
  expect(out).toContain("SHA-256");
};

export const mutoolAccepts = (path: string): void => {
  const { out } = judge("mutool", ["sign", "-v", path]);
  expect(out).toContain("The document is unchanged since signing");
  expect(out).not.toMatch(/digest error|failure/i);
};

export const qpdfAccepts = (path: string): void => {
  expect(judge("qpdf", ["--check", path])).toMatchObject({
    status: 0,
    out: expect.stringContaining("No syntax or stream encoding errors found"),
  });
};

/** The time that the signer claims, in seconds: what was signed today is judged today, not before its key was made. */
const signedAt = (text: string): string => {
  const parts = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text)?.slice(1).map(Number);
  const [year = 0, month = 0, day, hour, minute, second] = parts ?? [];
  return String(Date.UTC(year, month - 1, day, hour, minute, second) / 1000);
};

/** The CMS is CAdES over the bytes of the ByteRange, says OpenSSL. `folder` is empty, for what it reads and writes. */
export const opensslAccepts = (path: string, folder: string): void => {
  const bytes = readFileSync(path);
  const text = bytes.toString("latin1");
  const range = /\/ByteRange \[0+ (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number);
  const digits = /\/Contents <([0-9A-F]+)>/.exec(text)?.[1] ?? "";
  const [before = 0, second = 0, rest = 0] = range ?? [];
  expect(second + rest).toBe(bytes.length);
  const content = join(folder, "content");
  const cms = join(folder, "cms.der");
  const certificate = join(folder, "certificate.pem");
  writeFileSync(content, Buffer.concat([bytes.subarray(0, before), bytes.subarray(second)]));
  const padded = Buffer.from(digits, "hex");
  writeFileSync(cms, padded.subarray(0, 4 + padded.readUInt16BE(2)));
  const shown = judge("openssl", [
    ...["cms", "-cmsout", "-inform", "DER", "-in", cms, "-certsout", certificate, "-noout"],
  ]);
  expect(shown.status, shown.out).toBe(0);
  const verified = judge("openssl", [
    ...["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms, "-content", content],
    ...["-CAfile", certificate, "-purpose", "any", "-attime", signedAt(text), "-out", join(folder, "out")],
  ]);
  expect(verified.out).toContain("CAdES Verification successful");
  expect(verified.status).toBe(0);
};
