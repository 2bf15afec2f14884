import Copy from 'lucide-react/icons/copy';
import Printer from 'lucide-react/icons/printer';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import { hasWords, type Note } from '../../shared/boards/notes.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { PlanText } from '../boards/plan-text.tsx';
import { useBoard } from '../boards/use-board.ts';
import { useLive } from '../live/use-live.tsx';
import { PauseUpdates, useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { formatDate } from '../ui/time.ts';
import { ownBoards } from './boards-to-see.ts';
import { LeaveMenu } from './leave-menu.tsx';
import { takeHomeText } from './take-home.ts';
import styles from './take-home-page.module.css';

/** The third page of the phone: one's own words, and what one may set for oneself. */
export function TakeHomePage() {
  return (
    <>
      <TakeHome level={1} />
      <LeaveMenu />
      <div className={`${styles.settings} screen-only`}>
        <LanguageSwitch />
        <PauseUpdates />
      </div>
    </>
  );
}

/** What has come of a person's own boards: notes by step, undefined while one is on its way. */
type Held = ReadonlyMap<string, readonly Note[]>;

/** All that a person has written for themself, to read, copy and print. Nobody else sees it. */
export function TakeHome({
  level,
  arrive,
}: {
  readonly level: 1 | 2;
  /** The reading place goes to its title: it has been asked for. */
  readonly arrive?: boolean | undefined;
}) {
  const { language, texts } = useLanguage();
  const { boards, participant } = texts;
  const { state, personId } = useLive();
  const [held, setHeld] = useState<Held>(new Map());
  const own = ownBoards(stepKinds, state, personId ?? '');
  const Title = `h${level}` as const;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrive) title.current?.focus();
  }, [arrive]);
  const report = useCallback((stepId: string, notes: readonly Note[]) => {
    setHeld((before) => new Map(before).set(stepId, notes));
  }, []);

  const all = own.map(({ step }) => ({ ...step, stepId: step.id, notes: held.get(step.id) ?? [] }));
  const loading = own.some(({ step }) => !held.has(step.id));
  const empty = all.every(({ notes }) => notes.length === 0);
  const nothing = empty && !loading;
  const ended = state.phase.kind === 'ended';
  const nothingYet = ended ? participant.takeHomeNothing : participant.takeHomeEmptyText;
  return (
    <>
      {own.map(({ step, key }) => (
        <OwnBoard key={step.id} boardKey={key} onNotes={report} />
      ))}
      <p className="print-only">{`${state.title} · ${formatDate(state.createdAt, language)}`}</p>
      <div className="stack-tight">
        <Title ref={title} tabIndex={-1}>
          {nothing && !ended ? participant.takeHomeEmptyTitle : participant.takeHomeTitle}
        </Title>
        <p className="soft">{nothing ? nothingYet : participant.takeHomeText}</p>
      </div>
      {empty && loading && <Skeleton />}
      {all
        .filter(({ notes }) => notes.length > 0)
        .map(({ stepId, title, question, notes }) => (
          <StepNotes key={stepId} level={level} title={title} question={question} notes={notes} />
        ))}
      {!empty && <CopyAndPrint text={() => takeHomeText(state.title, all, boards.plan)} />}
    </>
  );
}

/** Opens one board and tells what it holds, for as long as the page is looked at. */
function OwnBoard({
  boardKey,
  onNotes,
}: {
  readonly boardKey: BoardKey;
  readonly onNotes: (stepId: string, notes: readonly Note[]) => void;
}) {
  const { status, notes } = useBoard(boardKey);
  const { stepId } = boardKey;
  useEffect(() => {
    if (status !== 'loading') onNotes(stepId, notes.filter(hasWords));
  }, [status, notes, stepId, onNotes]);
  return null;
}

function StepNotes({
  level,
  title,
  question,
  notes,
}: {
  readonly level: 1 | 2;
  readonly title: string;
  readonly question: string;
  readonly notes: readonly Note[];
}) {
  const Title = level === 1 ? 'h2' : 'h3';
  return (
    <section className={styles.step}>
      <div>
        <Title>{title}</Title>
        <p className={styles.question}>{question}</p>
      </div>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id}>{note.plan ? <PlanText note={note} /> : <p className={styles.note}>{note.text}</p>}</li>
        ))}
      </ul>
    </section>
  );
}

function CopyAndPrint({ text }: { readonly text: () => string }) {
  const { common, participant } = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => {
    const done = await copyText(text());
    setCopied(done ? 'yes' : 'no');
    if (done) announce(common.copied);
  };
  return (
    <div className="stack-tight screen-only">
      <div className="row">
        <Button icon={<Copy size="1.15em" aria-hidden="true" />} onClick={copy}>
          {copied === 'yes' ? common.copied : participant.copyAll}
        </Button>
        <Button icon={<Printer size="1.15em" aria-hidden="true" />} onClick={() => window.print()}>
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
