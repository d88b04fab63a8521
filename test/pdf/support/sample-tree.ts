import type { Block, DocumentTree } from "../../../src/core/return/document.ts";

const question = (number: string, name: string, level: number): readonly Block[] => [
  { kind: "heading", level: 3, text: `${number} ${name}`, anchor: `q${number}` },
  {
    kind: "paragraph",
    text: "Does the force treat modern slavery and human trafficking as serious organised crime in its strategic assessment, and does somebody answer for what follows from it?",
  },
  {
    kind: "paragraph",
    style: "small",
    text: "Why it matters: exploitation that is recorded as a list of single offences is seldom investigated as the business that it is.",
  },
  {
    kind: "list",
    ordered: false,
    items: [
      {
        mark: "True",
        sign: "yes",
        text: "The strategic assessment names modern slavery and human trafficking as a threat, says what is not known, and was agreed in the last 12 months.",
      },
      { mark: "True", sign: "yes", text: "A chief officer answers for it by name of post." },
      {
        mark: "Not true",
        sign: "no",
        text: "Exploitation along county lines is mapped in the same way as other organised crime groups, and the map is reviewed at least every quarter by the tasking meeting.",
      },
      { mark: "Not shown", sign: "not-shown", text: "No risk order exists in this jurisdiction." },
      { mark: "Not true", sign: "no", text: "Tested: the arrangement was tested in the last 12 months." },
    ],
  },
  {
    kind: "paragraph",
    style: "stated",
    text: [
      { strong: `Level ${level} of 3: developing. ` },
      "Claimed 2, counts as 1: no test evidence dated 1 April 2025 to 31 March 2026 is cited.",
    ],
  },
  {
    kind: "facts",
    caption: "",
    rows: [
      {
        key: "Why the team says so",
        value:
          "The assessment was rewritten after the peer review. The board sees it every quarter.\n\nGŵyr pob swyddog lle mae’r tŷ; costs were £1,250 – “as planned”.",
      },
      { key: "Evidence", value: "E1 Operations board minutes, March 2026. E4 Dip sample of county line files." },
      {
        key: "Action",
        value: [
          "A1, on page ",
          { page: "actions", name: "actions" },
          ": every county line file records whether a risk order was considered.",
        ],
      },
    ],
  },
];

const points: readonly (readonly [string, string])[] = [
  ["1", "Modern slavery and human trafficking as serious organised crime"],
  ["2", "The full range of powers against exploitation along county lines"],
  ["3", "Expert advice and support for strong cases"],
];

/** A document by hand that has every kind of block, of about the length of a real return. */
export const sampleTree = (change: Partial<DocumentTree> = {}): DocumentTree => ({
  title: "Modern slavery self-assessment 2026: Exampleshire Police, version 1",
  subject: "Force self-assessment return, position at 31 March 2026",
  author: "Exampleshire Police",
  lang: "en-GB",
  marking: "Official-Sensitive",
  notices: ["TRAINING. This is not a real return. The force and every answer in it are made up."],
  footer: "Exampleshire Police · self-assessment 2026 · version 1 · fingerprint KT4M9PXQ2B",
  pageOf: "Page {n} of {m}",
  date: "2026-06-01",
  blocks: [
    { kind: "heading", level: 1, text: "Modern slavery and human trafficking self-assessment 2026" },
    { kind: "paragraph", style: "lead", text: "Exampleshire Police. Position at 31 March 2026. Version 1." },
    { kind: "heading", level: 2, text: "Opinions of the Chief Constable", anchor: "opinions" },
    {
      kind: "facts",
      caption: "Point 1",
      rows: [
        {
          key: "Opinion",
          value: [
            "Partly assured. I am assured that modern slavery and human trafficking is treated as serious organised crime in my force, except for the gaps listed on page ",
            { page: "gaps", name: "gaps" },
            ", each with an action or a risk that I accept.",
          ],
        },
        { key: "Proposed", value: "Assured" },
        {
          key: "How satisfied",
          value:
            "Read a sample of files; questioned the lead. I read twelve files with the lead and the crown prosecutor’s list beside me.",
        },
      ],
    },
    { kind: "heading", level: 2, text: "Most serious gaps", anchor: "gaps" },
    {
      kind: "list",
      ordered: true,
      items: [
        { text: "1.4 Mapping: not in place." },
        {
          text: ["2.1 Orders: developing. See page ", { page: "q2.1", name: "q2.1" }, "."],
          items: [
            { text: "Lines not ticked: mapping is reviewed every quarter." },
            { text: "Action A1, due 30 September 2026." },
          ],
        },
        { text: "3.8 Advice at night: the answer is not known." },
      ],
    },
    { kind: "paragraph", style: "warning", text: "Two actions are overdue." },
    {
      kind: "paragraph",
      style: "inset",
      text: "This is the force’s own assessment. No inspectorate has checked it, and it is not a judgement by the Independent Anti-Slavery Commissioner.",
    },
    { kind: "signature", text: "Signature of the Chief Constable of Exampleshire Police" },
    { kind: "page-break" },
    { kind: "contents", heading: "Contents" },
    ...points.flatMap(([number, name]): readonly Block[] => [
      { kind: "heading", level: 2, text: `Point ${number}. ${name}`, anchor: `p${number}` },
      {
        kind: "paragraph",
        text: "The questions of this point, the practices that are in place, and the level that follows from them.",
      },
      {
        kind: "level-chart",
        chart: {
          title: `Point ${number}: levels of its questions`,
          description: `One row a question. ${number}.1: level 0. ${number}.2: level 1. ${number}.3: not known.`,
          columns: ["1", "2", "3"],
          rows: Array.from({ length: 8 }, (_, at) => ({
            label: `${number}.${at + 1}`,
            name: "A strategic assessment",
            reached: at % 4,
            note: at === 2 ? "Not known" : "",
          })),
        },
      },
      ...Array.from({ length: 8 }, (_, at) =>
        question(`${number}.${at + 1}`, "A strategic assessment that names the threat", at % 4),
      ).flat(),
    ]),
    { kind: "heading", level: 2, text: "Figures", anchor: "figures" },
    {
      kind: "table",
      table: {
        caption: "Table 1. Investigations and orders, years ending 31 March",
        columns: [
          { text: "Figure" },
          { text: "2024", align: "right" },
          { text: "2025", align: "right" },
          { text: "2026", align: "right" },
          { text: "Change", align: "right" },
          { text: "Source" },
        ],
        rows: Array.from({ length: 46 }, (_, at) => [
          `D${at + 1} Offences recorded, all kinds of exploitation${at % 3 === 0 ? ", children and adults together" : ""}`,
          `${100 + at * 7}`,
          `${1_210 + at}`.replace(/(\d)(\d{3})$/, "$1,$2"),
          at % 5 === 0 ? "Not recorded" : `${90 + at}`,
          at % 2 === 0 ? "−4%" : "+12%",
          at % 4 === 0 ? "Crime system, read on 4 April 2026 by the registrar" : "NRM statistics",
        ]),
      },
    },
    { kind: "heading", level: 2, text: "Actions", anchor: "actions" },
    {
      kind: "table",
      table: {
        caption: "Table 2. Actions",
        columns: [
          { text: "Id", width: 6 },
          { text: "What will be different", width: 50 },
          { text: "Owner", width: 24 },
          { text: "Due", width: 20 },
        ],
        rows: [
          [
            "A1",
            "Every county line file records whether a risk order was considered.",
            "Head of crime",
            "30 September 2026",
          ],
          [
            "A2",
            ["Advice is to be had at night. Serves question 3.8 on page ", { page: "q3.8", name: "q3.8" }, "."],
            "Force crime registrar",
            "31 March 2027",
          ],
        ],
      },
    },
    { kind: "heading", level: 2, text: "What the text may hold" },
    { kind: "heading", level: 4, text: "A heading of level 4 after one of level 2" },
    {
      kind: "paragraph",
      text: "Soft\u00adhyphen, emoji \u{1F600}, Cyrillic Ж, a hyphen that does not break: county\u2011line; operators ) Tj ET (in a narrative), \\backslash, <angle> & ampersand.",
    },
    {
      kind: "paragraph",
      text: `A word without an end: ${"abcdefghij".repeat(20)} and on. https://www.example.invalid/a-very-long/address/${"part-of-it/".repeat(12)}`,
    },
    {
      kind: "paragraph",
      text: Array.from(
        { length: 90 },
        () => "A long paragraph runs over the end of a page, and leaves two lines at least on either side.",
      ).join(" "),
    },
  ],
  ...change,
});

export const sampleJson = new TextEncoder().encode('{"format":1,"note":"Gŵyr tŷ"}') as Uint8Array<ArrayBuffer>;
