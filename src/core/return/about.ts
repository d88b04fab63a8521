import { sayDate } from "../answers/dates.ts";
import type { Content } from "../questionnaire/content.ts";
import type { Block, Text } from "./document.ts";
import { publicationText } from "./readers.ts";
import { type Say, sentences } from "./say.ts";
import type { Telling } from "./telling.ts";

type Row = { readonly key: string; readonly value: Text };

/** What edition this is and what the office has said of it. */
export const editionRows = (content: Content, { say }: Pick<Say, "say">): readonly Row[] => {
  const { edition, jurisdiction } = content;
  const [from, to] = edition.lastTwelveMonths;
  const { issued } = edition;
  return [
    { key: say("about.edition"), value: say("about.edition.value", { title: edition.title, id: edition.id }) },
    { key: say("about.where"), value: say(`about.jurisdiction.${jurisdiction}`) },
    { key: say("about.position"), value: sayDate(edition.censusDate) },
    { key: say("about.months"), value: say("about.months.value", { from: sayDate(from), to: sayDate(to) }) },
    { key: say("about.actions"), value: sayDate(edition.actionsDueBy) },
    { key: say("about.law"), value: say("about.law.value") },
    { key: say("about.issued"), value: issuedText(content, { say }) },
    {
      key: say("about.deadline"),
      value:
        issued === null ? say("about.not-said") : say("about.deadline.value", { deadline: sayDate(issued.deadline) }),
    },
    { key: say("about.mailbox"), value: issued?.mailbox ?? say("about.not-said") },
    { key: say("about.contact"), value: issued?.contact ?? say("about.not-said") },
    {
      key: say("about.publication"),
      value: sentences(
        publicationText(content, { say }),
        issued?.asksBeforeRelease === true ? say("readers.before-release") : "",
      ),
    },
    { key: say("about.retention"), value: issued?.retention ?? say("about.retention.none") },
    { key: say("about.privacy"), value: issued?.privacy ?? say("about.privacy.none") },
  ];
};

/** In a training edition the office is made up, so that nothing is said there of what the Commissioner asks. */
const issuedText = ({ edition: { issued, training } }: Content, { say }: Pick<Say, "say">): Text =>
  issued === null
    ? say("about.issued.none")
    : sentences(
        say("about.issued.by", { by: issued.by, date: sayDate(issued.date), reference: issued.reference }),
        training ? "" : say("about.asked"),
      );

/** Where this file stands among others, and how a stranger recognises it in twenty years. */
export const aboutSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, jsonSha256, fingerprint } = telling;
  const { content, contentSha256, force, forceData, version, replaces, format, template } = forceReturn;
  return [
    { kind: "heading", level: 2, text: say("about.heading"), anchor: "about" },
    {
      kind: "facts",
      caption: "",
      rows: [
        {
          key: say("about.force"),
          value: say("about.force.value", { name: forceData.name, slug: force, headTitle: forceData.headTitle }),
        },
        { key: say("about.version"), value: String(version) },
        { key: say("about.fingerprint"), value: fingerprint },
        { key: say("about.replaces"), value: replaces ?? say("about.replaces.none") },
        ...editionRows(content, telling),
        { key: say("about.data"), value: jsonSha256 },
        { key: say("about.words"), value: contentSha256 },
        { key: say("about.format"), value: say("about.format.value", { format, template }) },
      ],
    },
    { kind: "paragraph", text: say("about.attached") },
  ];
};
