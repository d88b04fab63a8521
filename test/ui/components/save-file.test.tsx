import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Files, Offered } from "../../../src/journeys/ports.ts";
import { SaveFile } from "../../../src/ui/components/save-file.tsx";
import { show } from "../read/stage.ts";

const file = { name: "a.pdf", content: new Uint8Array([37, 80]), type: "application/pdf" };
const saving = async (offer: Files["offer"], make = async () => file): Promise<void> => {
  show(<SaveFile edges={{ files: { offer } }} label="Save" make={make} />);
  await page.getByRole("button", { name: "Save" }).click();
};
const handed = page.getByText("The file was handed to your browser as a.pdf.", { exact: false });
const failed = page.getByText("The file could not be made as it must be, so nothing was saved.", { exact: false });

test("a file is called handed over only once it was read back", async () => {
  const answers: ((outcome: Offered) => void)[] = [];
  await saving(() => new Promise((resolve) => answers.push(resolve)));
  await expect.element(page.getByText("Making the file.")).toBeVisible();
  await expect.poll(() => answers.length).toBe(1);
  await expect.element(handed).not.toBeInTheDocument();
  answers[0]?.("offered");
  await expect.element(handed).toBeVisible();
});

test.each<[string, Files["offer"], () => Promise<typeof file>]>([
  ["is not held as it was made", async () => "differs", async () => file],
  ["cannot be handed over", () => Promise.reject(new Error("no")), async () => file],
  ["cannot be made", async () => "offered", () => Promise.reject(new Error("no"))],
])("a file that %s is not called saved, and it is said", async (_, offer, make) => {
  await saving(offer, make);
  await expect.element(failed).toBeVisible();
  await expect.element(handed).not.toBeInTheDocument();
});
