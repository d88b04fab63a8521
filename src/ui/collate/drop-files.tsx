import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A file input that is also a place to drop files. The input alone does everything, so the keyboard loses nothing. */
export const DropFiles = ({
  name,
  label,
  hint,
  accept,
  multiple = true,
  onFiles,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file dropped beside the place would be opened by the browser, and the page with it would be gone.
    const stay = (event: DragEvent): void => event.preventDefault();
    document.addEventListener("dragover", stay);
    document.addEventListener("drop", stay);
    return () => {
      document.removeEventListener("dragover", stay);
      document.removeEventListener("drop", stay);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse; the input in it is for everyone
    <div
      class={`govuk-form-group app-drop${over ? " app-drop--over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label class="govuk-label govuk-label--m" for={name}>
        {label}
      </label>
      <div id={`${name}-hint`} class="govuk-hint">
        {hint}
      </div>
      <input
        class="app-file"
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={`${name}-hint`}
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          // The same file can be picked again.
          input.value = "";
        }}
      />
    </div>
  );
};
