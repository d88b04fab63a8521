import { expect, test } from "vitest";
import { Table } from "../../../src/ui/components/table.tsx";
import { axeFindings, show } from "../read/stage.ts";

const columns = Array.from({ length: 3 }, (_, i) => ({ text: `Column ${i + 1}` }));
const box = (): HTMLElement | null => document.querySelector(".app-scroll");

test("two tables of one caption are no landmarks, and need no stop where they do not scroll", async () => {
  const table = <Table caption="Levels" columns={columns} rows={[["a", "b", "c"]]} />;
  show(
    <div>
      <h1>Two</h1>
      {table}
      {table}
    </div>,
  );
  await expect.poll(box).not.toBeNull();
  expect(box()?.hasAttribute("tabindex")).toBe(false);
  expect(await axeFindings()).toEqual([]);
});

test("a table that scrolls is reached by keyboard and has a name", async () => {
  show(
    <div style="width: 120px">
      <h1>Wide</h1>
      <Table caption="Levels" columns={columns} rows={[["averyveryverylongword", "anotherverylongword", "c"]]} />
    </div>,
  );
  await expect.poll(() => box()?.getAttribute("tabindex")).toBe("0");
  expect(box()?.getAttribute("aria-label")).toBe("Levels");
  expect(await axeFindings()).toEqual([]);
});
