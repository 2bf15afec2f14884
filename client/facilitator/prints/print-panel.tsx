import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import boardStyles from '../room/board-panel.module.css';
import { useFocusBack } from '../use-focus-back.ts';
import { PrintCards } from './print-cards.tsx';
import { PrintLists } from './print-lists.tsx';
import styles from './print-panel.module.css';
import { PrintSigns } from './print-signs.tsx';

type What = 'cards' | 'signs' | 'lists';

/**
 * What is needed on paper: cards for those who come, signs for tables, lists for whoever meets people at the door.
 * @param signs the signs of the room's tables were asked for, from where these are set up
 */
export function PrintPanel({ signs = false }: { readonly signs?: boolean }) {
  const { state } = useLive();
  const { expected: words, facilitator } = useTexts();
  const { open } = useDesk();
  const [what, setWhat] = useState<What>(signs ? 'signs' : state.expected.size > 0 ? 'cards' : 'lists');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFocusBack('[data-prints]');
  const { prints } = words;
  return (
    <section className={`${boardStyles.panel} screen-only`} aria-labelledby="prints">
      <div className={boardStyles.bar}>
        <Button
          kind="plain"
          className="flush"
          icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
          onClick={() => open(signs ? { kind: 'roomPlan', stepId: null } : { kind: 'expected' })}
        >
          {signs ? facilitator.roomPlan.title : words.title}
        </Button>
      </div>
      <div className={styles.prints}>
        <h2 id="prints" ref={heading} tabIndex={-1}>
          {prints.title}
        </h2>
        <Chips
          label={prints.what}
          value={what}
          options={(['cards', 'signs', 'lists'] as const).map((value) => ({ value, label: prints[value] }))}
          onChange={setWhat}
        />
        {what === 'cards' && <PrintCards />}
        {what === 'signs' && <PrintSigns />}
        {what === 'lists' && <PrintLists />}
      </div>
    </section>
  );
}
