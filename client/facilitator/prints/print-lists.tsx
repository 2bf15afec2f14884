import { useState } from 'react';
import { useLive, useServerClock, useWord } from '../../live/use-live.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { NamesSheet, TablesSheet } from './lists-sheet.tsx';
import { Paper } from './paper.tsx';
import styles from './print-panel.module.css';
import { paperLanguage, printedSeats, printedTables, stepsWithTables } from './printed.ts';

/** Who sits where, by name and by table, hall by hall: for whoever stands at the door. */
export function PrintLists() {
  const { state } = useLive();
  const word = useWord();
  const clock = useServerClock();
  const { language: own, texts } = useLanguage();
  const language = paperLanguage(state, own);
  const words = texts.expected.prints;
  const steps = stepsWithTables(state);
  const [asked, setAsked] = useState<string | null>(null);
  const [hallId, setHallId] = useState('');
  const stepId = asked ?? steps[0]?.id ?? '';
  const step = steps.find(({ id }) => id === stepId);
  const halls = state.halls.length < 2 ? [undefined] : state.halls.filter(({ id }) => hallId === '' || id === hallId);
  const lists = halls
    .map((hall) => ({
      hall,
      seats: printedSeats(state, step?.id ?? null, word, language, hall?.id),
      tables: step ? printedTables(state, step.id, word, language, hall?.id) : [],
    }))
    .filter(({ seats }) => seats.length > 0);
  // Where people sit across halls their tables belong to none.
  const across =
    step && halls[0] !== undefined && hallId === '' ? printedTables(state, step.id, word, language, null) : [];
  const head = { title: state.title, step: step?.title ?? '', at: clock(), timeZone: state.timeZone };
  return (
    <div className={styles.part}>
      <p className="soft">{words.listsMean}</p>
      <div className={styles.choice}>
        {steps.length > 0 && (
          <Select label={words.step} value={stepId} onChange={(event) => setAsked(event.currentTarget.value)}>
            {steps.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
        {state.halls.length > 1 && (
          <Select label={texts.expected.hall} value={hallId} onChange={(event) => setHallId(event.currentTarget.value)}>
            <option value="">{texts.expected.allHalls}</option>
            {state.halls.map((hall) => (
              <option key={hall.id} value={hall.id}>
                {hall.name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {lists.length === 0 ? (
        <p className="soft">{words.nobody}</p>
      ) : (
        <Paper>
          {[
            ...lists.flatMap(({ hall, seats, tables }) => {
              const inHall = { ...head, hall: hall?.name ?? '' };
              const id = hall?.id ?? 'all';
              return [
                <NamesSheet key={`${id}-names`} {...inHall} seats={seats} />,
                ...(tables.length > 0 ? [<TablesSheet key={`${id}-tables`} {...inHall} tables={tables} />] : []),
              ];
            }),
            ...(across.length > 0 ? [<TablesSheet key="across" {...head} hall="" tables={across} />] : []),
          ]}
        </Paper>
      )}
    </div>
  );
}
