import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const filesUnder = (place: string): readonly string[] =>
  statSync(path(place)).isDirectory()
    ? readdirSync(path(place))
        .toSorted()
        .flatMap((name) => filesUnder(`${place}/${name}`))
    : [place];

/**
 * SHA-256 over all that a build is made from, name by name: the same source gives the same files and the same number,
 * so whoever has the source can say which of it a site serves. It stands on the page for IT.
 */
const sourceSha256 = (): string =>
  ["./index.html", "./package-lock.json", "./public", "./src", "./vite.config.ts"]
    .flatMap(filesUnder)
    .reduce(
      (hash, file) =>
        hash
          .update(`${file}\0`)
          .update(readFileSync(path(file)))
          .update("\0"),
      createHash("sha256"),
    )
    .digest("hex");

/**
 * `manifest-src`, because without it the app cannot be installed; the one Trusted Types policy is that of
 * `service-worker/own-scripts`. What a meta element cannot say (`frame-ancestors`) is refused at start-up.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types own-scripts",
].join("; ");

/** In builds only: the development server needs inline styles and a web socket. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
  ],
};

/**
 * A few bytes that most chunks import. Asked for with the first chunk, because each `import()` would find out about it
 * one round trip too late.
 */
const runtimeAtOnce: Plugin = {
  name: "runtime-at-once",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => name.includes("rolldown-runtime"))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
          injectTo: "head" as const,
        })),
  },
};

const integrityOf = (file: string): string =>
  `sha384-${createHash("sha384")
    .update(readFileSync(path(file)))
    .digest("base64")}`;

const offline = VitePWA({
  // Never `autoUpdate`: it loads the page again under the person's hands.
  registerType: "prompt",
  injectRegister: false,
  workbox: {
    // A host that sends a policy header with every file would refuse a second script in the worker, silently.
    inlineWorkboxRuntime: true,
    globPatterns: ["**/*.{js,css,html,svg,png,ttf,webmanifest}"],
    // The first visit works offline from its own first page on; an update still waits to be accepted.
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    // A host in the middle of an upload may answer for a missing part with its start page: such a version is not whole.
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) =>
          entry.url.startsWith("assets/") ? { ...entry, integrity: integrityOf(`./dist/${entry.url}`) } : entry,
        ),
      }),
    ],
    // One page, at one address: whatever else lies in the folder is not ours to answer for.
    navigateFallback: null,
  },
  manifest: {
    id: ".",
    name: "Modern slavery self-assessment",
    short_name: "MSHT return",
    description: "A force's self-assessment on modern slavery and human trafficking.",
    lang: "en-GB",
    start_url: ".",
    scope: ".",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#16252f",
    launch_handler: { client_mode: "focus-existing" },
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  },
});

const nothing = path("./src/pdf/nothing.ts");
/** jsPDF's optional parts are never called; their weight is larger than the rest of the service. */
const withoutOptionalParts = { canvg: nothing, html2canvas: nothing, dompurify: nothing };

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Modules that are reached from these by static imports, themselves included. */
const reachedFrom = (graph: ModuleGraph, ...roots: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (!reached.has(id)) {
      reached.add(id);
      graph.getModuleInfo(id)?.importedIds.forEach(visit);
    }
  };
  roots.map(path).forEach(visit);
  return reached;
};

/** What is entered by `import()`, in the order in which a visit comes to it. */
const entered: readonly (readonly [chunk: string, ...roots: readonly string[]])[] = [
  ["start", "./src/ui/start/pages.tsx"],
  ["question", "./src/ui/fill-in/question-page.tsx", "./src/core/questionnaire/point-content.ts"],
  ["forms", "./src/ui/fill-in/inline-forms.tsx"],
  ["lists", ...["task-list", "people", "evidence", "actions"].map((name) => `./src/ui/fill-in/${name}-page.tsx`)],
  ["figures", "./src/ui/fill-in/figures-page.tsx", "./src/ui/fill-in/figure-row-page.tsx"],
  [
    "return",
    "./src/core/questionnaire/all-content.ts",
    "./src/ui/fill-in/check-page.tsx",
    "./src/ui/collate/check-return-page.tsx",
    ...["print", "questions"].map((name) => `./src/ui/read/${name}-page.tsx`),
    ...["summary", "opinions", "declaration", "sign", "sent"].map((name) => `./src/ui/sign-off/${name}-page.tsx`),
  ],
];

/**
 * A cold visit waits for a round trip a chunk, and small chunks compress badly. What every page needs is the
 * first, with what the start page and a question both need; what is entered has one chunk each, without what stands in
 * a chunk before it. So no chunk needs a later one. Words and forces stay apart, each loaded for itself.
 */
const chunkOf = (id: string, graph: ModuleGraph): string | null => {
  const apart = /\/content\/(points|questions|forces)\/(\w+)/.exec(id);
  if (apart !== null) {
    return `${apart[1] === "forces" ? "forces" : "point"}-${(apart[2] ?? "").toLowerCase()}`;
  }
  if (reachedFrom(graph, "./src/main.tsx").has(id)) {
    return id === path("./src/main.tsx") ? null : "first";
  }
  const [first, second] = entered.filter(([, ...roots]) => reachedFrom(graph, ...roots).has(id)).map(([name]) => name);
  return first === "start" && second === "question" ? "first" : (first ?? null);
};

/** `dist/`: the page, right under any static server and in any folder. */
const page: UserConfig = {
  base: "./",
  define: { "import.meta.env.SOURCE_SHA256": JSON.stringify(sourceSha256()) },
  plugins: [contentSecurityPolicy, runtimeAtOnce, offline],
  resolve: { alias: withoutOptionalParts },
  worker: { format: "es" },
  build: {
    target: "es2023",
    modulePreload: {
      polyfill: false,
      // What the page itself needs is asked for at once. A list of names for each `import()`, every one with its hash,
      // would weigh more than the round trip that it saves: what is entered rarely needs a second chunk.
      resolveDependencies: (_name, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${(names[0] ?? "").replace(/~.*(?=\.)/, "")}-[hash][extname]`,
        codeSplitting: { groups: [{ name: chunkOf, debugName: "rooms" }], includeDependenciesRecursively: false },
      },
    },
  },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
};

const fontFolder = "./node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const fonts: Plugin = {
  name: "fonts-beside-the-command",
  closeBundle() {
    mkdirSync(path("./build/fonts"), { recursive: true });
    copyFileSync(
      path(`${fontFolder}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
      path("./build/fonts/regular.ttf"),
    );
    copyFileSync(path(`${fontFolder}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`), path("./build/fonts/bold.ttf"));
  },
};

/** `build/command.js`: the terminal's front door, from the same ES build of jsPDF as the page, with its fonts beside it. */
const command: UserConfig = {
  publicDir: false,
  plugins: [fonts],
  resolve: { alias: { ...withoutOptionalParts, jspdf: path("./node_modules/jspdf/dist/jspdf.es.min.js") } },
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "src/command.ts",
    outDir: "build",
    target: "node20",
    sourcemap: false,
    rollupOptions: { output: { entryFileNames: "command.js" } },
  },
};

export default defineConfig(({ mode }) => (mode === "command" ? command : page));
