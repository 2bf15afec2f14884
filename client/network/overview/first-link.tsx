import { CopyLink } from '../../ui/copy-link.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './overview.module.css';

/** The key to the network, as long as the page still has it. */
export function FirstLink({ link }: { readonly link: string }) {
  const { overview } = useTexts().network;
  return (
    <div className={styles.first}>
      <p>
        <strong>{overview.linkTitle}</strong> {overview.linkText}
      </p>
      <CopyLink link={link} label={overview.copyLink} />
    </div>
  );
}
