import { useContext } from 'react';
import type { PlanField } from '../../../shared/boards/notes.ts';
import type { HarvestLane, HarvestNote } from '../../../shared/harvest/harvest.ts';
import { useTexts } from '../../ui/language.tsx';
import { HarvestErasingContext } from './harvest-erasing.ts';
import styles from './harvest-notes.module.css';

type Level = 3 | 4;

/** The lanes of one board beside each other, as far as the width goes; empty lanes say so when others are not. */
export function HarvestLanes({ lanes, level }: { readonly lanes: readonly HarvestLane[]; readonly level: Level }) {
  const { harvest: own } = useTexts();
  const Title = `h${level}` as const;
  const SubTitle = `h${(level + 1) as 4 | 5}` as const;
  return (
    <div className={`${styles.lanes} ${lanes.length > 1 ? styles.several : ''}`}>
      {lanes.map((lane) => (
        <section key={lane.id} className={styles.lane}>
          {lane.title.trim() !== '' && <Title className={styles.title}>{lane.title}</Title>}
          {lane.notes.length > 0 && <Notes notes={lane.notes} />}
          {lane.headings.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
            <div key={at} className={styles.gathered}>
              <SubTitle className={styles.heading}>{heading.title}</SubTitle>
              <Notes notes={heading.notes} />
            </div>
          ))}
          {lane.notes.length === 0 && lane.headings.length === 0 && (
            <p className={styles.nothing}>{own.nothingWritten}</p>
          )}
        </section>
      ))}
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly HarvestNote[] }) {
  return (
    <ul className={styles.notes}>
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
        <Note key={at} note={note} />
      ))}
    </ul>
  );
}

function Note({ note }: { readonly note: HarvestNote }) {
  const { boards, harvest: own } = useTexts();
  const erasing = useContext(HarvestErasingContext);
  const marks = [
    ...(note.lifted ? [`↑ ${boards.lifted}`] : []),
    ...(note.hearts > 0 ? [own.hearts(note.hearts)] : []),
    ...(note.table === undefined ? [] : [own.fromTable(note.table)]),
  ];
  return (
    <li className={`${styles.note} ${note.lifted ? styles.lifted : ''}`}>
      {note.text.trim() !== '' && <p className={styles.text}>{note.text}</p>}
      {note.plan && <HarvestPlan plan={note.plan} />}
      {marks.length > 0 && <p className={styles.marks}>{marks.join(' · ')}</p>}
      {note.comments.length > 0 && (
        <ul className={styles.comments} aria-label={own.comments}>
          {note.comments.map((comment, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
            <li key={at}>{own.quoted(comment)}</li>
          ))}
        </ul>
      )}
      {erasing && note.at && (
        <div className={styles.erase}>
          <erasing.Note at={note.at} text={note.text || (note.plan?.goal ?? '')} />
        </div>
      )}
    </li>
  );
}

/** Goal, action, who, when, how we see it; fields left empty are left out. */
export function HarvestPlan({ plan }: { readonly plan: NonNullable<HarvestNote['plan']> }) {
  const { harvest: own } = useTexts();
  return (
    <dl className={styles.plan}>
      {(Object.keys(own.planFields) as PlanField[])
        .filter((field) => plan[field].trim() !== '')
        .map((field) => (
          <div key={field}>
            <dt>{own.planFields[field]}</dt>
            <dd>{plan[field]}</dd>
          </div>
        ))}
    </dl>
  );
}
