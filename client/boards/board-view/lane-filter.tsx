import { type CSSProperties, useId } from 'react';
import { useTexts } from '../../ui/language.tsx';
import face from '../../ui/radio-face.module.css';
import type { ArrangedLane } from './arrange.ts';
import styles from './lane-filter.module.css';

/** More than three names beside each other do not fit a phone, nor three words of more letters than these. */
const mostInRow = 3;
const longestWord = 11;

/** Which lane a phone shows. All are in sight at once, in columns of one width: a lane beside the screen is a lost one. */
export function LaneFilter({
  lanes,
  chosen,
  onChoose,
}: {
  readonly lanes: readonly ArrangedLane[];
  readonly chosen: string;
  readonly onChoose: (laneId: string) => void;
}) {
  const { boards, common } = useTexts();
  const name = useId();
  const long = lanes.some(({ lane }) => lane.title.split(/\s+/).some((word) => word.length > longestWord));
  const columns = lanes.length === 4 || long ? 2 : Math.min(lanes.length, mostInRow);
  return (
    <fieldset>
      <legend className="visually-hidden">{boards.lanes}</legend>
      <div className={styles.lanes} style={{ '--columns': columns } as CSSProperties}>
        {lanes.map(({ lane, count }) => (
          <label key={lane.id} className={`${face.choice} ${styles.lane}`}>
            <input
              type="radio"
              name={name}
              value={lane.id}
              checked={lane.id === chosen}
              onChange={() => onChoose(lane.id)}
            />
            <span className={`${face.face} ${styles.name}`}>
              <span>
                {lane.title}{' '}
                <span className={`numbers ${styles.count}`} aria-hidden="true">
                  {count}
                </span>
                <span className="visually-hidden">({common.notes(count)})</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
