import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button.tsx';
import { useTexts } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Page } from './page.tsx';
import { usePageTitle } from './page-title.ts';

/** A surface that does not let one in: whose it is, why not, and what one can do. */
export function RefusedPage({
  title,
  onRetry,
  children,
}: {
  readonly title: string;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  const { common, front } = useTexts();
  usePageTitle(title);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div role="alert" className="stack">
        <h1>{title}</h1>
        {children}
      </div>
      <div className="row">
        <Button kind="primary" large onClick={onRetry}>
          {common.retry}
        </Button>
        <ButtonLink kind="plain" href="/">
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
