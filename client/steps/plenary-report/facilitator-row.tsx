import type { ReactNode } from 'react';
import type { Group } from '../../../shared/conference/state.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { groupKindName, tableName } from '../group-name.ts';
import styles from './facilitator.module.css';
import { hallNameOf } from './report-queue.ts';

/** A group that waits or has been heard: what it has lifted, and the floor in one press. */
export function ReportRow({
  group,
  notes,
  foot,
  button,
  buttonLabel,
  onGiveFloor,
  faded,
}: {
  readonly group: Group;
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  /** What may be done with a note, under it. */
  readonly foot: (note: { readonly id: string; readonly text: string }) => ReactNode;
  readonly button: string;
  readonly buttonLabel: string;
  readonly onGiveFloor: () => void;
  readonly faded?: boolean;
}) {
  const { state } = useLive();
  const word = useWord();
  const texts = useTexts();
  const gathers = groupKindName(group.label, (id) => word(state.workplaces.get(id)?.nameId ?? ''));
  const about = [gathers, hallNameOf(state, group)].filter(Boolean);
  return (
    <li className={`${styles.row} ${faded ? styles.faded : ''}`}>
      <span className={styles.who}>
        <strong>{tableName(group, texts)}</strong>
        {about.map((line) => (
          <span key={line} className="soft small">
            {line}
          </span>
        ))}
      </span>
      <span className={styles.what}>
        {notes.length === 0 ? (
          <span className="soft">{texts.facilitator.noNotesLifted}</span>
        ) : (
          notes.map((note) => (
            <span key={note.id}>
              {note.text} {foot(note)}
            </span>
          ))
        )}
      </span>
      <Button kind="pill" aria-label={buttonLabel} onClick={onGiveFloor}>
        {button}
      </Button>
    </li>
  );
}
