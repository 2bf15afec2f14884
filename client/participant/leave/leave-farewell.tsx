import { ButtonLink } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';

/** After a device has been left: that nothing is on it any more. It knows of no conference and no person. */
export function FarewellPage() {
  const { common, front, join } = useTexts();
  usePageTitle(join.back.leftTitle);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack" role="status">
        <h1>{join.back.leftTitle}</h1>
        <p>{join.back.leftText}</p>
      </div>
      <div>
        <ButtonLink href="/" large>
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
