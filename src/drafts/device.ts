import type { Device } from "../journeys/ports.ts";
import { deviceStorage } from "./storage.ts";
import { traceIn } from "./trace.ts";

/** This browser's. */
export const device: Device = {
  storage: deviceStorage(navigator.storage),
  trace: traceIn(() => localStorage),
};
