import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './entries.module.css';

export interface AddFootProps {
  readonly label: string;
  readonly onDone: () => void;
  /** Said of what was added last. */
  readonly added: string | null;
}

/** Ends a form in which one entry after the other is added. */
export function AddFoot({ label, onDone, added }: AddFootProps) {
  const { common } = useTexts();
  return (
    <div className={styles.foot}>
      <Button type="submit" kind="primary">
        {label}
      </Button>
      <Button kind="plain" onClick={onDone}>
        {common.done}
      </Button>
      {added && (
        <Notice tone="good" silent>
          {added}
        </Notice>
      )}
    </div>
  );
}
