import Printer from 'lucide-react/icons/printer';
import { createPortal } from 'react-dom';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useTexts } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import sheet from './recovery-sheet.module.css';
import { SecretLink } from './secret-link.tsx';

/** A way back to the desk, for oneself on another machine or for a second facilitator: to copy, or on paper. */
export function RecoveryLink() {
  const { state } = useLive();
  const { common, facilitator } = useTexts();
  const words = facilitator.desk;
  return (
    <SecretLink opens="facilitator" title={words.recovery} hint={words.recoveryHint}>
      {(link) => (
        <>
          <div className="row">
            <CopyLink link={link} kind="pill" />
            <Button kind="pill" icon={<Printer size="1.05em" aria-hidden="true" />} onClick={printAlone}>
              {words.recoveryPrint}
            </Button>
          </div>
          {createPortal(
            <article className={`${sheet.sheet} print-only`} data-theme="light" aria-hidden="true">
              <p>{common.productName}</p>
              <h1>{words.recoverySheet}</h1>
              <p className={sheet.title}>{state.title}</p>
              <div className={sheet.code}>
                <QrCode value={link} size="fill" title={words.recoverySheet} />
              </div>
              <p className={sheet.link}>{link}</p>
              <p>{words.recoveryKeep}</p>
            </article>,
            document.body,
          )}
        </>
      )}
    </SecretLink>
  );
}

/** The sheet, and nothing of the desk that lies under it. */
function printAlone(): void {
  const { classList } = document.body;
  classList.add(sheet.alone ?? '');
  addEventListener('afterprint', () => classList.remove(sheet.alone ?? ''), { once: true });
  print();
}
