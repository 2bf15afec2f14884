import type { PreviewAs } from '../../../shared/preview/preview.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './preview.module.css';
import { useSee } from './preview-context.tsx';

export const eyes: readonly PreviewAs[] = ['participant', 'table', 'hall'];

/** One press each: the step as a participant, a table or the hall will see it. */
export function SeeAs({ stepId }: { readonly stepId: string }) {
  const words = useTexts().facilitator.prepare.preview;
  const see = useSee();
  return (
    <div className={styles.see}>
      {eyes.map((as) => (
        <Button key={as} kind="pill" aria-label={words[as]} onClick={() => see(as, stepId)}>
          {as === 'participant' ? words.participant : words.who[as]}
        </Button>
      ))}
    </div>
  );
}
