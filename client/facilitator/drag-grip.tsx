import GripVertical from 'lucide-react/icons/grip-vertical';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './drag-grip.module.css';

/** Where a row of a list is taken hold of: with the pointer, by touch, or with the keyboard. */
export function DragGrip({ label }: { readonly label: string }) {
  return (
    <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={label}>
      <GripVertical size="1.1em" aria-hidden="true" />
    </AriaButton>
  );
}
