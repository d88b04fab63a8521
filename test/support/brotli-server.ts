import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Served } from "./built-app.ts";
import { brotli } from "./first-load.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".webmanifest": "application/manifest+json",
};

/** `dist/` as a good static host serves it: everything brotli, so that a throttled load is a true one. */
export const serveCompressed = async (): Promise<Served> => {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname).replace(/\/$/, "/index.html");
    try {
      const body = ready.get(path) ?? brotli(readFileSync(join("dist", path)));
      ready.set(path, body);
      response.writeHead(200, { "content-type": types[extname(path)] ?? "", "content-encoding": "br" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
