import { type Bytes, latin1 } from "../bytes.ts";
import { afterPacked, type ObjectStream } from "./object-stream.ts";
import { pack } from "./pack.ts";

/** Bytes of an entry: its type, an offset or the number of a stream, an index. */
const widths = [1, 3, 2] as const;
const columns = 6;
const entryOfJsPdf = 20;

/**
 * Puts a cross-reference stream (PDF 32000-1 §7.5.8) in the place of jsPDF's table, which cannot say where packed objects are.
 * `output` is jsPDF's whole file. Throws when it does not end as it did when this was written: another version of jsPDF.
 */
export const withCrossReferences = (output: string, packed: ObjectStream, fileId: string): Bytes => {
  const { object, count } = packed;
  const own = object + afterPacked.crossReferences;
  const size = own + 1 + count;
  const ends = `\nstartxref\n`;
  const start = Number(output.slice(output.lastIndexOf(ends) + ends.length).split("\n")[0]);
  const table = `xref\n0 ${own}\n`;
  const trailer =
    `trailer\n<<\n/Size ${own}\n/Root ${object + afterPacked.catalog} 0 R\n/Info ${object + afterPacked.info} 0 R\n` +
    `/ID [ <${fileId}> <${fileId}> ]\n>>${ends}${start}\n%%EOF`;
  const entries = start + table.length;
  if (!output.startsWith(table, start) || output.slice(entries + own * entryOfJsPdf) !== trailer) {
    throw new Error("jsPDF did not end the file as it always has");
  }
  const offsets = Array.from({ length: own }, (_, at) =>
    Number(output.slice(entries + at * entryOfJsPdf, entries + at * entryOfJsPdf + 10)),
  );
  const rows = rowsOf([...offsets, start], object, count);
  const stream = pack(rows);
  const head =
    `${own} 0 obj\n<< /Type /XRef /Size ${size} /W [${widths.join(" ")}] /Root ${object + afterPacked.catalog} 0 R ` +
    `/Info ${object + afterPacked.info} 0 R /ID [<${fileId}> <${fileId}>] /Filter /FlateDecode ` +
    `/DecodeParms << /Predictor 12 /Columns ${columns} >> /Length ${stream.length} >>\nstream\n`;
  const whole = `${head}${latin1(stream)}\nendstream\nendobj${ends}${start}\n%%EOF\n`;
  const bytes = new Uint8Array(start + whole.length);
  for (let at = 0; at < start; at++) {
    bytes[at] = output.charCodeAt(at);
  }
  for (let at = 0; at < whole.length; at++) {
    bytes[start + at] = whole.charCodeAt(at);
  }
  return bytes;
};

/** A row an object, each as its difference from the row above (§7.4.4.4, "up"): what is packed differs by one. */
const rowsOf = (offsets: readonly number[], stream: number, count: number): Uint8Array => {
  const rows = new Uint8Array((offsets.length + count) * (columns + 1));
  const above = new Uint8Array(columns);
  let at = 0;
  const put = (type: number, where: number, index: number): void => {
    rows[at++] = 2;
    [type, where >> 16, where >> 8, where, index >> 8, index].forEach((byte, column) => {
      rows[at++] = byte - (above[column] ?? 0);
      above[column] = byte;
    });
  };
  put(0, 0, 0xffff);
  for (const offset of offsets.slice(1)) {
    put(1, offset, 0);
  }
  for (let index = 0; index < count; index++) {
    put(2, stream, index);
  }
  return rows;
};
