import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Edges } from "../../journeys/ports.ts";
import { Button, ButtonGroup } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { readWords } from "./read-words.ts";

const words = readWords.en.saving;

/** A button that makes a PDF and hands it to the browser, and says how that went. */
export const SavePdf = ({
  edges,
  label,
  beside,
  make,
}: {
  readonly edges: Pick<Edges, "files">;
  readonly label: string;
  /** Buttons that stand before it in the same row. */
  readonly beside?: ComponentChildren;
  readonly make: () => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
}): JSX.Element => {
  const [said, setSaid] = useState("");
  const save = (): void => {
    setSaid(words.busy);
    make().then(
      ({ name, bytes }) => {
        edges.files.offer(name, bytes, "application/pdf");
        setSaid(fill(words.saved, { file: name }));
      },
      () => setSaid(words.failed),
    );
  };
  return (
    <>
      <ButtonGroup>
        {beside}
        <Button kind="secondary" onClick={save}>
          {label}
        </Button>
      </ButtonGroup>
      <p class="govuk-body" aria-live="polite">
        {said}
      </p>
    </>
  );
};
