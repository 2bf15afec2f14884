import Plus from 'lucide-react/icons/plus';
import Printer from 'lucide-react/icons/printer';
import { useRef, useState } from 'react';
import { yearPlan } from '../../../shared/network/gatherings-year.ts';
import { type GatheringKind, gatheringKinds } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';
import { AddGathering } from './add-gathering.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import styles from './gatherings-page.module.css';
import { NextGathering } from './next-gathering.tsx';
import { useToday } from './use-gatherings.ts';
import { YearList } from './year-list.tsx';

/** What the network plans: what comes next, the year, and the calendar that others follow. */
export function GatheringsPage({ item }: { readonly item: string | null }) {
  const words = useTexts().gatherings;
  const { network } = useNetwork();
  const today = useToday();
  const [held, setHeld] = useState(() => network.gatherings.find(({ id }) => id === item) ?? null);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<GatheringKind | 'all'>('all');
  const addButton = useRef<HTMLButtonElement>(null);
  const { gatherings, cohort } = network;
  const kinds = gatheringKinds.filter((kind) => gatherings.some((one) => one.kind === kind));
  const kind = kinds.length > 1 && kinds.some((one) => one === shown) ? shown : 'all';
  const { next } = yearPlan(gatherings, cohort, today);
  // The one that is open keeps its place meanwhile: the fields that one types in must not run away.
  const placed = gatherings.map((one) => (one.id === held?.id ? held : one));
  const plan = yearPlan(kind === 'all' ? placed : placed.filter((one) => one.kind === kind), cohort, today);
  const open = (id: string | null) => setHeld(gatherings.find((one) => one.id === id) ?? null);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <div className="row screen-only">
          {gatherings.length > 0 && (
            <Button
              kind="plain"
              icon={<Printer size="1.1em" aria-hidden="true" />}
              className={styles.printButton}
              onClick={() => window.print()}
            >
              {words.print}
            </Button>
          )}
          {!adding && (
            <Button
              ref={addButton}
              kind={next ? 'quiet' : 'primary'}
              icon={<Plus size="1.1em" aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              {words.add}
            </Button>
          )}
        </div>
      </header>
      {adding && (
        <AddGathering
          today={today}
          onDone={() => {
            setAdding(false);
            requestAnimationFrame(() => addButton.current?.focus());
          }}
        />
      )}
      {gatherings.length === 0 && !adding && <EmptyState title={words.emptyTitle} example={words.emptyExample} />}
      {gatherings.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.soonest}>
            {next ? (
              <NextGathering
                key={next.id}
                gathering={next}
                today={today}
                editing={held?.id === next.id}
                onEdit={() => {
                  setShown('all');
                  open(next.id);
                }}
              />
            ) : (
              <p className="soft">{words.noneComing}</p>
            )}
          </div>
          <div className={styles.list}>
            {kinds.length > 1 && (
              <div className="screen-only">
                <Chips
                  label={words.showLabel}
                  labelHidden
                  options={[
                    { value: 'all' as const, label: words.showAll, count: gatherings.length },
                    ...kinds.map((value) => ({
                      value,
                      label: words.kinds[value],
                      count: gatherings.filter((one) => one.kind === value).length,
                    })),
                  ]}
                  value={kind}
                  onChange={setShown}
                />
              </div>
            )}
            <YearList {...{ plan, today }} nextId={next?.id ?? null} openId={held?.id ?? null} onOpen={open} />
          </div>
          <CalendarPanel />
        </div>
      )}
    </div>
  );
}
