import { type Bytes, fromLatin1, joined, latin1 } from "./bytes.ts";

/** A plain one-page PDF, as any other program writes one; `more` goes into its catalog, `objects` from number 4 on. */
export const plainPdf = (
  title: string,
  more = "",
  objects: readonly (string | Uint8Array)[] = [],
  trailer = "",
): Bytes => {
  const bodies: readonly (string | Uint8Array)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${more}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ...objects,
    `<< /Title (${title}) /Producer (Another program) >>`,
  ];
  const parts: Uint8Array[] = [fromLatin1("%PDF-1.4\n")];
  const starts: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  bodies.forEach((body, i) => {
    starts.push(at);
    put(fromLatin1(`${i + 1} 0 obj\n`));
    put(typeof body === "string" ? fromLatin1(body) : body);
    put(fromLatin1("\nendobj\n"));
  });
  const xref = at;
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  put(
    fromLatin1(
      `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R /Info ${bodies.length} 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  );
  return joined(...parts);
};

/** Our data, attached to a page that another program wrote. */
export const dataInAnotherPdf = (title: string, json: Uint8Array): Bytes =>
  plainPdf(title, "/Names << /EmbeddedFiles << /Names [(return.json) 5 0 R] >> >> /AF [5 0 R] ", [
    joined(
      fromLatin1(`<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${json.length} >>\nstream\n`),
      json,
      fromLatin1("\nendstream"),
    ),
    "<< /Type /Filespec /F (return.json) /UF (return.json) /AFRelationship /Data /EF << /F 4 0 R >> >>",
  ]);

/** A PDF that asks for a password before it shows anything (PDF 32000-1 §7.6). */
export const lockedPdf = (title: string): Bytes => {
  const hash = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
  return plainPdf(
    title,
    "",
    [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${hash}> /U <${hash}> >>`],
    `/Encrypt 4 0 R /ID [<${hash.slice(0, 32)}> <${hash.slice(0, 32)}>] `,
  );
};

/**
 * What another program does when somebody signs in our empty field: an incremental update of its own layout, with
 * small hexadecimal digits and no visible block (PDF 32000-1 §12.8.1).
 */
export const signedByAnother = async (
  base: Bytes,
  { name, time }: { readonly name: string; readonly time: string },
  sign: (covered: Bytes) => Promise<Bytes>,
): Promise<Bytes> => {
  const text = latin1(base);
  const field = /(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*\/T \(HeadOfForce\)(?:(?!endobj)[\s\S])*)>>\nendobj/.exec(text);
  const trailer = /\/Type \/XRef \/Size (\d+)[^>]*?\/Root (\d+) 0 R[\s\S]*?startxref\n(\d+)\n%%EOF\n$/.exec(text);
  if (!field || !trailer) {
    throw new Error("no empty field in the pages");
  }
  const [, object, dictionary] = field;
  const [, size, root, previous] = trailer;
  const reserved = 6000;
  const head =
    `${object} 0 obj\r\n${dictionary}/V ${size} 0 R >>\r\nendobj\r\n${size} 0 obj\r\n` +
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(${time})/Name(${name})/Contents`;
  const tailOf = (range: string): string =>
    `/ByteRange[${range.padEnd(40)}]>>\r\nendobj\r\nxref\r\n0 0\r\ntrailer\r\n` +
    `<</Size ${Number(size) + 1}/Root ${root} 0 R/Prev ${previous}>>\r\nstartxref\r\n${base.length}\r\n%%EOF\r\n`;
  const before = base.length + head.length;
  const second = before + reserved + 2;
  const tail = tailOf(`0 ${before} ${second} ${tailOf("").length}`);
  const cms = await sign(joined(base, fromLatin1(head), fromLatin1(tail)));
  const digits = Array.from(cms, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return joined(base, fromLatin1(`${head}<${digits.padEnd(reserved, "0")}>${tail}`));
};
