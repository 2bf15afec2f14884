import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './board-panel.module.css';
import { useDesk } from './desk-context.tsx';
import { PeopleList } from './people-list.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** Everybody who has come, from wherever in the programme one is. */
export function PeoplePanel() {
  const { open } = useDesk();
  const texts = useTexts().facilitator;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = place.current?.querySelector<HTMLElement>('input[type="search"]');
    (field ?? place.current)?.focus();
  }, []);
  useFocusBack('[data-people]');
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form's fieldset, but what the focus comes to
    <div ref={place} role="group" aria-label={texts.people} tabIndex={-1} className={styles.panel}>
      <div className={styles.bar}>
        <Button
          kind="plain"
          className={styles.back}
          icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
          onClick={() => open(null)}
        >
          {texts.backToRoom}
        </Button>
      </div>
      <PeopleList level={2} />
    </div>
  );
}
