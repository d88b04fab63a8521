import { signal } from "@preact/signals";
import type { PickedFile } from "../../journeys/ports.ts";
import type { BackupWanted } from "../../journeys/save-backup.ts";

/** The file that a backup was last saved to by choice, and what it holds: until the window closes, since it is written nowhere. */
export const pickedBackup = signal<{ readonly file: PickedFile; readonly wanted: BackupWanted } | undefined>(undefined);
