import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Preview, type PreviewedDraft, readFile } from "../../journeys/read-file.ts";
import { restoreBeside, restoreOver } from "../../journeys/restore.ts";
import { DropFiles } from "../collate/drop-files.tsx";
import { Button, ButtonGroup } from "../components/button.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { count, fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { TextInput } from "../components/text-input.tsx";
import { useLatest } from "../components/use-latest.ts";
import { droppedFile } from "../dropped-file.ts";
import { useLoading } from "../fill-in/use-words.ts";
import { draftAddress, navigate, type PageProps } from "../page.ts";
import { nameOf } from "../start/drafts-here.tsx";
import { backupWords } from "./backup-words.ts";
import { FoundDraft } from "./found-draft.tsx";
import { saidTime } from "./said-time.ts";

const words = backupWords.en.restore;
const field = "restore.file";

type Stage =
  | { readonly at: "choose"; readonly errors: readonly { readonly text: string; readonly field: string }[] }
  | { readonly at: "reading" }
  | { readonly at: "passphrase"; readonly file: File; readonly wrong: boolean }
  | { readonly at: "preview"; readonly preview: Preview };

const choose = (text?: string): Stage => ({ at: "choose", errors: text === undefined ? [] : [{ text, field }] });

/** Back to saved work: what a file holds is shown before anything of it is kept, and nothing is overwritten unasked. */
export const RestorePage = ({ edges }: PageProps): JSX.Element => {
  const [stage, setStage] = useState<Stage>(choose());
  const begin = useLatest();
  const read = async (file: File, passphrase?: string): Promise<Stage> => {
    const bytes = async () => new Uint8Array(await file.arrayBuffer());
    const outcome = await readFile(edges, { name: file.name, size: file.size, read: bytes }, passphrase);
    switch (outcome.status) {
      case "read":
        return { at: "preview", preview: outcome.preview };
      case "refused":
        return choose(words.refused[outcome.why]);
      default:
        return { at: "passphrase", file, wrong: outcome.status === "wrong-passphrase" };
    }
  };
  const start = async (file: File, passphrase?: string): Promise<void> => {
    const isLatest = begin();
    setStage({ at: "reading" });
    const next = await read(file, passphrase).catch(() => choose(words.refused.unreadable));
    if (isLatest()) {
      setStage(next);
    }
  };
  const dropped = droppedFile.value;
  useEffect(() => {
    if (dropped !== undefined) {
      droppedFile.value = undefined;
      void start(dropped);
    }
  }, [dropped]);
  return (
    <div class="app-column">
      {stage.at === "choose" ? <ErrorSummary errors={stage.errors} /> : null}
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{words.text}</p>
      <DropFiles
        name={field}
        label={words.label}
        hint={words.hint}
        accept=".json,.age,.pdf"
        multiple={false}
        onFiles={([file]) => {
          if (file !== undefined) {
            void start(file);
          }
        }}
      />
      <p class="govuk-body" aria-live="polite">
        {stage.at === "reading" ? words.reading : ""}
      </p>
      {stage.at === "passphrase" ? (
        <Passphrase wrong={stage.wrong} onGiven={(given) => void start(stage.file, given)} />
      ) : null}
      {stage.at === "preview" ? (
        <>
          <h2 class="govuk-heading-m">{words.found}</h2>
          <p class="govuk-body">
            {words.kinds[kindOf(stage.preview)]}{" "}
            {stage.preview.savedAt === "" ? null : fill(words.from, { time: saidTime(stage.preview.savedAt) })}
          </p>
          {stage.preview.drafts.map((one, n) => (
            <Found key={n} edges={edges} one={one} onFailed={(why) => setStage(choose(words.failed[why]))} />
          ))}
        </>
      ) : null}
    </div>
  );
};

const kindOf = ({ kind, verdict }: Preview): keyof typeof words.kinds =>
  kind === "return" ? ((verdict?.signature ?? null) === null ? "unsigned" : "signed") : kind;

const Passphrase = ({
  wrong,
  onGiven,
}: {
  readonly wrong: boolean;
  readonly onGiven: (passphrase: string) => void;
}): JSX.Element => {
  const [given, setGiven] = useState("");
  useEffect(() => {
    if (wrong) {
      focusField("restore.passphrase");
    }
  }, [wrong]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(given);
      }}
    >
      <TextInput
        name="restore.passphrase"
        type="password"
        label={backupWords.en.passphrase}
        labelSize="s"
        hint={words.passphraseHint}
        error={wrong ? words.wrong : undefined}
        width={30}
        autocomplete="current-password"
        value={given}
        onInput={setGiven}
      />
      <Button type="submit">{words.open}</Button>
    </form>
  );
};

const Found = ({
  edges,
  one,
  onFailed,
}: {
  readonly edges: PageProps["edges"];
  readonly one: PreviewedDraft;
  readonly onFailed: (why: keyof typeof words.failed) => void;
}): JSX.Element | null => {
  const names = useLoading(one.draft.id, () =>
    Promise.all([one.draft, ...one.here.map(({ stored }) => stored.draft)].map((of) => nameOf(edges, of.about.draft))),
  );
  if (names === undefined) {
    return null;
  }
  const [name, ...here] = names;
  return (
    <div class="app-work">
      <h3 class="govuk-heading-s">{name}</h3>
      <FoundDraft one={one} />
      {one.unread.length === 0 ? null : (
        <p class="govuk-body">{fill(words.unread, { records: one.unread.join(", ") })}</p>
      )}
      {one.editionHeld ? null : <p class="govuk-body">{words.edition}</p>}
      <ButtonGroup>
        <Button
          onClick={() => {
            void restoreBeside(edges, one).then((done) =>
              done.status === "started" ? navigate(draftAddress(done.id)) : onFailed(done.status),
            );
          }}
        >
          {words.beside}
        </Button>
      </ButtonGroup>
      {one.here.map((over, n) => (
        <div key={over.stored.draft.id}>
          {over.changes.length === 0 ? (
            <p class="govuk-body">{fill(words.same, { name: here[n] ?? "" })}</p>
          ) : (
            <>
              <p class="govuk-body">{fill(count(words.overHint, over.changes.length), { name: here[n] ?? "" })}</p>
              <Button
                kind="secondary"
                onClick={() => {
                  void restoreOver(edges, over).then((done) => {
                    if (done.status === "restored") {
                      edges.tabs.written(done.id);
                      navigate(draftAddress(done.id));
                    } else {
                      onFailed(done.status);
                    }
                  });
                }}
              >
                {fill(words.over, { name: here[n] ?? "" })}
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  );
};
