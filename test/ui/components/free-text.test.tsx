import { useState } from "preact/hooks";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FreeText } from "../../../src/ui/components/free-text.tsx";
import { axeFindings, show } from "../read/stage.ts";

const kept: { text: string } = { text: "" };

const Page = ({ start = "", rows = 4 }: { readonly start?: string; readonly rows?: number }) => {
  const [value, setValue] = useState(start);
  return (
    <>
      <h1>Page</h1>
      <FreeText
        name="SOC-1.narrative"
        label="Why the team says so"
        limit="narrative"
        rows={rows}
        mailbox="office@example.invalid"
        value={value}
        onInput={(text) => {
          kept.text = text;
          setValue(text);
        }}
      />
      <button type="button">After</button>
    </>
  );
};

const box = () => page.getByRole("textbox", { name: "Why the team says so" });
const leave = () => page.getByRole("button", { name: "After" }).click();

test("characters that a return cannot hold are taken out at once, and it is said", async () => {
  show(<Page />);
  await box().fill("in\u00ADvisible\u200B cafe\u0301");
  expect(kept.text).toBe("invisible café");
  await expect.element(box()).toHaveValue("invisible café");
  await expect.element(page.getByText("We took out a soft hyphen and an invisible character")).toBeVisible();
});

test("what is pasted is put right like what is typed: Word lists, tabs and marks of direction", async () => {
  show(<Page />);
  const element = box().element() as HTMLTextAreaElement;
  element.focus();
  document.execCommand("insertText", false, "•\tFirst\r\n•\tSecond \u202eevil\u202c \u{1F642}");
  expect(kept.text).toBe("• First\n• Second evil \u{1F642}");
  await expect.element(page.getByText("We took out a mark that changes the direction of writing")).toBeVisible();
  await leave();
  await expect.element(page.getByText("It prints [U+1F642] in their place.", { exact: false })).toBeVisible();
});

test("the caret stays where the person was writing", async () => {
  show(<Page start="one two" />);
  const element = box().element() as HTMLTextAreaElement;
  element.focus();
  element.setSelectionRange(3, 3);
  document.execCommand("insertText", false, "\u200Bx");
  expect(element.value).toBe("onex two");
  expect(element.selectionStart).toBe(4);
});

test("a likely identifier is warned of on leaving the box, not while typing, and is kept", async () => {
  show(<Page />);
  await box().fill("Ask Op Nightjar on 07700 900123 or office@example.invalid");
  expect(document.querySelectorAll(".app-identifiers")).toHaveLength(0);
  await leave();
  const warnings = [...document.querySelectorAll(".app-identifiers")].map((one) => one.textContent);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain("This looks like an operation name: “Op Nightjar”");
  expect(warnings[1]).toContain("“07700 900123”");
  expect(kept.text).toContain("Op Nightjar");
  expect(await axeFindings()).toEqual([]);
});

test("what the PDF cannot show is said on leaving the box", async () => {
  show(<Page />);
  await box().fill("Grade 甲");
  await leave();
  await expect.element(page.getByText("[U+7532]")).toBeVisible();
});

test("the count is quiet at first, counts code points near the limit, and lets a person go over it", async () => {
  show(<Page />);
  await box().fill("a".repeat(400));
  expect(document.querySelector(".govuk-character-count__message")).toBeNull();
  await box().fill("𝒜".repeat(599));
  await expect.element(page.getByText("You have 1 character remaining").first()).toBeVisible();
  await box().fill("a".repeat(603));
  await expect.element(page.getByText("You have 3 characters too many").first()).toBeVisible();
  expect(kept.text).toHaveLength(603);
});

test("beside the box stands that no names and no case data belong in it", async () => {
  show(<Page />);
  await expect.element(box()).toHaveAccessibleDescription(/No names, no case data\..*up to 600 characters/);
});

test("a box of one line keeps what is typed by keyboard alone", async () => {
  show(<Page rows={1} />);
  await userEvent.tab();
  await userEvent.keyboard("Staff officer");
  await expect.element(box()).toHaveValue("Staff officer");
  expect(box().element().tagName).toBe("INPUT");
});
