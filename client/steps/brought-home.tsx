import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import type { BroughtTable } from '../../shared/conference/brought-home.ts';
import { type Step, stepById } from '../../shared/conference/programme.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Skeleton } from '../ui/loading.tsx';
import styles from './brought-home.module.css';
import { BroughtNotes } from './brought-notes.tsx';
import { tableInText } from './group-name.ts';

/** From here on there is room for it beside the board; below that it is folded up under it. */
const beside = '(min-width: 80rem)';

/**
 * What the members of a home group bring from the tables where they sat, beside their board: to be read, table by table.
 * Nothing where they bring nothing.
 */
export function BroughtHome({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const { state } = useLive();
  const { brought } = useTexts().steps;
  const [open, setOpen] = useState(() => window.matchMedia(beside).matches);
  const tables = state.brought.get(step.id) ?? [];
  if (tables.length === 0) return children;
  const steps = [...new Set(tables.map(({ stepId }) => stepId))];
  return (
    <div className={styles.room}>
      <div className={styles.board}>{children}</div>
      <details className={styles.brought} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          {brought.title} <span className="soft">{brought.tables(tables.length)}</span>
        </summary>
        {open &&
          steps.map((stepId) => (
            <FromStep key={stepId} stepId={stepId} named={steps.length > 1}>
              {tables
                .filter((table) => table.stepId === stepId)
                .map((table) => (
                  <FromTable key={table.groupId} table={table} />
                ))}
            </FromStep>
          ))}
      </details>
    </div>
  );
}

function FromStep(props: { readonly stepId: string; readonly named: boolean; readonly children: ReactNode }) {
  const { state } = useLive();
  const step = stepById(state.programme, props.stepId);
  return (
    <div className={styles.step}>
      {props.named && step && (
        <p className={styles.stepTitle} lang={state.language}>
          {step.title}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** The notes come when they are scrolled to: each table is a connection, and a group may come from many. */
function FromTable({ table }: { readonly table: BroughtTable }) {
  const texts = useTexts();
  const { steps } = texts;
  const { state, personId } = useLive();
  const word = useWord();
  const heading = useId();
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame);
  const step = stepById(state.programme, table.stepId);
  if (!step) return null;
  const names = [...table.personIds]
    .sort((one, other) => Number(other === personId) - Number(one === personId))
    .map((id) => (id === personId ? steps.groupWork.you : word(state.people.get(id)?.nameId ?? '')))
    .filter(Boolean);
  const key: BoardKey = { stepId: table.stepId, scope: 'group', owner: table.groupId };
  return (
    <section ref={frame} className={styles.table} aria-labelledby={heading}>
      <h2 id={heading} className={styles.from}>
        {steps.brought.from(tableInText(table, texts))}
        {names.length > 0 && <span className={styles.who}> · {names.join(', ')}</span>}
      </h2>
      {near ? <BroughtNotes boardKey={key} step={step} /> : <Skeleton lines={2} />}
    </section>
  );
}

function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current || near) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
