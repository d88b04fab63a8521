import type { Force } from "../core/questionnaire/content.ts";
import { composeReturn } from "../core/return/compose.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { KeyRequest } from "../core/return/return-file.ts";
import type { Code, Register, RegisteredSigner, Verdict } from "../core/verdict/verdict.ts";
import { queryCodes } from "../core/verdict/verdict.ts";
import { makeReturn } from "../return-file/make.ts";
import { newSigningKey, type SigningKey } from "../return-file/new-key.ts";
import { signOffReason } from "../return-file/sign-off-words.ts";
import { signPages } from "../return-file/sign-pages.ts";
import { type Bench, brokenSamples } from "./broken.ts";
import type { Bytes } from "./bytes.ts";
import { completeDraft } from "./complete-draft.ts";
import { baseForBroken, type GoodSample, goodSamples, moreOf } from "./flavours.ts";
import { sampleEdition, sampleSignedAt, type Workshop } from "./workshop.ts";

/** A file of the samples, and what to expect of it with the samples' register. */
export interface Sample {
  readonly file: string;
  readonly what: string;
  readonly verdict: Verdict["verdict"];
  readonly code: Code | "genuine";
  readonly bytes: Bytes;
}

export interface Samples {
  readonly samples: readonly Sample[];
  readonly register: Register;
}

const passphrase = "a passphrase for samples only";

const forceOf = (workshop: Workshop, slug: string): Force => {
  const force = workshop.known.forcesOf(sampleEdition).find((one) => one.slug === slug);
  if (force === undefined) {
    throw new Error(`the training edition has no force ${slug}`);
  }
  return force;
};

const returnOf = (workshop: Workshop, { force: slug, flavour }: GoodSample): ForceReturn => {
  const force = forceOf(workshop, slug);
  const content = workshop.contentOf(force);
  const contentSha256 = workshop.known.contents[sampleEdition]?.[force.jurisdiction] ?? "";
  const draft = completeDraft(content, force, flavour);
  return composeReturn({ draft, content, contentSha256, force, forDraft: false, date: sampleSignedAt.slice(0, 10) });
};

interface Signing {
  readonly key: SigningKey;
  readonly entry: RegisteredSigner;
}

const keyOf = async (
  workshop: Workshop,
  forceReturn: ForceReturn,
  about: Partial<KeyRequest> = {},
): Promise<Signing> => {
  const { force, forceData, declaration } = forceReturn;
  const request: KeyRequest = {
    force,
    forceName: forceData.name,
    name: declaration.name,
    title: declaration.title,
    passphrase,
    at: "2026-05-20T09:00:00Z",
    ...about,
  };
  const { kept, open } = await newSigningKey(request, workshop.random);
  return {
    key: open,
    entry: {
      force,
      certificateSha256: kept.certificateSha256,
      name: request.name,
      confirmedBy: "telephone",
      confirmedAt: "2026-05-21T09:00:00Z",
      revokedAt: null,
    },
  };
};

const goodOf = async (workshop: Workshop, sample: GoodSample): Promise<{ sample: Sample; entry: RegisteredSigner }> => {
  const forceReturn = returnOf(workshop, sample);
  const { key, entry } = await keyOf(workshop, forceReturn);
  const made = await makeReturn(forceReturn, workshop.fonts);
  const words = {
    name: forceReturn.declaration.name,
    title: forceReturn.declaration.title,
    reason: signOffReason(forceReturn.version, made.fingerprint),
    at: sampleSignedAt,
  };
  const bytes = await signPages(made.bytes, words, key, workshop.fonts);
  return {
    sample: { file: `good/${sample.file}`, what: sample.what, verdict: "genuine", code: "genuine", bytes },
    entry,
  };
};

const benchOf = async (workshop: Workshop): Promise<{ bench: Bench; entries: readonly RegisteredSigner[] }> => {
  const forceReturn = returnOf(workshop, baseForBroken);
  const right = await keyOf(workshop, forceReturn);
  const expired = await keyOf(workshop, forceReturn, { at: "2020-01-06T09:00:00Z" });
  const revoked = await keyOf(workshop, forceReturn);
  const unknown = await keyOf(workshop, forceReturn);
  const otherName = await keyOf(workshop, forceReturn, { name: "Lee Example" });
  const made = await makeReturn(forceReturn, workshop.fonts);
  const { name, title } = forceReturn.declaration;
  const words = { name, title, reason: signOffReason(forceReturn.version, made.fingerprint), at: sampleSignedAt };
  return {
    bench: {
      workshop,
      forceReturn,
      base: made.bytes,
      signed: await signPages(made.bytes, words, right.key, workshop.fonts),
      key: right.key,
      expired: expired.key,
      revoked: revoked.key,
      unknown: unknown.key,
      otherName: otherName.key,
    },
    entries: [right.entry, expired.entry, { ...revoked.entry, revokedAt: "2026-05-25T09:00:00Z" }, otherName.entry],
  };
};

/** `count` good returns (at least the standing six), and one broken file for every code that a file can have. */
export const makeSamples = async (workshop: Workshop, count = goodSamples.length): Promise<Samples> => {
  const more = workshop.known
    .forcesOf(sampleEdition)
    .map(({ slug }) => slug)
    .filter((slug) => slug !== baseForBroken.force && !goodSamples.some(({ force }) => force === slug));
  const wanted = [...goodSamples];
  for (let n = 1; wanted.length < count; n += 1) {
    wanted.push(moreOf(more[(n - 1) % more.length] ?? baseForBroken.force, n));
  }
  const samples: Sample[] = [];
  const signers: RegisteredSigner[] = [];
  for (const sample of wanted) {
    const good = await goodOf(workshop, sample);
    samples.push(good.sample);
    signers.push(good.entry);
  }
  const { bench, entries } = await benchOf(workshop);
  for (const { code, what, file = code, make } of brokenSamples) {
    const verdict = queryCodes.some((query) => query === code) ? "query" : "refused";
    samples.push({ file: `broken/${file}.pdf`, what, verdict, code, bytes: await make(bench) });
  }
  return { samples, register: { format: 1, signers: [...signers, ...entries] } };
};
