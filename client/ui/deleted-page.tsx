import type { ReactNode } from 'react';
import { ButtonLink } from './button.tsx';
import { useTexts } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Page } from './page.tsx';
import { usePageTitle } from './page-title.ts';

/** Instead of a conference that those who led it have deleted: there is nothing to try again. */
export function DeletedPage({ children }: { readonly children?: ReactNode }) {
  const { common, errors, front } = useTexts();
  usePageTitle(common.deletedTitle);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack" role="alert">
        <h1>{common.deletedTitle}</h1>
        <p>{errors.deleted}</p>
      </div>
      {children}
      <div>
        <ButtonLink large href="/">
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
