import Share from 'lucide-react/icons/share';
import { useEffect, useState } from 'react';
import type { BoardKey } from '../../../shared/boards/board-name.ts';
import type { ConferenceReply } from '../../../shared/protocol/http.ts';
import { useBoard } from '../../boards/connection/use-board.ts';
import { readUnsaved, type Unsaved } from '../../boards/kept/unsaved-words.ts';
import { browserStorage } from '../../boards/kept/unsent-store.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { giveFile } from '../../ui/give-file.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useLeave } from './leave-context.ts';
import styles from './leave-device.module.css';
import { farewellPath } from './leave-now.tsx';

const lookAgainMs = 500;

/** Says what leaving takes away and what is not safe yet, and leaves. Boards that have something waiting send it meanwhile. */
export function LeaveDevice({ passOn, onCard }: { readonly passOn: boolean; readonly onCard: () => void }) {
  const { leave: words } = useTexts().participant;
  const { state, unconfirmed } = useLive();
  const leave = useLeave();
  const unsaved = useUnsaved(state.id);
  const joinPath = useJoinPath(state.id, passOn);
  const [taken, setTaken] = useState<string>();

  const texts = unsaved.words.map(({ text }) => text).filter((text) => text !== '');
  const count = unsaved.words.length + unconfirmed;
  const takenAll = taken !== undefined && taken === texts.join('\n\n');
  const take = async () => {
    const all = texts.join('\n\n');
    const done = await giveFile({ name: `${state.title} – ${words.fileName}`, ending: 'txt', content: all });
    if (done) setTaken(all);
  };
  const go = () => leave({ to: passOn ? joinPath : farewellPath, told: false });
  // A change whose words are not known here cannot be taken along.
  const safe = count === 0 || (takenAll && texts.length === count);
  const plainName = passOn ? words.nowPass : words.now;

  return (
    <>
      {unsaved.boards.map((board) => (
        <Sending key={`${board.stepId}/${board.scope}/${board.owner}`} board={board} />
      ))}
      <p>{passOn ? words.textPass : words.text}</p>
      {count === 0 ? (
        <Notice tone="good">{words.allSaved}</Notice>
      ) : (
        <section className={styles.unsaved} aria-live="polite">
          <h2>{words.notSaved(count)}</h2>
          <p>{words.choices}</p>
          <ul className={styles.words}>
            {unsaved.words.map(({ id, kind, text }) => (
              <li key={id}>
                <Tag tone="attention">{words[kind]}</Tag>
                <p className={styles.text}>{text || words.change}</p>
              </li>
            ))}
            {unconfirmed > 0 && (
              <li>
                <Tag tone="attention">{words.waiting}</Tag>
                <p className={styles.text}>{words.deed}</p>
              </li>
            )}
          </ul>
        </section>
      )}
      <div className="stack">
        {texts.length > 0 && (
          <Button
            kind={takenAll ? 'quiet' : 'primary'}
            large
            wide
            icon={<Share size="1.15em" aria-hidden="true" />}
            onClick={take}
          >
            {takenAll ? words.taken : words.take}
          </Button>
        )}
        <Button kind={safe ? 'primary' : 'quiet'} large wide onClick={go}>
          {safe ? plainName : passOn ? words.anywayPass(count) : words.anyway(count)}
        </Button>
      </div>
      <div className="stack-tight">
        <p className="soft">{words.wayBack}</p>
        <div>
          <Button kind="pill" onClick={onCard}>
            {words.cardFirst}
          </Button>
        </div>
      </div>
    </>
  );
}

/** A board is open while it stands on the page, and sends what an earlier page left. */
function Sending({ board }: { readonly board: BoardKey }) {
  useBoard(board);
  return null;
}

/** Looks again and again: a browser does not tell a page of its own changes to storage. */
function useUnsaved(conferenceId: string): Unsaved {
  const [unsaved, setUnsaved] = useState(() => readUnsaved(browserStorage(), conferenceId));
  useEffect(() => {
    const timer = setInterval(() => {
      const now = readUnsaved(browserStorage(), conferenceId);
      setUnsaved((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [conferenceId]);
  return unsaved;
}

/** The door, for whoever is given the device; the first page while it is not known. */
function useJoinPath(conferenceId: string, wanted: boolean): string {
  const [path, setPath] = useState('/');
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    fetch(`/api/conferences/${encodeURIComponent(conferenceId)}?role=participant`)
      .then((response) => (response.ok ? (response.json() as Promise<ConferenceReply>) : undefined))
      .then((reply) => {
        if (current && reply?.open) setPath(`/j/${reply.joinCode}`);
      })
      // The next person types the code.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [conferenceId, wanted]);
  return path;
}
