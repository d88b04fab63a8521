import { Component, type ComponentChildren } from "preact";

interface Props {
  readonly children: ComponentChildren;
  /** Drawn in place of the children once one of them has thrown. */
  readonly fallback: (problem: unknown) => ComponentChildren;
}

interface State {
  readonly broken: boolean;
  readonly problem: unknown;
}

/** A class, because only a class can catch what its children throw while they are drawn. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false, problem: undefined };

  static override getDerivedStateFromError(problem: unknown): State {
    return { broken: true, problem };
  }

  override render(): ComponentChildren {
    return this.state.broken ? this.props.fallback(this.state.problem) : this.props.children;
  }
}
