import type { ComponentChildren, VNode } from "preact";

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: "secondary" | "warning";
  readonly type?: "button" | "submit";
}

/**
 * Many people click everything twice, and mean it once: two drafts would begin, or what stands there after the first click
 * would be pressed. Of the second half of a double click the browser says that it is one (UI Events, `detail`).
 */
const once =
  (act: (() => void) | undefined) =>
  (event: MouseEvent): void => {
    if (event.detail > 1) {
      event.preventDefault();
    } else {
      act?.();
    }
  };

export const Button = ({ children, onClick, kind, type = "button" }: ButtonProps): VNode => (
  <button
    class={`govuk-button${kind === undefined ? "" : ` govuk-button--${kind}`}`}
    type={type}
    onClick={once(onClick)}
  >
    {children}
  </button>
);

/** An address that looks like a button, because it starts something. Told as one, it answers to the space bar as one does. */
export const ButtonLink = ({
  children,
  href,
  kind,
}: {
  readonly children: ComponentChildren;
  readonly href: string;
  readonly kind?: "secondary";
}): VNode => (
  // biome-ignore lint/a11y/useSemanticElements: it goes to an address, so it must be a link that can be opened beside
  <a
    class={`govuk-button${kind === undefined ? "" : ` govuk-button--${kind}`}`}
    href={href}
    role="button"
    draggable={false}
    onKeyDown={(event) => {
      if (event.key === " ") {
        event.preventDefault();
        event.currentTarget.click();
      }
    }}
  >
    {children}
  </a>
);

/** Looks like a link, and does something here. */
export const LinkButton = ({
  children,
  hidden,
  id,
  onClick,
}: {
  readonly children: ComponentChildren;
  readonly hidden?: string;
  readonly id?: string;
  readonly onClick: () => void;
}): VNode => (
  <button class="app-link-button" type="button" id={id} onClick={once(onClick)}>
    {children}
    {hidden === undefined ? null : <span class="govuk-visually-hidden"> {hidden}</span>}
  </button>
);

export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }): VNode => (
  <div class="govuk-button-group">{children}</div>
);
