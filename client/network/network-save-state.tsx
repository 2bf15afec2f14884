import { useTexts } from '../ui/language.tsx';
import styles from './network-page.module.css';
import { useNetwork } from './use-network.tsx';

/** Whether the server holds what has been changed, in words. Only the loss of contact is announced. */
export function NetworkSaveState() {
  const { network } = useTexts();
  const { saved } = useNetwork();
  return (
    <span className={styles.save} data-state={saved}>
      <span className={styles.dot} aria-hidden="true" />
      <span key={saved} role={saved === 'notSaved' ? 'alert' : undefined}>
        {network.save[saved]}
      </span>
    </span>
  );
}
