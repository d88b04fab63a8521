import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { latin1 } from "../../src/pdf/bytes.ts";
import { embeddedJson } from "../../src/pdf/embedded-json.ts";
import { knowsTemplate, templates, UnknownTemplate, writePdf } from "../../src/pdf/write.ts";
import { golden } from "./golden.ts";
import { sampleInput } from "./support/sample.ts";
import { sampleJson } from "./support/sample-tree.ts";
import { baseOf, entries, items, text } from "./support/structure.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const pdf = writePdf(sampleInput());

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pdf-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the same return gives the same bytes", () => {
  expect(sha256(writePdf(sampleInput()))).toBe(sha256(pdf));
});

test("a file of so many bytes is not drawn with more pages than it can have, nor any file with ten thousand", () => {
  const input = sampleInput();
  expect(sha256(writePdf({ ...input, mostBytes: pdf.length }))).toBe(sha256(pdf));
  expect(() => writePdf({ ...input, mostBytes: 400 })).toThrow("pages");
  const page = [{ kind: "paragraph", text: "x" } as const, { kind: "page-break" } as const];
  const long = { ...input.tree, blocks: Array.from({ length: 10_000 }, () => page).flat() };
  expect(() => writePdf({ ...input, tree: long, mostBytes: 10_000_000 })).toThrow("pages");
});

test.each([...templates.keys()])("template %i draws the sample as it always did", (template) => {
  expect(sha256(writePdf({ ...sampleInput(), template }))).toBe(golden[template]);
});

test("another process, time zone, locale and build of jsPDF give the same bytes", { timeout: 60_000 }, async () => {
  const root = new URL("../..", import.meta.url).pathname;
  const nothing = join(root, "src/pdf/nothing.ts");
  await build({
    configFile: false,
    root,
    logLevel: "silent",
    // The page's build of jsPDF, not Node's.
    resolve: {
      alias: {
        jspdf: join(root, "node_modules/jspdf/dist/jspdf.es.min.js"),
        canvg: nothing,
        html2canvas: nothing,
        dompurify: nothing,
      },
    },
    ssr: { noExternal: true },
    build: {
      ssr: new URL("support/print-hash.ts", import.meta.url).pathname,
      outDir: join(folder, "built"),
      rollupOptions: { output: { entryFileNames: "print-hash.mjs" } },
    },
  });
  const hashes = [
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/Adak", LC_ALL: "C" },
  ].map((env) =>
    execFileSync(process.execPath, [join(folder, "built", "print-hash.mjs"), root], {
      env: { ...process.env, ...env },
      encoding: "utf8",
    }).trim(),
  );
  expect(hashes).toEqual([sha256(pdf), sha256(pdf)]);
});

test("one more word in the return gives other bytes", () => {
  const other = writePdf(sampleInput({}, new TextEncoder().encode('{"format":1,"note":"Gŵyr tŷ."}')));
  expect(sha256(other)).not.toBe(sha256(pdf));
});

test("the file ends with its end mark and a line feed, so that an update can follow", () => {
  expect(latin1(pdf.subarray(-6))).toBe("%%EOF\n");
});

test("the data come back byte for byte", () => {
  const embedded = embeddedJson(baseOf(pdf));
  expect(embedded.ok && Buffer.from(embedded.json).equals(Buffer.from(sampleJson))).toBe(true);
});

test("title, subject and author stand in the file's properties", () => {
  const base = baseOf(pdf);
  const info = entries(base, base.trailer.entries.get("Info"));
  expect(text(info.get("Title"))).toBe("Modern slavery self-assessment 2026: Exampleshire Police, version 1");
  expect(text(info.get("CreationDate"))).toBe("D:20260601000000+00'00'");
});

test("a text that jsPDF would write wrongly is left to the XMP packet", () => {
  // U+010D has a byte 0D, which a reader of a literal string takes for a line end.
  const base = baseOf(writePdf(sampleInput({ author: "Čapek (force)", title: "Return of Čapek & <sons>" })));
  const info = entries(base, base.trailer.entries.get("Info"));
  expect([info.has("Title"), info.has("Author"), info.has("Subject")]).toEqual([true, true, true]);
  const lower = baseOf(writePdf(sampleInput({ author: "Doležal č" })));
  expect(entries(lower, lower.trailer.entries.get("Info")).has("Author")).toBe(false);
  const xmp = latin1(
    [...base.objects.values()].find(({ stream }) => stream && latin1(stream).includes("x:xmpmeta"))?.stream ??
      new Uint8Array(),
  );
  expect(xmp).toContain("&amp; &lt;sons&gt;");
});

test("one signature field, empty, with the seed value that other programs need", () => {
  const base = baseOf(pdf);
  const fields = items(entries(base, base.catalog.entries.get("AcroForm")).get("Fields"));
  expect(fields).toHaveLength(1);
  const field = entries(base, fields[0]);
  expect(text(field.get("T"))).toBe("HeadOfForce");
  expect(field.has("V")).toBe(false);
  const seed = entries(base, field.get("SV"));
  expect([...seed.keys()].sort()).toEqual(["Ff", "Filter", "SubFilter", "Type"]);
});

test("a date that jsPDF cannot write is set to the last one it can", () => {
  const base = baseOf(writePdf(sampleInput({ date: "2041-06-01" })));
  expect(text(entries(base, base.trailer.entries.get("Info")).get("CreationDate"))).toBe("D:20371231000000+00'00'");
});

test("a template that nobody published is refused by name", () => {
  expect(knowsTemplate(1)).toBe(true);
  expect(knowsTemplate(2)).toBe(false);
  expect(() => writePdf({ ...sampleInput(), template: 2 })).toThrow(UnknownTemplate);
});

test("the template is chosen by its number", () => {
  const two = new Map([[2, () => new TextEncoder().encode("%PDF of a second template") as Uint8Array<ArrayBuffer>]]);
  expect(latin1(writePdf({ ...sampleInput(), template: 2 }, two))).toBe("%PDF of a second template");
});
