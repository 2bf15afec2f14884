import { useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { facilitatorViews } from '../../steps/facilitator-views.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { partNow } from '../attention/attention.ts';
import { PeopleList } from '../roster/people-list.tsx';
import { tablesByHall } from '../seating/seat-halls.ts';
import styles from './room.module.css';
import { tablesOf } from './room-view.ts';
import { TableTile } from './table-tile.tsx';

/** More tables than these are drawn smaller, so that they are seen together. */
const fewTables = 8;

/** What happens in a step: its own view, then every table, or everybody where there are none. */
export function Room({ step }: { readonly step: Step }) {
  const { state } = useLive();
  const texts = useTexts();
  const View = facilitatorViews.get(step.kind);
  const hasTables = state.groupings.get(step.id)?.status === 'confirmed';
  return (
    <div className={styles.room}>
      {View && (
        <ErrorBoundary resetKey={step.id} fallback={<Notice tone="attention">{texts.errors.internal}</Notice>}>
          <View step={step} />
        </ErrorBoundary>
      )}
      {hasTables ? <Tables step={step} /> : <PeopleList folded={View !== undefined} />}
    </div>
  );
}

function Tables({ step }: { readonly step: Step }) {
  const { state, pulse, rounds } = useLive();
  const texts = useTexts().facilitator;
  const now = useNow(useServerClock());
  const part = isActive(statusOf(state, step.id)) ? (partNow(state)?.kind ?? null) : null;
  const tables = tablesOf(state, step.id, part, pulse, now, rounds);
  const byHall = tablesByHall(tables, state);
  const small = tables.length > fewTables;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  return (
    <section aria-label={texts.room} className={styles.halls}>
      {byHall.map(({ hall, tables: own }) => (
        <div key={hall?.id ?? 'across'} className={styles.hall}>
          {(hall !== null || byHall.length > 1) && (
            <h3 className={styles.hallName}>{hall?.name ?? texts.acrossHallsTitle}</h3>
          )}
          <ul className={`${styles.tables} ${small ? styles.small : ''}`}>
            {own.map((table) => (
              <li key={table.group.id}>
                <TableTile
                  stepId={step.id}
                  table={table}
                  small={small}
                  unfolded={unfolded === table.group.id}
                  onUnfold={(on) => setUnfolded(on ? table.group.id : null)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
