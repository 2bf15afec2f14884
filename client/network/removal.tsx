import X from 'lucide-react/icons/x';
import styles from './removal.module.css';

/** Takes a line away: a small cross with a name. */
export function Removal({
  name,
  onRemove,
  className = '',
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly className?: string | undefined;
}) {
  return (
    <button type="button" className={`${styles.removal} ${className}`} aria-label={name} onClick={onRemove}>
      <X size="1.1em" aria-hidden="true" />
    </button>
  );
}
