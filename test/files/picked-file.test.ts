import { expect, test } from "vitest";
import { pickFileWith, type ShowSaveFilePicker } from "../../src/files/picked-file.ts";

/** A file on a disk that keeps what `kept` makes of it. */
const disk = (kept: (given: Blob) => Blob = (given) => given) => {
  let content = new Blob([]);
  const asked: string[] = [];
  const show: ShowSaveFilePicker = async ({ suggestedName }) => {
    asked.push(suggestedName);
    return {
      name: "mine.json",
      createWritable: async () => ({
        async write(given) {
          content = kept(given);
        },
        close: async () => {},
      }),
      getFile: async () => content,
    };
  };
  return { asked, show, text: () => content.text() };
};
const picked = async (show: ShowSaveFilePicker) => {
  const file = await pickFileWith(show)("suggested.json");
  if (typeof file === "string") {
    throw new Error(file);
  }
  return file;
};

test("a file that was picked once is written again without a further choice", async () => {
  const { asked, show, text } = disk();
  const file = await picked(show);
  expect(file.name).toBe("mine.json");
  expect(await file.write("first")).toBe("saved");
  expect(await file.write(new TextEncoder().encode("second"))).toBe("saved");
  expect(await text()).toBe("second");
  expect(asked).toEqual(["suggested.json"]);
});

test.each([
  ["shorter", (given: Blob) => given.slice(0, 3)],
  ["other bytes", () => new Blob(["worse"])],
])("a disk that keeps something else (%s) is not called saved", async (_, kept) => {
  expect(await (await picked(disk(kept).show)).write("given")).toBe("differs");
});

test("a choice that was left is told from one that is forbidden", async () => {
  const failing = (name: string) => pickFileWith(() => Promise.reject(new DOMException("", name)))("a.json");
  expect(await failing("AbortError")).toBe("left");
  expect(await failing("SecurityError")).toBe("forbidden");
});

test("a file that can no longer be written is said to be forbidden", async () => {
  const gone = () => Promise.reject(new DOMException("", "NotAllowedError"));
  const file = await picked(async () => ({ name: "mine.json", createWritable: gone, getFile: gone }));
  expect(await file.write("given")).toBe("forbidden");
});
