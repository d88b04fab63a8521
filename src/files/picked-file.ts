import type { PickFile } from "../journeys/ports.ts";

/** The part of the File System Access API that is used; Firefox and Safari have none of it, and a policy may forbid it. */
interface Handle {
  readonly name: string;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
  getFile(): Promise<Blob>;
}

export type ShowSaveFilePicker = (options: { readonly suggestedName: string }) => Promise<Handle>;

/** Lets the person pick a file to save to, which can then be written again with one click. */
export const pickFileWith =
  (show: ShowSaveFilePicker): PickFile =>
  async (suggestedName) => {
    let handle: Handle;
    try {
      handle = await show({ suggestedName });
    } catch (problem) {
      return problem instanceof DOMException && problem.name === "AbortError" ? "left" : "forbidden";
    }
    return {
      name: handle.name,
      async write(content) {
        const given = new Blob([content]);
        try {
          const file = await handle.createWritable();
          await file.write(given);
          await file.close();
          return (await sameBytes(given, await handle.getFile())) ? "saved" : "differs";
        } catch {
          return "forbidden";
        }
      },
    };
  };

const { showSaveFilePicker } = globalThis as { readonly showSaveFilePicker?: ShowSaveFilePicker };

/** Of this browser, where it has such a thing. */
export const pickFile: PickFile | undefined =
  showSaveFilePicker === undefined ? undefined : pickFileWith((options) => showSaveFilePicker(options));

const sameBytes = async (one: Blob, other: Blob): Promise<boolean> => {
  const [some, others] = await Promise.all([one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  return some?.length === others?.length && some?.every((byte, i) => byte === others?.[i]) === true;
};
