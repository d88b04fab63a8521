import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import type { Edges, MadeFile } from "../../journeys/ports.ts";
import { Button, ButtonGroup } from "./button.tsx";
import { fill } from "./fill.ts";
import { componentWords } from "./words.ts";

const words = componentWords.en.saving;

type Make = () => MadeFile | Promise<MadeFile>;

/** Makes a file, hands it to the browser, and says how that went: it is called handed over only when the browser holds it as it was made. */
export const handOver = async ({ files }: Pick<Edges, "files">, make: Make): Promise<string> => {
  try {
    const file = await make();
    return (await files.offer(file)) === "offered" ? fill(words.saved, { file: file.name }) : words.failed;
  } catch {
    return words.failed;
  }
};

/** For a control of any kind: what to do when it is pressed, and what to say since. */
export const useSaveFile = (
  edges: Pick<Edges, "files">,
  make: Make,
): { readonly save: () => void; readonly said: string } => {
  const [said, setSaid] = useState("");
  const save = (): void => {
    setSaid(words.busy);
    void handOver(edges, make).then(setSaid);
  };
  return { save, said };
};

/** Stands there before there is anything to say, so that what is said is heard. */
export const Said = ({ text }: { readonly text: string }): VNode => (
  <div aria-live="polite">{text === "" ? null : <p class="govuk-body">{text}</p>}</div>
);

/** A button that makes a file and hands it over. */
export const SaveFile = ({
  edges,
  label,
  beside,
  make,
}: {
  readonly edges: Pick<Edges, "files">;
  readonly label: string;
  /** Buttons that stand before it in the same row. */
  readonly beside?: ComponentChildren;
  readonly make: Make;
}): VNode => {
  const { save, said } = useSaveFile(edges, make);
  return (
    <>
      <ButtonGroup>
        {beside}
        <Button kind="secondary" onClick={save}>
          {label}
        </Button>
      </ButtonGroup>
      <Said text={said} />
    </>
  );
};
