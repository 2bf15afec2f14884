import { useEffect, useRef } from 'react';
import { useTexts } from '../../ui/language.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import styles from '../room/board-panel.module.css';
import { useFocusBack } from '../use-focus-back.ts';
import { PeopleList } from './people-list.tsx';

/** Everybody who has come, from wherever in the programme one is. */
export function PeoplePanel() {
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
        <BackToRoom />
      </div>
      <PeopleList level={2} />
    </div>
  );
}
