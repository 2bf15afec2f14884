import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Printer from 'lucide-react/icons/printer';
import Share from 'lucide-react/icons/share';
import { useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { canShare, download, giveFile } from '../../ui/give-file.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type TakeHomePack, takeHomeHtml, takeHomeMarkdown, takeHomeText } from './take-home.ts';
import styles from './take-home-page.module.css';

/** The ways to take one's words along: the phone's own share sheet, files, the clipboard and paper. */
export function TakeHomeActions({ pack }: { readonly pack: TakeHomePack }) {
  const { common, participant } = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const name = `${pack.title} – ${participant.takeHomeFile}`;
  const copy = async () => {
    const done = await copyText(takeHomeText(pack));
    setCopied(done ? 'yes' : 'no');
    if (done) announce(common.copied);
  };
  const icon = { size: '1.15em', 'aria-hidden': true } as const;
  return (
    <div className="stack-tight screen-only">
      <div className={styles.actions}>
        {canShare() && (
          <Button
            icon={<Share {...icon} />}
            onClick={() => giveFile({ name, ending: 'txt', content: takeHomeText(pack) })}
          >
            {participant.share}
          </Button>
        )}
        <Button
          icon={<Download {...icon} />}
          onClick={() => download({ name, ending: 'html', content: takeHomeHtml(pack) })}
        >
          {participant.downloadPage}
        </Button>
        <Button
          icon={<Download {...icon} />}
          onClick={() => download({ name, ending: 'md', content: takeHomeMarkdown(pack) })}
        >
          {participant.downloadText}
        </Button>
        <Button icon={<Copy {...icon} />} onClick={copy}>
          {copied === 'yes' ? common.copied : participant.copyAll}
        </Button>
        <Button icon={<Printer {...icon} />} onClick={() => window.print()}>
          {participant.print}
        </Button>
      </div>
      {copied === 'no' && <Notice tone="attention">{participant.copyFailed}</Notice>}
    </div>
  );
}

/** On plain http, as in a school's own network, browsers give no clipboard: then the old way, through a selection. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  area.setAttribute('aria-hidden', 'true');
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
