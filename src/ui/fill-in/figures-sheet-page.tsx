import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { keptApart } from "../../core/figures/kept-apart.ts";
import type { ReadBlock } from "../../core/figures/paste-preview.ts";
import { type SheetOf, shownBoxes } from "../../core/figures/sheet-boxes.ts";
import { sayTime, sheetTimes } from "../../core/figures/sheet-columns.ts";
import { blankSheetFile, putIn, readBlock, readSheet, removeKeptApart } from "../../journeys/figures-sheet.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges } from "../../journeys/ports.ts";
import { DropFiles } from "../collate/drop-files.tsx";
import { Button } from "../components/button.tsx";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { SaveFile } from "../components/save-file.tsx";
import { Select } from "../components/select.tsx";
import { TextArea } from "../components/text-area.tsx";
import { useLatest } from "../components/use-latest.ts";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { FiguresPreview } from "./figures-preview.tsx";
import { FiguresPutIn, focusPutIn } from "./figures-put-in.tsx";
import { figuresSheetWords } from "./figures-sheet-words.ts";
import { answerFocusRequest } from "./focus-request.ts";
import { WithReturn } from "./with-return.tsx";
import "@preact/signals";

const words = figuresSheetWords.en;

interface Ways {
  readonly fillIn: FillIn;
  readonly of: SheetOf;
  /** `from`: the field to go back to. */
  readonly onRead: (read: ReadBlock, from: string) => void;
}

const sheetField = "figures.sheet";
const pasteField = "figures.paste";

const TakeSheet = ({ fillIn, of, onRead }: Ways): VNode => {
  const [reading, setReading] = useState(false);
  const begin = useLatest();
  const take = async (files: readonly File[]): Promise<void> => {
    const isLatest = begin();
    const [file, another] = files;
    if (file === undefined || another !== undefined) {
      setReading(false);
      onRead({ status: "refused", sentence: words.oneSheet }, sheetField);
      return;
    }
    setReading(true);
    const read = await readSheet(
      {
        size: file.size,
        read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
      },
      fillIn.draft.value,
      of,
    );
    if (isLatest()) {
      setReading(false);
      onRead(read, sheetField);
    }
  };
  return (
    <>
      <h2 class="govuk-heading-m">{words.sheet}</h2>
      <DropFiles
        name={sheetField}
        label={words.sheetLabel}
        hint={words.sheetHint}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        multiple={false}
        onFiles={(files) => {
          void take(files);
        }}
      />
      <p class="govuk-body" aria-live="polite">
        {reading ? words.reading : ""}
      </p>
    </>
  );
};

/** A box of text slows down long before a block of figures is this long. */
const longest = 50_000;

const PasteBlock = ({ fillIn, of, onRead }: Ways): VNode => {
  const boxes = shownBoxes(of.content);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [box, setBox] = useState(boxes[0]?.id ?? "");
  const { censusDate } = of.content.edition;
  const times = sheetTimes(censusDate);
  const [time, setTime] = useState(times[0] ?? "");
  const show = (block: string): void => {
    if (block.trim() === "") {
      setError(words.nothingPasted);
      focusField(pasteField);
    } else {
      onRead(readBlock(block, { box, time }, fillIn.draft.value, of), pasteField);
    }
  };
  return (
    <>
      <h2 class="govuk-heading-m">{words.paste}</h2>
      <div
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData("text/plain") ?? "";
          if (pasted.length > longest) {
            event.preventDefault();
            show(pasted);
          }
        }}
      >
        <TextArea
          name={pasteField}
          label={words.pasteLabel}
          hint={words.pasteHint}
          error={error}
          value={text}
          onInput={setText}
        />
      </div>
      <Select
        name="figures.paste.box"
        label={words.begins}
        value={box}
        options={boxes.map(({ id, name }) => ({ value: id, text: fill(words.box, { id, name }) }))}
        onChange={setBox}
      />
      <Select
        name="figures.paste.time"
        label={words.beginsTime}
        value={time}
        options={times.map((one) => ({ value: one, text: sayTime(one, censusDate) }))}
        onChange={setTime}
      />
      <Button
        kind="secondary"
        onClick={() => {
          show(text);
        }}
      >
        {words.show}
      </Button>
    </>
  );
};

/** What the check page warns of (V14) is mended here. */
const KeptApart = ({ fillIn, of }: Omit<Ways, "onRead">): VNode | null => {
  const apart = keptApart(fillIn.draft.value, of.content);
  return apart.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.apart}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {apart.map(({ name, sentence }) => (
          <li key={name} id={name} tabIndex={-1}>
            {sentence}
          </li>
        ))}
      </ul>
      <Button
        kind="secondary"
        onClick={() => {
          removeKeptApart(fillIn, of);
          focusPutIn();
        }}
      >
        {words.remove}
      </Button>
    </>
  );
};

const WaysIn = (props: Ways & { readonly edges: Edges }): VNode => {
  const { edges, of } = props;
  useEffect(answerFocusRequest, []);
  return (
    <>
      <p class="govuk-body">{words.intro}</p>
      <FiguresPutIn fillIn={props.fillIn} />
      <KeptApart {...props} />
      <h2 class="govuk-heading-m">{words.blank}</h2>
      <p class="govuk-body">{fill(words.blankText, { force: of.force.name })}</p>
      <SaveFile edges={edges} label={words.save} make={() => blankSheetFile(of)} />
      <TakeSheet {...props} />
      <PasteBlock {...props} />
      <Details summary={words.readings}>
        {words.readingsText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Details>
      <p class="govuk-body app-screen">
        <a class="govuk-link" href={draftAddress(props.fillIn.draft.value.id, "figures")}>
          {words.all}
        </a>
      </p>
    </>
  );
};

const Sheet = ({ edges, fillIn, of }: Pick<DraftPageProps, "edges" | "fillIn"> & { readonly of: SheetOf }): VNode => {
  const [shown, setShown] = useState<{ readonly read: ReadBlock; readonly from: string }>();
  const [sitting, setSitting] = useState(0);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <div class="app-column" hidden={shown !== undefined}>
        <WaysIn
          key={sitting}
          edges={edges}
          fillIn={fillIn}
          of={of}
          onRead={(read, from) => {
            // A sheet that was still being read does not cover the figures that somebody looks at.
            setShown((before) => before ?? { read, from });
          }}
        />
      </div>
      {shown === undefined ? null : (
        <FiguresPreview
          read={shown.read}
          onPutIn={(preview, confirm) => {
            putIn(fillIn, preview, confirm);
            setShown(undefined);
            // What was pasted has gone in; what was cancelled stays, to be mended.
            setSitting(sitting + 1);
            focusPutIn();
          }}
          onCancel={() => {
            setShown(undefined);
            setTimeout(() => {
              focusField(shown.from);
            });
          }}
        />
      )}
    </>
  );
};

/** Figures go out as a blank sheet and come in as a sheet or a block, with a preview before anything changes. */
export const FiguresSheetPage = (page: DraftPageProps): VNode => (
  <WithReturn page={page} heading={words.heading}>
    {({ content }, force) => <Sheet {...page} of={{ content, force, forces: page.fillIn.forces }} />}
  </WithReturn>
);
