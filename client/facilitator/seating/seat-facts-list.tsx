import type { Group } from '../../../shared/conference/state.ts';
import type { GroupingRequest } from '../../../shared/grouping/grouper.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { seatFacts } from './seat-facts.ts';
import styles from './seating.module.css';

/** The assessment of the groups as they stand, above them; it follows every move. */
export function SeatFacts({
  groups,
  request,
}: {
  readonly groups: readonly Group[];
  readonly request: GroupingRequest;
}) {
  const texts = useTexts().facilitator;
  const { tables } = useLive().state;
  return (
    <ul className={styles.facts}>
      {seatFacts(groups, request, texts, tables).map(({ tone, text }) => (
        <li key={text}>
          <Tag tone={tone}>{text}</Tag>
        </li>
      ))}
    </ul>
  );
}
