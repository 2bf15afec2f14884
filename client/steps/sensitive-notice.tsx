import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';

/** Said before the question of a step whose topic is sensitive, whether there is anything to write or not. */
export function SensitiveNotice() {
  const { sensitive } = useTexts().privacy;
  return (
    <Notice silent>
      <strong>{sensitive.title}.</strong> {sensitive.text}
    </Notice>
  );
}
