import type { ComponentChildren, VNode } from "preact";

export interface Task {
  readonly id: string;
  readonly title: ComponentChildren;
  /** Left out while the task cannot start. */
  readonly href?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly status: string;
  /** Completed is plain black text; only a problem is red (GOV.UK task list). */
  readonly kind: "completed" | "open" | "cannot-start" | "problem";
}

const tagColour = { open: "govuk-tag--teal", problem: "govuk-tag--red" } as const;

const Status = ({ status, kind }: Pick<Task, "status" | "kind">): VNode =>
  kind === "open" || kind === "problem" ? (
    <strong class={`govuk-tag ${tagColour[kind]}`}>{status}</strong>
  ) : (
    <span>{status}</span>
  );

export const TaskList = ({ tasks }: { readonly tasks: readonly Task[] }): VNode => (
  <ul class="govuk-task-list">
    {tasks.map(({ id, title, href, hint, status, kind }) => (
      <li key={id} class={`govuk-task-list__item${href === undefined ? "" : " govuk-task-list__item--with-link"}`}>
        <div class="govuk-task-list__name-and-hint">
          {href === undefined ? (
            <div>{title}</div>
          ) : (
            <a
              class="govuk-link govuk-task-list__link"
              href={href}
              aria-describedby={`${hint === undefined ? "" : `${id}-hint `}${id}-status`}
            >
              {title}
            </a>
          )}
          {hint === undefined ? null : (
            <div id={`${id}-hint`} class="govuk-task-list__hint">
              {hint}
            </div>
          )}
        </div>
        <div
          id={`${id}-status`}
          class={`govuk-task-list__status${kind === "cannot-start" ? " govuk-task-list__status--cannot-start-yet" : ""}`}
        >
          <Status status={status} kind={kind} />
        </div>
      </li>
    ))}
  </ul>
);
