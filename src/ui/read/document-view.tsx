import { cloneElement, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Block, DocumentTree, ListItem, Table as TableBlock } from "../../core/return/document.ts";
import { Table } from "../components/table.tsx";
import { LevelChartView } from "./level-chart.tsx";
import { PlaceLink } from "./place-link.tsx";
import { CellView, type Place, TextView } from "./text-view.tsx";
import { useSlices } from "./use-slices.ts";
import "./document.scss";

/**
 * A document as a page: the same tree that the PDF draws, so the two cannot say different things. It is busy until all
 * of it is drawn; another tree is begun anew, so whoever shows one keeps it.
 */
export const DocumentView = ({
  tree,
  prefix = "document",
  under = 1,
  running,
}: {
  readonly tree: DocumentTree;
  readonly prefix?: string;
  readonly under?: number;
  /** What the top of each printed sheet says beside the marking, so that no loose sheet is taken for a return. */
  readonly running?: "draft" | "training" | "training-draft";
}): JSX.Element => {
  const { blocks, marking } = tree;
  // Preact does not draw again what it is handed again: a slice costs its own blocks and no others.
  const views = useMemo(() => viewsOf(blocks, prefix, under), [blocks, prefix, under]);
  const drawn = useSlices(blocks);
  const whole = drawn.blocks === blocks.length;
  const begun = drawn.rows === 0 ? undefined : views[drawn.blocks];
  return (
    <div class={`app-document ${sheetClass(marking, running)}`} lang={tree.lang} aria-busy={whole ? undefined : true}>
      <p class="app-document__marking">{marking}</p>
      {tree.notices.map((notice) => (
        <p key={notice} class="app-document__notice">
          {notice}
        </p>
      ))}
      {[...views.slice(0, drawn.blocks), begun && cloneElement(begun, { rows: drawn.rows })]}
      {/* Not before: a browser works out the style of the whole again when something is put in between, and not at its end. */}
      {whole ? <p class="app-document__marking">{marking}</p> : null}
    </div>
  );
};

/** Named in `document.scss`, where the words of the sheet's margins stand. */
export const sheetClass = (marking: string, running: string | undefined): string =>
  `app-sheet--${marking.toLowerCase()}${running === undefined ? "" : `-${running}`}`;

/** Blocks without the marking and the notices that stand round a whole document. */
export const BlocksView = ({
  blocks,
  prefix = "document",
  under = 1,
}: {
  readonly blocks: readonly Block[];
  readonly prefix?: string;
  readonly under?: number;
}): JSX.Element => <>{viewsOf(blocks, prefix, under)}</>;

const viewsOf = (blocks: readonly Block[], prefix: string, under: number): readonly JSX.Element[] => {
  const place: Place = { prefix, under, anchors: anchorsOf(blocks) };
  return blocks.map((block, n) => (
    <BlockView
      key={n}
      block={block}
      id={idOf(block, n, prefix)}
      place={place}
      echo={isEcho(block, blocks.slice(0, n))}
      parts={block.kind === "contents" ? partsAfter(blocks, n, prefix) : []}
    />
  ));
};

const idOf = (block: Block, n: number, prefix: string): string =>
  `${prefix}-${(block.kind === "heading" ? block.anchor : undefined) ?? n}`;

interface Part {
  readonly id: string;
  readonly title: string;
}

const partsAfter = (blocks: readonly Block[], from: number, prefix: string): readonly Part[] =>
  blocks.flatMap((block, n) =>
    n > from && block.kind === "heading" && block.level === 2
      ? [{ id: idOf(block, n, prefix), title: block.text }]
      : [],
  );

const anchorsOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === "heading" && block.anchor !== undefined ? [block.anchor] : [])));

/** A caption that only says the heading above it again is read, and not shown. */
const isEcho = (block: Block, before: readonly Block[]): boolean =>
  block.kind === "table" &&
  before.findLast((other) => other.kind === "heading" || other.kind === "table")?.kind === "heading" &&
  before.findLast((other) => other.kind === "heading")?.text === block.table.caption;

const BlockView = ({
  block,
  id,
  place,
  echo,
  parts,
  rows,
}: {
  readonly block: Block;
  readonly id: string;
  readonly place: Place;
  readonly echo: boolean;
  readonly parts: readonly Part[];
  /** Of a table that is not drawn whole yet. */
  readonly rows?: number;
}): JSX.Element | null => {
  switch (block.kind) {
    case "heading":
      return <Heading block={block} id={id} under={place.under} />;
    case "paragraph":
      return <Paragraph block={block} place={place} />;
    case "list":
      return <List ordered={block.ordered} items={block.items} place={place} />;
    case "table":
      return echo ? (
        <div class="app-document__echo">
          <TableView table={block.table} place={place} drawn={rows} />
        </div>
      ) : (
        <TableView table={block.table} place={place} drawn={rows} />
      );
    case "facts":
      return <Facts block={block} place={place} />;
    case "level-chart":
      return <LevelChartView chart={block.chart} id={id} />;
    case "contents":
      return <Contents heading={block.heading} parts={parts} under={place.under} />;
    case "turn":
      return null;
    case "signature":
      return <p class="app-document__signature">{block.text}</p>;
    case "page-break":
      return block.unlessRoom === true ? null : <div class="app-document__break" />;
  }
};

const headingSizes = ["l", "m", "m", "s", "s", "s"];

const Heading = ({
  block,
  id,
  under,
}: {
  readonly block: Pick<Extract<Block, { kind: "heading" }>, "level" | "text">;
  /** Where it can be gone to. */
  readonly id?: string;
  readonly under: number;
}): JSX.Element => {
  const level = Math.min(6, block.level + under);
  const Tag = `h${level}` as "h2";
  return (
    <Tag class={`govuk-heading-${headingSizes[level - 1]}`} id={id} tabIndex={id === undefined ? undefined : -1}>
      {block.text}
    </Tag>
  );
};

const Contents = ({
  heading,
  parts,
  under,
}: {
  readonly heading: string;
  readonly parts: readonly Part[];
  readonly under: number;
}): JSX.Element => (
  <div class="app-document__contents">
    <Heading block={{ level: 2, text: heading }} under={under} />
    <ul class="govuk-list">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <PlaceLink id={id}>{title}</PlaceLink>
        </li>
      ))}
    </ul>
  </div>
);

const paragraphClasses = {
  lead: "govuk-body-l",
  small: "govuk-body-s",
  inset: "govuk-inset-text",
  warning: "govuk-body app-document__warning",
  stated: "govuk-body app-document__stated",
};

const Paragraph = ({
  block,
  place,
}: {
  readonly block: Extract<Block, { kind: "paragraph" }>;
  readonly place: Place;
}): JSX.Element => (
  <p class={`${block.style === undefined ? "govuk-body" : paragraphClasses[block.style]} app-document__text`}>
    <TextView text={block.text} place={place} />
  </p>
);

const List = ({
  ordered,
  items,
  place,
}: {
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly place: Place;
}): JSX.Element => {
  const Tag = ordered ? "ol" : "ul";
  const marked = items.some(({ mark, sign }) => mark !== undefined || sign !== undefined);
  const look = marked ? "app-document__marks" : ordered ? "govuk-list--number" : "govuk-list--bullet";
  return (
    <Tag class={`govuk-list ${look}`}>
      {items.map((item, n) => (
        <li key={n} class={item.mark === undefined ? undefined : "app-document__marked"}>
          <Mark item={item} />
          <div class="app-document__text">
            <TextView text={item.text} place={place} />
            {item.items === undefined || item.items.length === 0 ? null : (
              <List ordered={false} items={item.items} place={place} />
            )}
          </div>
        </li>
      ))}
    </Tag>
  );
};

/** The sign says nothing that the word beside it does not; without a word it is a box for a pen. */
const Mark = ({ item: { mark, sign } }: { readonly item: ListItem }): JSX.Element | null =>
  mark === undefined && sign === undefined ? null : (
    <strong class="app-document__mark">
      {sign === undefined ? null : <span class={`app-document__sign app-document__sign--${sign}`} aria-hidden="true" />}
      {mark === undefined ? null : `${mark} `}
    </strong>
  );

const TableView = ({
  table: { caption, columns, rows },
  place,
  drawn,
}: {
  readonly table: TableBlock;
  readonly place: Place;
  readonly drawn: number | undefined;
}): JSX.Element => {
  const heads = useMemo(() => columns.map(({ text, align }) => ({ text, numeric: align === "right" })), [columns]);
  const cells = useMemo(
    () => rows.map((row) => row.map((cell) => <CellView cell={cell} place={place} />)),
    [rows, place],
  );
  return <Table caption={caption} columns={heads} rows={cells} drawn={drawn} />;
};

const Facts = ({
  block,
  place,
}: {
  readonly block: Extract<Block, { kind: "facts" }>;
  readonly place: Place;
}): JSX.Element => (
  <table class="govuk-table app-document__facts">
    <caption class="govuk-visually-hidden">{block.caption}</caption>
    <tbody class="govuk-table__body">
      {block.rows.map(({ key, value }, n) => (
        <tr key={n} class="govuk-table__row">
          <th scope="row" class="govuk-table__header">
            {key}
          </th>
          <td class="govuk-table__cell app-document__text">
            <CellView cell={value} place={place} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
