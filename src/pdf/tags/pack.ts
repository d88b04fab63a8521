import { zlibSync } from "fflate";

/** As a Flate stream, the same bytes on every machine: fflate is plain arithmetic, and its version is locked. */
export const pack = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 4 });
