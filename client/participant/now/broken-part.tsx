import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Stands where a part of the page broke or could not be fetched; all around it goes on. */
export function BrokenPart() {
  const { front } = useTexts();
  return (
    <Notice
      tone="attention"
      action={
        <Button kind="plain" onClick={() => location.reload()}>
          {front.crashReload}
        </Button>
      }
    >
      {front.crashText}
    </Notice>
  );
}
