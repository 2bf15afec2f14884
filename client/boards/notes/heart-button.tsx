import Heart from 'lucide-react/icons/heart';
import { useTexts } from '../../ui/language.tsx';
import styles from './heart-button.module.css';

export interface HeartButtonProps {
  readonly count: number;
  readonly given: boolean;
  /** Without it the count is only shown. */
  readonly onSet?: ((on: boolean) => void) | undefined;
}

/** A heart and how many there are; pressed again it is taken back. */
export function HeartButton({ count, given, onSet }: HeartButtonProps) {
  const { boards } = useTexts();
  const icon = <Heart size="1.05em" aria-hidden="true" fill={given ? 'currentColor' : 'none'} />;
  if (!onSet) {
    if (count === 0) return null;
    return (
      <span className={styles.count}>
        {icon}
        <span aria-hidden="true" className="numbers">
          {count}
        </span>
        <span className="visually-hidden">{boards.hearts(count)}</span>
      </span>
    );
  }
  return (
    <button type="button" className={styles.heart} aria-pressed={given} onClick={() => onSet(!given)}>
      {icon}
      {count > 0 && (
        <span aria-hidden="true" className="numbers">
          {count}
        </span>
      )}
      <span className="visually-hidden">
        {boards.giveHeart}, {boards.hearts(count)}
      </span>
    </button>
  );
}
