/** The words of the page on which returns are checked. */
const en = {
  heading: "Check a return",
  text: "Choose signed returns, one or many. Nothing is sent anywhere: the files are read and checked on this device.",
  register:
    "Without a register of confirmed certificates, the check cannot say who signed. The line on the signer is then “Not known”.",
  label: "Signed returns (PDF)",
  hint: "Choose files, or drop them here. Each may be up to 10 MB. Save the attachment out of the email first.",
  wait: { one: "Checking 1 file", many: "Checking {n} files" },
  done: { one: "1 file checked", many: "{n} files checked" },
  counts: "{genuine} genuine, {query} to query, {refused} refused",
  csv: "Save as CSV",
  csvHint: "One row for each return that was not refused, and one column for each answer.",
  clear: "Clear the list",
  results: "Verdicts",
  overview: { caption: "Files checked", file: "File", verdict: "Verdict" },
  verdicts: { genuine: "Genuine", query: "Query", refused: "Refused" },
  what: "What the file says",
  force: "Force",
  version: "Version",
  fingerprint: "Fingerprint",
  position: "Position date",
  marking: "Marking",
  signer: "Signer",
  signerValue: "{name}, {title}",
  certificate: "Certificate fingerprint",
  claimed: "Time of signing (the signer's clock)",
  program: "Signed with",
  elsewhere: "Another program",
  ask: "What to ask for",
  askText:
    "Please send the PDF that the service saved, as it is. If your mail system changes PDFs, put it in a ZIP file first.",
  signingHelp: "What the signature proves, and what it does not",
  answersOf: "Answers: {force}, version {version}",
} as const;

export const collateWords = { en } as const;
