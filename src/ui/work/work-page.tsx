import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, only } from "../../core/answers/draft.ts";
import { copyDraft, renameDraft } from "../../journeys/manage.ts";
import { draftCopyFile } from "../../journeys/start.ts";
import { Button, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { handOver } from "../components/save-file.tsx";
import type { PageProps } from "../page.ts";
import { type NamedDraft, nameOf } from "../start/drafts-here.tsx";
import { BackupForm } from "./backup-form.tsx";
import { Confirm, type Question } from "./confirm.tsx";
import { type DeviceFacts, deviceFacts } from "./device-facts.ts";
import { DeviceName } from "./device-name.tsx";
import { DevicePanel } from "./device-panel.tsx";
import { type DraftActs, DraftList } from "./draft-list.tsx";
import { KeyList } from "./key-list.tsx";
import { type NamedKey, namedKeys } from "./keys-here.ts";
import { pickedBackup } from "./picked-backup.ts";
import { type NamedRemoved, RemovedDrafts } from "./removed-drafts.tsx";
import { workWords } from "./work-words.ts";

const words = workWords.en;

interface Here {
  readonly facts: DeviceFacts;
  readonly removed: readonly NamedRemoved[];
  readonly keys: readonly NamedKey[];
}

/** What was just done, and how to undo it. */
interface Told {
  readonly text: string;
  readonly undo?: () => Promise<Told>;
}

export const WorkPage = ({ edges }: PageProps): JSX.Element => {
  const [here, setHere] = useState<Here>();
  const [told, setTold] = useState<Told>();
  const [question, setQuestion] = useState<Question>();
  const load = async (): Promise<void> => {
    const archive = await edges.archive();
    const [facts, removed, keys] = await Promise.all([deviceFacts(edges), archive.removed(), namedKeys(edges)]);
    const named = removed.map(async (one) => ({ ...one, name: await nameOf(edges, one.draft.about[only]) }));
    setHere({ facts, removed: await Promise.all(named), keys });
  };
  /** Whatever is done here is told in words, and the lists are read anew. */
  const act = async (what: () => Promise<Told>): Promise<void> => {
    const outcome = await what().catch((): Told => ({ text: words.failed }));
    await load().catch(() => {});
    setTold(outcome);
  };
  useEffect(() => {
    load().catch(() => setTold({ text: words.failed }));
  }, [edges]);
  if (question !== undefined) {
    return (
      <Confirm
        question={question}
        onNo={() => setQuestion(undefined)}
        onYes={() => {
          void act(async () => ({ text: (await question.act()) ? words.deleted : words.removed.notDeleted })).finally(
            () => setQuestion(undefined),
          );
        }}
      />
    );
  }
  const takeBack = async (id: string, name: string): Promise<Told> => {
    const back = await (await edges.archive()).takeBack(id);
    if (back) {
      // A window that has it open goes on from here, instead of meeting a conflict.
      edges.tabs.written(id);
    }
    return { text: fill(back ? words.removed.taken : words.removed.notTaken, { name }) };
  };
  return (
    <div class="app-column">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <ToldBox told={told} onUndo={(undo) => void act(undo)} />
      <p class="govuk-body">{words.intro}</p>
      {here === undefined ? null : (
        <>
          <DevicePanel facts={here.facts} />
          <BackupForm
            edges={edges}
            drafts={here.facts.drafts}
            onTold={(text) => {
              void act(async () => ({ text }));
            }}
          />
          <h2 class="govuk-heading-m">{words.restore.heading}</h2>
          <p class="govuk-body">{words.restore.text}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="#/work/restore">
              {words.restore.link}
            </a>
          </p>
          <DraftList drafts={here.facts.drafts} now={here.facts.now} acts={actsOf(edges, act, takeBack)} />
          <RemovedDrafts
            removed={here.removed}
            onTakeBack={({ draft, name }) => void act(() => takeBack(draft.id, name))}
            onForget={({ draft, name }) =>
              setQuestion({
                heading: fill(words.confirm.forget, { name }),
                text: words.confirm.forgetText,
                yes: words.confirm.forgetYes,
                act: async () => (await edges.archive()).forget(draft.id),
              })
            }
          />
          <KeyList
            keys={here.keys}
            onDelete={({ key }) =>
              setQuestion({
                heading: fill(words.confirm.key, { name: key.name }),
                text: words.confirm.keyText,
                yes: words.confirm.keyYes,
                act: async () => {
                  await edges.keys.remove(key.certificateSha256);
                  return true;
                },
              })
            }
          />
          <DeviceName
            given={here.facts.settings.device}
            onKeep={(device) =>
              void act(async () => {
                await (await edges.archive()).set({ device });
                return { text: words.device.kept };
              })
            }
          />
        </>
      )}
      <h2 class="govuk-heading-m">{words.everything.heading}</h2>
      <p class="govuk-body">{words.everything.text}</p>
      <Button
        kind="warning"
        onClick={() =>
          setQuestion({
            heading: words.confirm.everything,
            text: words.confirm.everythingText,
            yes: words.confirm.everythingYes,
            act: async () => {
              await edges.drafts.removeAll();
              (await edges.device()).trace.forget();
              pickedBackup.value = undefined;
              const keys = await edges.keys.list();
              await Promise.all(keys.map(({ certificateSha256 }) => edges.keys.remove(certificateSha256)));
              return true;
            },
          })
        }
      >
        {words.everything.button}
      </Button>
    </div>
  );
};

const actsOf = (
  edges: PageProps["edges"],
  act: (what: () => Promise<Told>) => Promise<void>,
  takeBack: (id: string, name: string) => Promise<Told>,
): DraftActs => {
  const said = { full: words.full, "not-saved": words.failed } as const;
  /** Another window may have written since it was listed; what it has deleted is still had from the list. */
  const readAnew = async (draft: Draft): Promise<Draft> => (await edges.drafts.read(draft.id))?.draft ?? draft;
  return {
    onRename: (stored, name) =>
      void act(async () => {
        const outcome = await renameDraft(edges, stored, name);
        return { text: outcome === "saved" ? words.renamed : said[outcome] };
      }),
    onDuplicate: ({ draft, name }) =>
      void act(async () => {
        const second = fill(words.drafts.secondName, { name });
        const outcome = await copyDraft(edges, await readAnew(draft), second);
        return { text: outcome.status === "started" ? fill(words.duplicated, { name: second }) : said[outcome.status] };
      }),
    onCopy: ({ draft }) =>
      void act(async () => ({ text: await handOver(edges, async () => draftCopyFile(await readAnew(draft))) })),
    onDelete: ({ draft, name }: NamedDraft) =>
      void act(async () => {
        await edges.drafts.remove(draft.id);
        (await edges.device()).trace.forget(draft.id);
        return { text: fill(words.drafts.deleted, { name }), undo: () => takeBack(draft.id, name) };
      }),
  };
};

/** Takes the focus when there is something new to say: what was pressed may have gone with what it deleted. */
const ToldBox = ({
  told,
  onUndo,
}: {
  readonly told: Told | undefined;
  readonly onUndo: (undo: () => Promise<Told>) => void;
}): JSX.Element | null => {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [told]);
  const undo = told?.undo;
  return told === undefined ? null : (
    <p class="govuk-inset-text" tabIndex={-1} ref={box}>
      {told.text}{" "}
      {undo === undefined ? null : <LinkButton onClick={() => onUndo(undo)}>{words.drafts.takeBack}</LinkButton>}
    </p>
  );
};
