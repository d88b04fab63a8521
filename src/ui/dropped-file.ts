import { signal } from "@preact/signals";
import { navigate } from "./page.ts";

/** A file that was dropped where no page asked for one, until the page that opens files has taken it up. */
export const droppedFile = signal<File | undefined>(undefined);

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** Without this the browser would leave the service and show the file. A page with a place of its own for files has used the event before. */
export const watchDrops = (): (() => void) => {
  const over = (event: DragEvent): void => {
    if (holdsFiles(event)) {
      event.preventDefault();
    }
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!event.defaultPrevented && file !== undefined) {
      event.preventDefault();
      droppedFile.value = file;
      navigate("#/work/restore");
    }
  };
  window.addEventListener("dragover", over);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("drop", drop);
  };
};
