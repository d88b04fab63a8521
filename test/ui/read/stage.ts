import axe from "axe-core";
import { type ComponentChildren, h, render } from "preact";
import { page } from "vitest/browser";
import { type Draft, only } from "../../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import type { KeptKey } from "../../../src/core/return/return-file.ts";
import { type FillIn, openFillIn } from "../../../src/journeys/fill-in.ts";
import type { Edges, ReturnFiles } from "../../../src/journeys/ports.ts";
import { completeDraft } from "../../../src/samples/complete-draft.ts";
import { baseForBroken } from "../../../src/samples/flavours.ts";
import { TextChecks } from "../../../src/ui/components/text-checks.ts";
import { textWarnings } from "../../../src/ui/components/text-warnings.ts";
import {
  clockAt,
  keptInMemory,
  memoryDrafts,
  memoryFiles,
  memoryKeys,
  questionnaire,
} from "../../journeys/support/ports.ts";
import "@preact/signals";
import "../../../src/ui/app.scss";

/** A page of the app as it stands in `main`, without the frame round it. */
export const show = (children: ComponentChildren): HTMLElement => {
  document.documentElement.lang = "en-GB";
  document.title = "Test";
  document.body.className = "govuk-template__body";
  document.body.replaceChildren();
  const root = document.createElement("div");
  root.className = "govuk-width-container";
  document.body.append(root);
  const main = document.createElement("main");
  main.className = "govuk-main-wrapper";
  root.append(main);
  render(h(TextChecks.Provider, { value: async () => textWarnings, children }), main);
  return main;
};

export const axeFindings = async (): Promise<readonly string[]> => {
  const results = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
};

/** At 320 CSS pixels nothing may stick out to the side (WCAG 1.4.10). */
export const sticksOutAt320 = async (): Promise<number> => {
  await page.viewport(320, 800);
  const { scrollWidth, clientWidth } = document.documentElement;
  await page.viewport(1280, 900);
  return scrollWidth - clientWidth;
};

const refuse = (): never => {
  throw new Error("not part of this test");
};

export interface StageEdges extends Edges {
  readonly files: ReturnType<typeof memoryFiles>;
}

export const stageEdges = ({
  drafts = [],
  keys = [],
  returnFiles = {},
}: {
  readonly drafts?: readonly Draft[];
  readonly keys?: readonly KeptKey[];
  readonly returnFiles?: Partial<ReturnFiles>;
} = {}): StageEdges => {
  let given = 0;
  return {
    ...keptInMemory(memoryDrafts(...drafts)),
    keys: memoryKeys(...keys),
    questionnaire,
    returnFiles: {
      prepare: async () => {},
      make: refuse,
      print: refuse,
      createKey: refuse,
      seal: refuse,
      check: refuse,
      recover: refuse,
      ...returnFiles,
    },
    files: memoryFiles(),
    clock: clockAt("2026-07-01T09:30:00.000Z"),
    lookForUpdate: async () => "none",
    newId: () => {
      given += 1;
      return `new-draft-${given}`;
    },
  };
};

/** A training draft in which nothing stops sign-off. */
export const readyDraft = (slug = "exampleshire"): Draft => {
  const force = forcesOf("training-2026").find((one) => one.slug === slug);
  const content = force && contentOf("training-2026", force.jurisdiction);
  if (!force || !content) {
    throw new Error(`no force ${slug}`);
  }
  return completeDraft(content, force, baseForBroken.flavour);
};

export const fillInOf = async (edges: Edges, draft: Draft): Promise<FillIn> => {
  const opened = await openFillIn(edges, draft.id);
  if (opened.status !== "open") {
    throw new Error(opened.status);
  }
  return opened.fillIn;
};

export const without = <S extends "opinions" | "declaration">(draft: Draft, section: S): Draft => ({
  ...draft,
  [section]: {},
});

export const forceOf = (draft: Draft): string => draft.about[only]?.force ?? "";

/** Waits for what is drawn after a load, without guessing a time. */
export const until = async <T>(find: () => T | null | undefined): Promise<T> => {
  for (let tries = 0; tries < 300; tries++) {
    const found = find();
    if (found !== null && found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nothing came");
};
