/** What stands under the marking when something is not as it should be, or there is something to choose: loaded then. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Hold } from "../journeys/hold-draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { draftCopyFile } from "../journeys/start.ts";
import { LinkButton } from "./components/button.tsx";
import { useSaveFile } from "./components/save-file.tsx";
import { Notice, type Shell } from "./notice.tsx";
import { noticeWords as words } from "./notice-words.ts";
import { draftAddress } from "./page.ts";
import "@preact/signals";

export interface NoticesProps {
  readonly shell: Shell;
  readonly edges: Pick<Edges, "keeps" | "files">;
  readonly fillIn: FillIn | undefined;
  readonly lostBeside: FillIn | undefined;
  readonly hold: Hold | undefined;
  /** An update is offered on the task list only, where nothing is half written. */
  readonly onTaskList: boolean;
}

export const Notices = (props: NoticesProps): JSX.Element => (
  <>
    {props.edges.keeps === "memory" ? (
      <Notice>
        {words.memory.text} <NoticeLink href="#/work">{words.memory.backup}</NoticeLink>
      </Notice>
    ) : null}
    <Elsewhere hold={props.hold} />
    <NotSaved {...props} />
    {props.lostBeside === undefined ? null : (
      <Notice>
        {words.lostBeside.text}{" "}
        <NoticeLink href={draftAddress(props.lostBeside.draft.value.id)}>{words.lostBeside.goThere}</NoticeLink>
      </Notice>
    )}
    {props.onTaskList ? <UpdateNotice {...props} /> : null}
  </>
);

const NoticeLink = ({ href, children }: { readonly href: string; readonly children: ComponentChildren }) => (
  <a class="govuk-link" href={href}>
    {children}
  </a>
);

/** One tab writes; this one shows what it saves. */
const Elsewhere = ({ hold }: Pick<NoticesProps, "hold">): JSX.Element | null =>
  hold?.elsewhere.value === true ? (
    <Notice>
      {words.elsewhere.text} <LinkButton onClick={() => void hold.takeOver()}>{words.elsewhere.takeOver}</LinkButton>
    </Notice>
  ) : null;

/** Stays until it is no longer true. */
const NotSaved = ({ fillIn, edges }: NoticesProps): JSX.Element | null => {
  const state = fillIn?.saved.value;
  return fillIn === undefined ||
    state === undefined ||
    state === "idle" ||
    state === "saving" ||
    state === "saved" ? null : (
    <LastChanges fillIn={fillIn} state={state} edges={edges} />
  );
};

const LastChanges = ({
  fillIn,
  state,
  edges,
}: {
  readonly fillIn: FillIn;
  readonly state: keyof Omit<typeof words.lost, "both" | "again" | "copy">;
  readonly edges: Pick<Edges, "files">;
}): JSX.Element => {
  const { save, said } = useSaveFile(edges, () => draftCopyFile(fillIn.draft.peek()));
  return (
    <Notice>
      {words.lost[state]}{" "}
      {state === "conflict" ? (
        <NoticeLink href={draftAddress(fillIn.draft.value.id, "conflict")}>{words.lost.both}</NoticeLink>
      ) : (
        <LinkButton onClick={() => void fillIn.flush()}>{words.lost.again}</LinkButton>
      )}{" "}
      <LinkButton onClick={save}>{words.lost.copy}</LinkButton> <span aria-live="polite">{said}</span>
    </Notice>
  );
};

/** An update is the person's act. */
const UpdateNotice = ({ shell, fillIn }: NoticesProps): JSX.Element | null => {
  const [otherWindows, setOtherWindows] = useState(false);
  const accept = shell.newVersion.value;
  if (accept === undefined) {
    return null;
  }
  const start = async (): Promise<void> => {
    await fillIn?.settled();
    setOtherWindows((await accept()) === "other-windows");
  };
  return (
    <Notice>
      {otherWindows ? words.update.otherTabs : words.update.text}{" "}
      <LinkButton onClick={() => void start()}>{words.update.accept}</LinkButton>
    </Notice>
  );
};
