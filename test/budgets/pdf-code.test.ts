import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

const path = (relative: string): string => new URL(`../../${relative}`, import.meta.url).pathname;
const gzip = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length;

/** All that writes and reads PDF files: what the other rooms import of `src/pdf`, with jsPDF and fflate. Fonts are files of their own. */
const rooms = ["write", "read", "update", "embedded-json", "accident", "foreign"];

test("the PDF code weighs at most 190 kB, gzip, fonts apart", async () => {
  const nothing = path("src/pdf/nothing.ts");
  const built = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { canvg: nothing, html2canvas: nothing, dompurify: nothing } },
    build: {
      write: false,
      target: "es2023",
      modulePreload: false,
      rolldownOptions: {
        input: rooms.map((name) => path(`src/pdf/${name}.ts`)),
        preserveEntrySignatures: "strict",
      },
    },
  })) as Rolldown.RolldownOutput;
  const code = built.output.map((part) => (part.type === "chunk" ? part.code : "")).join("\n");
  console.info(`PDF code: ${gzip(code)} B gzip, ${code.length} B plain`);
  expect(code).toContain("%PDF-");
  expect(code).toContain("startxref");
  expect(gzip(code)).toBeGreaterThan(100_000);
  expect(gzip(code)).toBeLessThanOrEqual(190_000);
});

test("the worker, with signatures, schemas and age files, weighs at most 270 kB, gzip", () => {
  const assets = path("dist/assets");
  const [worker, ...more] = readdirSync(assets).filter((name) => /^worker-.*\.js$/.test(name));
  expect(more).toEqual([]);
  const weight = gzip(readFileSync(`${assets}/${worker}`));
  console.info(`worker: ${weight} B gzip`);
  expect(weight).toBeGreaterThan(150_000);
  expect(weight).toBeLessThanOrEqual(270_000);
});
