import { useState } from 'react';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paper } from './paper.tsx';
import styles from './print-panel.module.css';
import { paperLanguage, printedTables, roomSigns, stepsWithTables } from './printed.ts';
import { type PrintedTable, SignSheet } from './signs-sheet.tsx';

const mostSigns = 200;
/** Instead of a step's id: the tables of the room. */
const inRoom = 'room';

/** Signs for the tables that stand in the room, or of a step with those who sit there; or numbers alone. */
export function PrintSigns() {
  const { state } = useLive();
  const word = useWord();
  const { language: own, texts } = useLanguage();
  const language = paperLanguage(state, own);
  const words = texts.expected.prints;
  const steps = stepsWithTables(state);
  const [asked, setAsked] = useState<string | null>(null);
  const [typed, setTyped] = useState('12');
  const [hallId, setHallId] = useState('');
  const laid = state.tables.length > 0;
  const stepId = asked ?? (laid ? inRoom : steps[0]?.id) ?? '';
  const hall = hallId === '' ? undefined : hallId;
  const howMany = Math.min(Math.max(Number.parseInt(typed, 10) || 0, 0), mostSigns);
  const tables: readonly PrintedTable[] =
    stepId === inRoom
      ? roomSigns(state, hall)
      : steps.some(({ id }) => id === stepId)
        ? printedTables(state, stepId, word, language, hall)
        : Array.from({ length: howMany }, (_, at) => ({
            id: `n${at}`,
            number: at + 1,
            label: '',
            hall: '',
            names: [],
          }));
  return (
    <div className={styles.part}>
      <p className="soft">{words.signsMean}</p>
      {steps.length === 0 && !laid && <p className="soft small">{words.noTables}</p>}
      <div className={styles.choice}>
        {(laid || steps.length > 0) && (
          <Select label={words.step} value={stepId} onChange={(event) => setAsked(event.currentTarget.value)}>
            {laid && <option value={inRoom}>{words.inRoom}</option>}
            {steps.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value="">{words.numbersOnly}</option>
          </Select>
        )}
        {stepId !== '' && state.halls.length > 1 && (
          <Select label={texts.expected.hall} value={hallId} onChange={(event) => setHallId(event.currentTarget.value)}>
            <option value="">{texts.expected.allHalls}</option>
            {state.halls.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {stepId === '' && (
          <TextField
            label={words.howMany}
            inputMode="numeric"
            value={typed}
            maxLength={3}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
      {tables.length > 0 && (
        <Paper counted>
          {tables.map((table) => (
            <SignSheet key={table.id} table={table} />
          ))}
        </Paper>
      )}
    </div>
  );
}
