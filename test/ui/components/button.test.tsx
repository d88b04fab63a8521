import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { Button, LinkButton } from "../../../src/ui/components/button.tsx";
import { show } from "../read/stage.ts";

test("a double click presses a button once, and sends a form once", async () => {
  const done: string[] = [];
  show(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done.push("sent");
      }}
    >
      <Button onClick={() => done.push("pressed")}>Press</Button>
      <LinkButton onClick={() => done.push("followed")}>Follow</LinkButton>
      <Button type="submit">Send</Button>
    </form>,
  );
  for (const name of ["Press", "Follow", "Send"]) {
    await page.getByRole("button", { name }).dblClick();
  }
  expect(done).toEqual(["pressed", "followed", "sent"]);
});

test("pressed twice by the keyboard, or by two clicks apart, it is pressed twice", async () => {
  let presses = 0;
  const main = show(<Button onClick={() => (presses += 1)}>Press</Button>);
  const button = main.querySelector("button");
  button?.click();
  button?.click();
  expect(presses).toBe(2);
});
