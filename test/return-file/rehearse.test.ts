import { expect, test } from "vitest";
import { rehearse } from "../../src/return-file/rehearse.ts";
import { fonts, known } from "./support.ts";

test("the rehearsal makes a document and checks it, and nobody gets either", async () => {
  await expect(rehearse(fonts, known)).resolves.toBeUndefined();
});

test("a rehearsal without fonts fails where it is asked for", async () => {
  const none = new Uint8Array(100);
  await expect(rehearse({ regular: none, bold: none }, known)).rejects.toThrow("no table");
});
