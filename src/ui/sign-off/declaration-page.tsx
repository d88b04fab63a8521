import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type DeclarationRecord, type Marking, only } from "../../core/answers/draft.ts";
import type { Problem } from "../../core/answers/problem.ts";
import type { Force } from "../../core/questionnaire/content.ts";
import { tokensOf } from "../../core/questionnaire/tokens.ts";
import { declarationTexts } from "../../core/return/declaration.ts";
import { Button } from "../components/button.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Radios } from "../components/options.tsx";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { BlocksView } from "../read/document-view.tsx";
import { signOffWords } from "./sign-off-words.ts";
import { Sitting, type SittingProps } from "./sitting.tsx";
import { stopping } from "./stops.tsx";
import { useTelling } from "./use-telling.ts";

const words = signOffWords.en.declaration;
const page = "sign-off/declaration";
const markings: readonly Marking[] = ["OFFICIAL-SENSITIVE", "OFFICIAL"];
const choices = ["yes", "ask", "no"] as const;

/** Sharing, marking, who signs, and the words that are signed. */
export const DeclarationPage = (props: DraftPageProps): JSX.Element => (
  <Sitting {...props} heading={words.heading} of={Declaration} />
);

/** The head of the force signs unless somebody says otherwise. */
const untouched = (force: Force): DeclarationRecord => ({
  sharing: null,
  marking: "OFFICIAL-SENSITIVE",
  name: "",
  title: force.headTitle,
  absence: "",
});

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const Declaration = ({ fillIn, signOff, force }: SittingProps): JSX.Element => {
  const [errors, setErrors] = useState<readonly Problem[]>([]);
  const record = fillIn.draft.value.declaration[only] ?? untouched(force);
  const put = (change: Partial<DeclarationRecord>): void => {
    const before = fillIn.draft.value.declaration[only] ?? untouched(force);
    fillIn.put({ section: "declaration", id: only, value: { ...before, ...change } });
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.text;
  const { headTitle } = force;
  const { content } = signOff;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What is shown is what counts, also where nobody changed it.
        put({});
        const found = stopping(signOff.problems.value).filter((problem) => problem.page === page);
        setErrors(found);
        if (found.length === 0) {
          navigate(draftAddress(fillIn.draft.value.id, "sign-off/sign"));
        }
      }}
    >
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <Radios
        name="sharing"
        label={fill(words.sharing, {
          inspectorate: tokensOf(content.edition, content.jurisdiction).inspectorate ?? "",
        })}
        labelSize="m"
        hint={words.sharingHint}
        error={errorOf("sharing")}
        chosen={record.sharing}
        options={choices.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => put({ sharing: choices.find((one) => one === value) ?? null })}
      />
      <Radios
        name="marking"
        label={words.marking}
        labelSize="m"
        hint={words.markingHint}
        error={errorOf("marking")}
        chosen={record.marking}
        options={markings.map((value) => ({ value, label: value, hint: words.markings[value] }))}
        onChange={(value) => put({ marking: value === "OFFICIAL" ? "OFFICIAL" : "OFFICIAL-SENSITIVE" })}
      />
      <FreeText
        name="signer.name"
        label={words.name}
        labelSize="s"
        hint={words.nameHint}
        limit="name"
        identifiers={false}
        value={record.name}
        error={errorOf("signer.name")}
        autocomplete="name"
        onInput={(name) => put({ name })}
      />
      <FreeText
        name="signer.title"
        label={words.title}
        labelSize="s"
        limit="title"
        identifiers={false}
        value={record.title}
        error={errorOf("signer.title")}
        autocomplete="organization-title"
        onInput={(title) => put({ title })}
      />
      {same(record.title, headTitle) && record.absence === "" ? null : (
        <FreeText
          name="signer.absence"
          label={fill(words.absence, { headTitle })}
          labelSize="s"
          hint={fill(words.absenceHint, { headTitle })}
          limit="absence"
          rows={2}
          mailbox={content.edition.issued?.mailbox}
          value={record.absence}
          error={errorOf("signer.absence")}
          onInput={(absence) => put({ absence })}
        />
      )}
      <WhatIsDeclared signOff={signOff} />
      <Button type="submit">{signOffWords.en.continue}</Button>
    </form>
  );
};

/** The sentences as they will print. A page number is not known before the PDF is made: its place names the part. */
const WhatIsDeclared = ({ signOff }: Pick<SittingProps, "signOff">): JSX.Element => {
  const telling = useTelling(signOff.forceReturn.value);
  return (
    <section class="app-part">
      <h2 class="govuk-heading-m">{words.text}</h2>
      <p class="govuk-body">{words.textHint}</p>
      <div class="govuk-inset-text">
        <BlocksView blocks={declarationTexts(telling).map((text) => ({ kind: "paragraph", text }))} />
      </div>
    </section>
  );
};
