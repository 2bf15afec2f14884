import { ButtonLink } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';

/** An address that leads nowhere: says so, and shows the way in. */
export function NotFoundPage() {
  const { common, front } = useTexts();
  usePageTitle(front.notFoundTitle);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack">
        <h1>{front.notFoundTitle}</h1>
        <p className="soft">{front.notFoundText}</p>
      </div>
      <div>
        <ButtonLink href="/" kind="primary" large>
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
