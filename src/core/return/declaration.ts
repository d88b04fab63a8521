import { sayDate } from "../answers/dates.ts";
import type { Block, Text } from "./document.ts";
import { publicationText, sharingText } from "./readers.ts";
import { sentences, unended } from "./say.ts";
import { partOn, type Telling } from "./telling.ts";

/** What the head of the force declares (`words.md` §5), sentence by sentence. */
export const declarationSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  return [
    { kind: "heading", level: 2, text: say("declaration.heading"), anchor: "declaration" },
    ...(forceReturn.draft
      ? [
          {
            kind: "paragraph" as const,
            text: say("declaration.draft", { headTitle: forceReturn.forceData.headTitle }),
          },
        ]
      : []),
    ...declarationTexts(telling).map((text) => ({ kind: "paragraph" as const, text, style: "stated" as const })),
  ];
};

/** The same sentences for the page on which they are agreed. No actions, or no accepted risks: that sentence is left out. */
export const declarationTexts = (telling: Telling): readonly Text[] => {
  const { say, tell, forceReturn, censusDate } = telling;
  const { version, forceData, actions, risks, marking, content } = forceReturn;
  return [
    say("declaration.read", { version, force: forceData.name, censusDate }),
    say("declaration.opinions"),
    tell("declaration.accurate", { page: partOn("limits", telling) }),
    sentences(
      actions.length === 0 ? "" : say("declaration.actions"),
      risks.length === 0 ? "" : say("declaration.risks"),
    ),
    say("declaration.own"),
    say("declaration.marking", { marking }),
    say("declaration.understand", {
      publication: publicationText(content, telling),
      choice: sharingText(forceReturn, telling),
    }),
    signed(telling),
  ].filter((text) => text !== "");
};

const signed = ({ say, forceReturn, fingerprint }: Telling): string => {
  const { declaration, forceData } = forceReturn;
  const { headTitle } = forceData;
  const values = {
    name: declaration.name === "" ? say("declaration.name.none") : declaration.name,
    title: declaration.title === "" ? headTitle : declaration.title,
    date: declaration.date === "" ? say("declaration.date.none") : sayDate(declaration.date),
    fingerprint,
  };
  return declaration.absence === ""
    ? say("declaration.signed", values)
    : say("declaration.signed.absence", { ...values, headTitle, reason: unended(declaration.absence) });
};
