import type { AddressInfo } from "node:net";
import { type PreviewServer, preview } from "vite";

export interface Served {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves `dist/`, or another folder, on a free port, or on the given one to bring an origin back. */
export const serve = async (port = 0, folder = "dist"): Promise<Served> => {
  const server: PreviewServer = await preview({
    configFile: false,
    logLevel: "error",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port, strictPort: true, allowedHosts: ["insecure.example"] },
  });
  const address = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    async stop() {
      if ("closeAllConnections" in server.httpServer) {
        server.httpServer.closeAllConnections();
      }
      await server.close();
    },
  };
};
