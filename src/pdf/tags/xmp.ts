import { xmlText } from "../text-string.ts";
import { version } from "./jspdf-document.ts";

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lang: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Midnight in universal time: a return knows the day of its declaration, and never a clock. */
export const pdfDate = (date: string): string => `D:${date.replaceAll("-", "")}000000+00'00'`;

/** XMP properties that PDF/A knows nothing of have to be described in the file (ISO 19005-3 §6.6.2.3). */
const extension =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>" +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
  "<pdfaProperty:category>internal</pdfaProperty:category>" +
  "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>" +
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`;

/** The metadata packet: what the file is and which standards it keeps, PDF/A-3A (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
export const xmp = (facts: DocumentFacts, creator: string): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>' +
      `<dc:title>${alternative(facts.title)}</dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${xmlText(facts.author)}</rdf:li></rdf:Seq></dc:creator>` +
      `<dc:description>${alternative(facts.subject)}</dc:description>` +
      `<dc:language><rdf:Bag><rdf:li>${facts.lang}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${creator}</xmp:CreatorTool>` +
      `<xmp:CreateDate>${facts.date}T00:00:00+00:00</xmp:CreateDate></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>jsPDF ${version}</pdf:Producer></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part>' +
      "<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>",
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    extension,
    "</rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
