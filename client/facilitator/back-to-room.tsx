import ArrowLeft from 'lucide-react/icons/arrow-left';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { useDesk } from './desk-context.tsx';

/** Closes what lies open in the middle of the desk. Its sign stands at the edge, in line with what is below it. */
export function BackToRoom() {
  const { open } = useDesk();
  const texts = useTexts().facilitator;
  return (
    <Button
      kind="plain"
      className="flush"
      icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
      onClick={() => open(null)}
    >
      {texts.backToRoom}
    </Button>
  );
}
