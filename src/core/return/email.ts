/** The suggested email (`words.md` §8). It is not part of the return, so its words stand here and not in the content. */
const words = {
  subject: "{marking}: MSHT self-assessment {year}, {force}, version {version}",
  attached:
    "The MSHT self-assessment is attached: {force}, version {version}, signed by {signer}. Fingerprint {fingerprint}.",
  replacing:
    "The MSHT self-assessment is attached: {force}, version {version}, replacing version {previous}, signed by {signer}. Fingerprint {fingerprint}.",
  head: "the {headTitle}",
  deputy: "the {deputy} in the absence of the {headTitle}",
  questions: "Please confirm that you have received it. Questions: {post}, {telephone}.",
  post: "Please confirm that you have received it. Questions: {post}.",
  nobody: "Please confirm that you have received it.",
};

export interface EmailParts {
  readonly training: boolean;
  readonly marking: string;
  /** Year of the position date. */
  readonly year: string;
  /** Name of the force and title of its head. */
  readonly force: string;
  readonly headTitle: string;
  /** Title of who signed in their absence; `null` where the head of the force signed. */
  readonly deputy: string | null;
  readonly version: number;
  /** The version replaced, if any. */
  readonly previous: number | null;
  readonly fingerprint: string;
  /** Who answers questions: a post. */
  readonly post: string;
  readonly telephone: string;
  /** `null` until the office has given one. */
  readonly mailbox: string | null;
}

export interface Email {
  readonly subject: string;
  /** Lines end in CR LF (RFC 6068 §5). */
  readonly body: string;
  /** `null` without a mailbox, or where the address is not a plain one. */
  readonly href: string | null;
}

/** Windows cuts an address handed to another program at about 2,000 characters, in the middle of a word. */
const longestHref = 1800;

export const emailOf = (parts: EmailParts): Email => {
  const subject = oneLine(filled(words.subject, parts));
  const body = bodyOf(parts, closingOf(parts));
  return { subject, body, href: hrefOf(parts, subject, body) };
};

const closingOf = ({ post, telephone }: EmailParts): string =>
  post === "" ? words.nobody : telephone === "" ? words.post : words.questions;

const bodyOf = (parts: EmailParts, closing: string): string =>
  [parts.previous === null ? words.attached : words.replacing, closing]
    .map((sentence) => oneLine(filled(sentence, parts)))
    .join("\r\n\r\n");

/** A shorter closing goes before no link at all. */
const hrefOf = (parts: EmailParts, subject: string, body: string): string | null => {
  const { mailbox } = parts;
  if (mailbox === null || !plainAddress.test(mailbox)) {
    return null;
  }
  const link = (text: string): string => `mailto:${mailbox}?subject=${encoded(subject)}&body=${encoded(text)}`;
  const whole = link(body);
  if (whole.length < longestHref) {
    return whole;
  }
  const short = link(bodyOf(parts, words.nobody));
  return short.length < longestHref ? short : null;
};

/** No quoted names, no lists, nothing that could carry a second header or another recipient (RFC 6068 §7). */
const plainAddress = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

const filled = (sentence: string, parts: EmailParts): string => {
  const { headTitle, deputy } = parts;
  const signer =
    deputy === null ? holesFilled(words.head, { headTitle }) : holesFilled(words.deputy, { headTitle, deputy });
  return holesFilled(sentence, {
    signer,
    marking: parts.training ? "TRAINING" : parts.marking,
    year: parts.year,
    force: parts.force,
    version: parts.version,
    previous: parts.previous ?? "",
    fingerprint: parts.fingerprint,
    post: parts.post,
    telephone: parts.telephone,
  });
};

/** One pass, so that braces typed by a person are never filled. */
const holesFilled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** A line break in a value would end the header or the sentence, and a mail program may take the rest for its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** encodeURIComponent throws for a lone surrogate, which only a value that skipped the entry rules can hold. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/'/g, "%27");
