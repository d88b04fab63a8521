import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

/** What the page of the made-up new version says about itself. */
export const newVersionMark = '<meta name="made-up-version" content="2">';

const integrityOf = (content: Buffer | string): string =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`;

/**
 * A folder with what a host would serve after the next release: the page differs, and the part that makes PDFs has
 * another name, so that the old one is nowhere but in the cache of whoever was here before.
 */
export const newVersion = async (): Promise<{ readonly folder: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), "new-version-"));
  await cp("dist", folder, { recursive: true });
  const assets = await readdir(join(folder, "assets"));
  const worker = assets.find((name) => /^worker-.+\.js$/.test(name));
  if (worker === undefined) {
    throw new Error("dist has no worker");
  }
  const renamed = worker.replace(/-.+\.js$/, "-Version2.js");
  const integrity = new Map<string, string>();
  // The service worker last, because it holds the hash of every part.
  const files = ["index.html", ...assets.map((name) => join("assets", name)), "sw.js"];
  for (const file of files.filter((name) => [".js", ".html"].includes(extname(name)))) {
    const text = (await readFile(join(folder, file), "utf8")).replaceAll(worker, renamed);
    const marked = file === "index.html" ? text.replace("</head>", `${newVersionMark}</head>`) : text;
    integrity.set(integrityOf(await readFile(join(folder, file))), integrityOf(marked));
    // The revision under which the page is precached.
    const told =
      file === "sw.js"
        ? [...integrity].reduce(
            (all, [before, after]) => all.replaceAll(before, after),
            marked.replace(/(\{url:"index\.html",revision:")[0-9a-f]{32}/, `$1${"2".repeat(32)}`),
          )
        : marked;
    await writeFile(join(folder, file === join("assets", worker) ? join("assets", renamed) : file), told);
  }
  await rm(join(folder, "assets", worker));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
