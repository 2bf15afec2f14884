import type { ReactNode } from 'react';
import type { PartKind, Step } from '../../shared/conference/programme.ts';
import { isActive, statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-parts.module.css';

/** What a step kind calls its parts; `timed` where the words say how long it takes. */
export type PartWords = Partial<Readonly<Record<PartKind, { readonly text: string; readonly timed?: boolean }>>>;

export interface HallPartsProps {
  readonly step: Step;
  readonly words?: PartWords | undefined;
  /** Instead, where there is only one thing left to do. */
  readonly otherwise?: ReactNode;
}

/** What is done now, then and at last, each with its minutes. Finding one's table is not counted: it has its own screen. */
export function HallParts({ step, words, otherwise }: HallPartsProps) {
  const { common, hall } = useTexts();
  const status = statusOf(useLive().state, step.id);
  const at = isActive(status) ? status.part : 0;
  const parts = step.parts.map((part, index) => ({ ...part, index })).filter((part) => part.kind !== 'gather');
  const left = parts.filter((part) => part.index >= at);
  if (left.length < 2) return otherwise;
  return (
    <ol className={styles.parts} aria-label={hall.partsLabel}>
      {left.map((part, place) => {
        const now = part.index === at;
        const last = place === left.length - 1;
        const own = words?.[part.kind];
        const text = own?.text || hall.parts[part.kind];
        const minutes = part.minutes > 0 && !own?.timed ? common.minutes(part.minutes) : '';
        return (
          <li key={part.index} aria-current={now ? 'step' : undefined}>
            {now ? <strong>{hall.now}</strong> : last ? hall.atLast : hall.afterwards}{' '}
            <span className={styles.words}>{text}</span>
            {minutes && `${/[?!.…]$/u.test(text) ? ' ' : ', '}${minutes}`}
          </li>
        );
      })}
    </ol>
  );
}
