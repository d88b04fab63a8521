import { createHash } from "node:crypto";
import { writePdf } from "../../../src/pdf/write.ts";
import { sampleInput } from "./sample.ts";

// Run on its own by the test of determinism: prints the hash of the sample.
process.stdout.write(createHash("sha256").update(writePdf(sampleInput())).digest("hex"));
