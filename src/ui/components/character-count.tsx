import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { count, fill } from "./fill.ts";
import { componentWords } from "./words.ts";

const words = componentWords.en;

/** As the limits count: Unicode code points, so that an accent or an astral character counts as one. */
const left = (value: string, limit: number): number => limit - [...value].length;

const say = (remaining: number): string =>
  remaining < 0 ? count(words.over, -remaining) : count(words.remaining, remaining);

/**
 * Shown from three quarters of the limit on, so that most people never see it. What is heard follows a second
 * after the last key, so that a screen reader is not interrupted at every one.
 */
export const CharacterCount = ({
  id,
  value,
  limit,
}: {
  readonly id: string;
  readonly value: string;
  readonly limit: number;
}): VNode => {
  const remaining = left(value, limit);
  const near = remaining <= limit / 4;
  const [heard, setHeard] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setHeard(near ? say(remaining) : "");
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [near, remaining]);
  return (
    <>
      <div id={`${id}-limit`} class="govuk-visually-hidden">
        {fill(words.limit, { n: limit })}
      </div>
      {near ? (
        <div
          class={`govuk-character-count__message ${remaining < 0 ? "govuk-error-message" : "govuk-hint"}`}
          aria-hidden="true"
        >
          {say(remaining)}
        </div>
      ) : null}
      <div class="govuk-visually-hidden" aria-live="polite">
        {heard}
      </div>
    </>
  );
};
