import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { Details } from "../../../src/ui/components/details.tsx";
import { ErrorSummary } from "../../../src/ui/components/error-summary.tsx";
import { Radios } from "../../../src/ui/components/options.tsx";
import { TextInput } from "../../../src/ui/components/text-input.tsx";
import { axeFindings, show } from "../read/stage.ts";

beforeEach(() => {
  window.location.hash = "#/draft/d/people";
});
afterEach(() => {
  window.location.hash = "";
});

const Page = () => (
  <>
    <ErrorSummary
      errors={[
        { text: "Enter a post", field: "person.post" },
        { text: "Choose a part", field: "person.part" },
      ]}
    />
    <h1>Page</h1>
    <Details summary="More">
      <TextInput name="person.post" label="Post" error="Enter a post" value="" onInput={() => {}} />
    </Details>
    <Radios
      name="person.part"
      label="Part"
      error="Choose a part"
      options={[
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ]}
      chosen={null}
      onChange={() => {}}
    />
  </>
);

test("the summary takes the focus, and is announced", async () => {
  show(<Page />);
  await expect.element(page.getByRole("alert")).toHaveTextContent("There is a problem");
  await expect.poll(() => document.activeElement?.className).toBe("govuk-error-summary");
});

test("a link opens what hides the field and focuses it, and the address stays", async () => {
  show(<Page />);
  await page.getByRole("link", { name: "Enter a post" }).click();
  await expect.element(page.getByRole("textbox", { name: "Post" })).toHaveFocus();
  expect(document.querySelector("details")?.open).toBe(true);
  await page.getByRole("link", { name: "Choose a part" }).click();
  await expect.element(page.getByRole("radio", { name: "A" })).toHaveFocus();
  expect(window.location.hash).toBe("#/draft/d/people");
});

test("an error is part of what is read out with its field", async () => {
  show(<Page />);
  document.querySelectorAll("details").forEach((details) => {
    details.open = true;
  });
  await expect
    .element(page.getByRole("textbox", { name: "Post" }))
    .toHaveAccessibleDescription(/^Error:\s+Enter a post$/);
  await expect
    .element(page.getByRole("group", { name: "Part" }))
    .toHaveAccessibleDescription(/^Error:\s+Choose a part$/);
  expect(await axeFindings()).toEqual([]);
});

test("without errors there is no summary", () => {
  const main = show(<ErrorSummary errors={[]} />);
  expect(main.childElementCount).toBe(0);
});
