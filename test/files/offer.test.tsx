import { afterEach, expect, test, vi } from "vitest";
import { downloads } from "../../src/files/offer.ts";
import type { MadeFile } from "../../src/journeys/ports.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What was clicked: no file comes to the disk of whoever runs the tests. */
const clicks = (): { readonly name: string; readonly url: string }[] => {
  const clicked: { readonly name: string; readonly url: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, url: this.href });
  });
  return clicked;
};

const offer = (name: string, content: MadeFile["content"]) => downloads.offer({ name, content, type: "text/plain" });

test("bytes and text are offered under their name as they were given", async () => {
  const clicked = clicks();
  const bytes = new Uint8Array([0, 255, 13, 10]);
  expect(await offer("a.pdf", bytes)).toBe("offered");
  expect(await offer("a.json", "\u{feff}ŵ 🙂")).toBe("offered");
  expect(clicked.map(({ name }) => name)).toEqual(["a.pdf", "a.json"]);
  const [first, second] = await Promise.all(clicked.map(async ({ url }) => fetch(url)));
  expect(new Uint8Array((await first?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await second?.arrayBuffer())).toBe("\u{feff}ŵ 🙂");
});

test("what the browser does not hold as it was given is offered to nobody", async () => {
  const clicked = clicks();
  const real = Blob.prototype.arrayBuffer;
  const broken = vi.spyOn(Blob.prototype, "arrayBuffer");
  broken.mockImplementation(async function (this: Blob) {
    const held = new Uint8Array(await real.call(this));
    held[1] = (held[1] ?? 0) ^ 1;
    return held.buffer;
  });
  expect(await offer("a.json", "text")).toBe("differs");
  broken.mockImplementation(async () => new ArrayBuffer(2));
  expect(await offer("a.json", "text")).toBe("differs");
  expect(clicked).toEqual([]);
});

test("text that no file can hold is offered to nobody in another form", async () => {
  const clicked = clicks();
  expect(await offer("a.json", "half a pair: \ud83d")).toBe("differs");
  expect(clicked).toEqual([]);
});
