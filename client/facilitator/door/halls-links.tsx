import { useRef, useState } from 'react';
import type { Hall } from '../../../shared/conference/state.ts';
import type { LinkBody } from '../../../shared/protocol/http.ts';
import { makeLink } from '../../live/conference-links.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Tag } from '../../ui/tag.tsx';
import { HallForm } from './hall-form.tsx';
import styles from './halls-links.module.css';

/** An address as it is typed: browsers add the rest. */
function typed(link: string): string {
  return link.replace(/^https?:\/\//, '');
}

/** The halls: how many are in each, which are ready, and links for its screen and its host. Another can be added. */
export function HallsLinks() {
  const { state } = useLive();
  const { halls: words } = useTexts().facilitator.desk;
  const announce = useAnnounce();
  // Of which hall the form tells: a known one's id, or `new`.
  const [writing, setWriting] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const done = (name: string | null) => {
    setWriting(null);
    if (name !== null) announce(words.saved(name));
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <div className="stack-tight">
      <p className="soft small">{state.halls.length === 0 ? words.none : words.hint}</p>
      {state.halls.length > 0 && (
        <ul className={styles.halls}>
          {state.halls.map((hall) => (
            <li key={hall.id} className={styles.hall}>
              {writing === hall.id ? (
                <HallForm hall={hall} onDone={done} />
              ) : (
                <HallRow hall={hall} onChange={() => setWriting(hall.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {writing === 'new' ? (
        <HallForm onDone={done} />
      ) : (
        <div>
          <Button ref={add} kind="pill" onClick={() => setWriting('new')}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

function HallRow({ hall, onChange }: { readonly hall: Hall; readonly onChange: () => void }) {
  const { state } = useLive();
  const texts = useTexts();
  const { halls: words } = texts.facilitator.desk;
  const [made, setMade] = useState<{ readonly role: LinkBody['role']; readonly link: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const here = [...state.people.values()].filter((person) => person.hallId === hall.id).length;
  const ready = state.currentStepId !== null && state.readyHalls.get(state.currentStepId)?.has(hall.id);
  const make = async (role: LinkBody['role']) => {
    const answer = await makeLink(state.id, 'facilitator', { role, hallId: hall.id });
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setMade({ role, link: answer.reply.link });
  };
  return (
    <>
      <p>
        <strong>{hall.name}</strong>{' '}
        <span className="soft small">
          {[hall.digital && words.digital, texts.facilitator.inside(here)].filter(Boolean).join(' · ')}
        </span>{' '}
        {ready && <Tag tone="good">{texts.facilitator.ready}</Tag>}
      </p>
      {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
      <div className={styles.deeds}>
        <Button kind="pill" aria-label={words.screenOf(hall.name)} onClick={() => make('hall')}>
          {words.screen}
        </Button>
        <Button kind="pill" aria-label={words.hostOf(hall.name)} onClick={() => make('hallHost')}>
          {words.host}
        </Button>
        <Button kind="plain" aria-label={words.changeOf(hall.name)} onClick={onChange}>
          {words.change}
        </Button>
      </div>
      {made && (
        <div className={styles.made}>
          <p className="soft small">{made.role === 'hall' ? words.screenMeans : words.hostMeans}</p>
          <div className={styles.qr}>
            <QrCode
              value={made.link}
              size="fill"
              title={made.role === 'hall' ? words.screenOf(hall.name) : words.hostOf(hall.name)}
            />
          </div>
          <p className={styles.address}>
            <span className="soft small">{words.typeIt}</span>
            <span translate="no">{typed(made.link)}</span>
          </p>
          <div className={styles.deeds}>
            <OutsideLink
              kind="pill"
              href={made.link}
              label={texts.facilitator.openLink}
              newTab={texts.facilitator.newTab}
            />
            <CopyLink key={made.link} link={made.link} kind="pill" />
          </div>
        </div>
      )}
    </>
  );
}
