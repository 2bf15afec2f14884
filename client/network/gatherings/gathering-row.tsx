import ChevronDown from 'lucide-react/icons/chevron-down';
import { useEffect, useId, useRef } from 'react';
import type { Gathering } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';
import { closeRow } from './close-row.ts';
import { timeSpan } from './day-words.ts';
import { GatheringEditor } from './gathering-editor.tsx';
import { GatheringTags, useGatheringFacts, useGatheringTitle } from './gathering-facts.tsx';
import styles from './gathering-line.module.css';
import type { ListProps } from './list-props.ts';

/** One gathering in a line; pressed, its details open under it. */
export function GatheringRow({
  gathering,
  when,
  nextId,
  today,
  openId,
  onOpen,
}: ListProps & {
  readonly gathering: Gathering;
  /** Its day, beside its month. */
  readonly when: string;
}) {
  const words = useTexts().gatherings;
  const title = useGatheringTitle()(gathering);
  const facts = useGatheringFacts()(gathering);
  const open = openId === gathering.id;
  const details = useId();
  const line = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  // Another day may have moved it far away, and what was opened elsewhere has to be seen.
  useEffect(() => {
    if (open && !wasOpen.current) line.current?.scrollIntoView({ block: 'nearest' });
    wasOpen.current = open;
  }, [open]);
  const close = () => closeRow(gathering.id, onOpen);
  const over = gathering.day !== null && gathering.day < today;
  return (
    <li className={styles.gathering} data-open={open || undefined}>
      <button
        ref={line}
        type="button"
        className={styles.line}
        data-over={over || undefined}
        data-next={gathering.id === nextId || undefined}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        data-gathering={gathering.id}
        onClick={() => (open ? close() : onOpen(gathering.id))}
      >
        <span className={styles.when}>
          {when !== '' && <span className={styles.day}>{when} </span>}
          <span className="numbers">{timeSpan(gathering) ?? (gathering.day === null ? '' : words.noTime)}</span>
        </span>{' '}
        <span className={styles.what}>
          <span className={styles.title}>{title}</span>
          {facts !== '' && <span className={styles.facts}> {facts}</span>}
        </span>{' '}
        <span className={styles.tags}>
          <GatheringTags gathering={gathering} today={today} />
          {over && <span className="visually-hidden">{words.over}</span>}
        </span>
        <ChevronDown className={styles.mark} size="1.2em" aria-hidden="true" />
      </button>
      {open && (
        <div id={details} className={styles.details}>
          <GatheringEditor gathering={gathering} today={today} onClose={close} />
        </div>
      )}
    </li>
  );
}
