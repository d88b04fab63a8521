import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type Import, importsOf, read, sourceFiles } from "./imports.ts";

/** The table of rooms: what each may import, as the README draws it. Packages by name, rooms by folder. */
const rooms: Record<string, readonly string[]> = {
  core: ["core"],
  journeys: ["core", "journeys", "@preact/signals-core"],
  pdf: ["core", "pdf", "jspdf", "fflate"],
  signature: ["core", "signature"],
  "return-file": ["core", "pdf", "signature", "return-file"],
  drafts: ["core", "journeys/ports.ts", "drafts", "idb"],
  files: ["core", "journeys/ports.ts", "files", "fflate", "age-encryption"],
  "service-worker": ["core", "journeys/ports.ts", "service-worker"],
  samples: ["core", "return-file", "samples"],
  ui: ["journeys", "core", "ui", "preact", "@preact/signals"],
};
const frontDoors = ["main.tsx", "worker.ts", "command.ts"];
const lazy = "lazy.ts";

const files = sourceFiles();
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
const imports = code.flatMap(importsOf);
const roomOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : file);
const within = (to: string, allowed: string): boolean => to === allowed || to.startsWith(`${allowed}/`);
const say = ({ from, to }: Import): string => `${from} imports ${to}`;

test("there are files and imports to judge", () => {
  expect(code.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(200);
  for (const room of Object.keys(rooms)) {
    expect(
      code.some((file) => roomOf(file) === room),
      `room ${room} has files`,
    ).toBe(true);
  }
});

test("every file stands in a room or is a front door", () => {
  const strangers = code.filter((file) => !(roomOf(file) in rooms) && ![...frontDoors, lazy].includes(file));
  expect(strangers).toEqual([]);
});

test("a room imports only what its row of the table allows", () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = rooms[roomOf(from)];
    return allowed !== undefined && to !== "zod/mini" && !allowed.some((one) => within(to, one));
  });
  expect(wrong.map(say)).toEqual([]);
});

test("only files named schema.ts in core import the schema library", () => {
  const wrong = imports.filter(
    ({ from, to }) => to.startsWith("zod") && !(to === "zod/mini" && /^core\/.*schema\.ts$/.test(from)),
  );
  expect(wrong.map(say)).toEqual([]);
});

test("a journey imports no other journey", () => {
  const journeys = new Set(["fill-in.ts", "sign-off.ts", "collate.ts"].map((name) => `journeys/${name}`));
  const wrong = imports.filter(({ from, to }) => journeys.has(from) && journeys.has(to));
  expect(wrong.map(say)).toEqual([]);
});

test("nobody imports a front door, and only the page's front door imports lazy.ts", () => {
  const wrong = imports.filter(({ from, to }) =>
    frontDoors.includes(to) && from !== "main.tsx" ? true : to === lazy && from !== "main.tsx",
  );
  expect(wrong.map(say)).toEqual([]);
});

test("import() stands in lazy.ts alone", () => {
  expect(imports.filter(({ from, dynamic }) => dynamic && from !== lazy).map(say)).toEqual([]);
});

test("node: is for the terminal's front door alone", () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith("node:") && from !== "command.ts");
  expect(wrong.map(say)).toEqual([]);
});

test("no imports go round in a circle, types included", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
      return;
    }
    if (done.has(file)) {
      return;
    }
    for (const to of next.get(file) ?? []) {
      visit(to, [...path, file]);
    }
    done.add(file);
  };
  code.forEach((file) => {
    visit(file, []);
  });
  expect(circles).toEqual([]);
});

test("no file is longer than 300 lines, frozen templates excepted", () => {
  const long = files
    .filter((file) => !/^pdf\/templates\/\d+\/frozen\//.test(file))
    .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("no barrels, no drawers for odds and ends", () => {
  expect(files.filter((file) => /(^|\/)(index|utils?|helpers?|shared|common|misc)(\.|\/)/.test(file))).toEqual([]);
});

test("names are exported, never a default (what a tool's own configuration needs excepted)", () => {
  const wrong = code.filter((file) => file !== "pdf/nothing.ts" && /^\s*export\s+default\b/m.test(read(file)));
  expect(wrong).toEqual([]);
});

test("no any, and no comment that silences the compiler", () => {
  const wrong = code.filter((file) =>
    /[:<|&(,]\s*any\b(?!\w)|\bas any\b|@ts-(ignore|nocheck|expect-error)/.test(
      read(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"[^"\n]*"|`[^`]*`/g, ""),
    ),
  );
  expect(wrong).toEqual([]);
});

test("a file is handed over in three places, each of which looks at whether it was held as it was made", () => {
  expect(code.filter((file) => read(file).includes("files.offer("))).toEqual([
    "journeys/save-backup.ts",
    "journeys/sign-off.ts",
    "ui/components/save-file.tsx",
  ]);
});

test("core and journeys know no clock, no random, no locale", () => {
  const forbidden =
    /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bIntl\b|\.toLocale\w*\(|\.localeCompare\(|\bperformance\b/;
  const wrong = code.filter(
    (file) =>
      /^(core|journeys|pdf|signature|return-file|samples)\//.test(file) &&
      forbidden.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "")),
  );
  expect(wrong).toEqual([]);
});

test("every core file that exports a function has a test at the mirrored path", () => {
  const exportsFunction = /export (?:async )?function |export const \w+(?::[^=]+)? = (?:async )?(?:<[^>]*>)?\(/;
  const untested = code
    .filter((file) => file.startsWith("core/") && exportsFunction.test(read(file)))
    .filter((file) => {
      const mirrored = new URL(`../${file.replace(/\.ts$/, ".test.ts")}`, import.meta.url);
      return !existsSync(mirrored);
    });
  expect(untested).toEqual([]);
});
