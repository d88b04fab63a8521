import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Force } from "../../core/questionnaire/content.ts";
import { matchForces } from "./force-match.ts";
import "./force-combobox.scss";

const words = {
  count: (n: number): string =>
    n === 0 ? "No force matches" : n === 1 ? "1 force matches" : `${n} forces match. Use up and down arrows to choose.`,
  none: "No force matches",
};

/**
 * An editable combobox with a list (WAI-ARIA Authoring Practices, "list autocomplete with manual selection").
 * What is typed is what is submitted; picking from the list only fills the box.
 */
export const ForceCombobox = ({
  id,
  forces,
  label,
  value,
  onValue,
  describedBy,
  invalid,
}: {
  readonly id: string;
  readonly forces: readonly Force[];
  /** How a force is called in the list. */
  readonly label: (force: Force) => string;
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly describedBy: string;
  readonly invalid: boolean;
}): JSX.Element => {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  // The whole list is offered while the box holds a force as it was picked, so that another can be looked up.
  const picked = forces.some((force) => force.name === value);
  const matches = matchForces(forces, picked ? "" : value);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (force: Force): void => {
    onValue(force.name);
    close();
  };
  const move = (to: number): void => {
    setOpen(true);
    setActive(matches.length === 0 ? -1 : (to + matches.length) % matches.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = open ? matches[active] : undefined;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      move(event.altKey ? active : open ? active + 1 : Math.max(active, 0));
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      move(active <= 0 ? matches.length - 1 : active - 1);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    }
  };

  const shown = open && matches.length > 0;
  return (
    <div class="app-combobox">
      <input
        class={`govuk-input${invalid ? " govuk-input--error" : ""}`}
        id={id}
        name="force"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={value}
        onInput={(event) => {
          onValue(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        class="app-combobox__list"
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label="Forces"
        hidden={!shown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {matches.map((force, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is heard by the box, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is named by aria-activedescendant
          <div
            key={force.slug}
            id={`${id}-${n}`}
            class={`app-combobox__option${n === active ? " app-combobox__option--active" : ""}`}
            role="option"
            aria-selected={n === active}
            onClick={() => pick(force)}
          >
            {label(force)}
          </div>
        ))}
      </div>
      {open && matches.length === 0 ? <p class="app-combobox__none">{words.none}</p> : null}
      <p class="govuk-visually-hidden" aria-live="polite">
        {open ? words.count(matches.length) : ""}
      </p>
    </div>
  );
};
