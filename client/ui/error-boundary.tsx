import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { useTexts } from './language.tsx';
import { Page } from './page.tsx';

interface Props {
  readonly children: ReactNode;
  /** Forgets the error when it changes, so that another page can be tried. */
  readonly resetKey?: string | undefined;
  /** Instead of the whole page, where only a part may fail (one step's view, one board). */
  readonly fallback?: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly key: string | undefined;
}

/** Catches what breaks while drawing: says what is safe and offers the way back. React itself logs the error. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { failed: false, key: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback ?? <CrashPage />;
  }
}

function CrashPage() {
  const { common, front } = useTexts();
  return (
    <Page top={[common.productName]} middle>
      <div role="alert" className="stack">
        <h1>{front.crashTitle}</h1>
        <p>{front.crashText}</p>
      </div>
      <div>
        <Button kind="primary" large onClick={() => location.reload()}>
          {front.crashReload}
        </Button>
      </div>
    </Page>
  );
}
