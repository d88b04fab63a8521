import type { JSX } from "preact";
import { fill } from "../components/fill.ts";
import { SummaryList } from "../components/summary-list.tsx";
import type { NamedDraft } from "../start/drafts-here.tsx";
import type { DeviceFacts } from "./device-facts.ts";
import { saidPast, saidSize, saidTime } from "./said-time.ts";
import { workWords } from "./work-words.ts";

const words = workWords.en.safe;

const names = (drafts: readonly NamedDraft[]): string => drafts.map(({ name }) => name).join("; ");

const promise = ({ keeps, persisted }: DeviceFacts): string => {
  if (keeps === "memory") {
    return words.memory;
  }
  return persisted === undefined ? words.unknown : persisted ? words.granted : words.refused;
};

const saved = ({ last, now }: DeviceFacts): string =>
  last === undefined ? words.savedNone : fill(words.savedValue, { time: saidPast(last.savedAt, now), name: last.name });

const lost = ({ neverSaved, changedSince, settings: { lastBackup } }: DeviceFacts): readonly string[] => {
  const said = [
    ...(neverSaved.length === 0 ? [] : [fill(words.lostAll, { names: names(neverSaved) })]),
    ...(changedSince.length === 0 || lastBackup === null
      ? []
      : [fill(words.lostSome, { time: saidTime(lastBackup.at), names: names(changedSince) })]),
  ];
  return said.length > 0 ? said : [lastBackup === null ? words.lostNone : words.lostNothing];
};

/** How safe the work is, plainly: what was saved, what the browser has promised, what would be lost now. */
export const DevicePanel = ({ facts }: { readonly facts: DeviceFacts }): JSX.Element => {
  const { settings, room, now } = facts;
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <SummaryList
        rows={[
          { key: words.saved, value: saved(facts) },
          { key: words.promise, value: promise(facts) },
          {
            key: words.backup,
            value:
              settings.lastBackup === null
                ? words.backupNone
                : fill(words.backupValue, {
                    name: settings.lastBackup.name,
                    time: saidPast(settings.lastBackup.at, now),
                  }),
          },
          {
            key: words.lost,
            value: lost(facts).map((text) => (
              <p key={text} class="app-work__said">
                {text}
              </p>
            )),
          },
          ...(room === undefined
            ? []
            : [
                {
                  key: words.room,
                  value: fill(words.roomValue, { used: saidSize(room.used), left: saidSize(room.quota - room.used) }),
                },
              ]),
        ]}
      />
      <p class="govuk-body">
        {words.policy}{" "}
        <a class="govuk-link" href="#/help/it">
          {words.policyLink}
        </a>
      </p>
    </>
  );
};
