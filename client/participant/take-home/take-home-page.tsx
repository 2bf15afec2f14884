import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardKey } from '../../../shared/boards/board-name.ts';
import { hasWords, type Note } from '../../../shared/boards/notes.ts';
import { erasedAt } from '../../../shared/conference/state.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useBoard } from '../../boards/connection/use-board.ts';
import { PlanText } from '../../boards/notes/plan-text.tsx';
import { useLive } from '../../live/use-live.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { formatDate } from '../../ui/time.ts';
import { ownBoards } from '../now/boards-to-see.ts';
import { useSelf } from '../use-self.ts';
import type { OwnNotes } from './take-home.ts';
import { TakeHomeActions } from './take-home-actions.tsx';
import styles from './take-home-page.module.css';

/** The third page of the phone: one's own words. */
export function TakeHomePage() {
  return <TakeHome level={1} />;
}

/** What has come of a person's own boards: notes by step, undefined while one is on its way. */
type Held = ReadonlyMap<string, readonly Note[]>;

/** All that a person has written for themself: to read, share, keep as a file, copy and print. Nobody else sees it. */
export function TakeHome({
  level,
  arrive,
}: {
  readonly level: 1 | 2;
  /** The reading place goes to its title: it has been asked for. */
  readonly arrive?: boolean | undefined;
}) {
  const { language, texts } = useLanguage();
  const { boards, common, participant } = texts;
  const { state, personId } = useLive();
  const { name, workplace } = useSelf();
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

  const all = own.map(({ step, parked }): OwnNotes => {
    const shares = (state.shares.get(step.id) ?? []).filter((share) => share.personId === personId);
    return {
      stepId: step.id,
      title: step.title,
      question: step.question,
      notes: held.get(step.id) ?? [],
      shared: new Set(shares.map(({ noteId }) => noteId)),
      parked,
    };
  });
  const loading = own.some(({ step }) => !held.has(step.id));
  const empty = all.every(({ notes }) => notes.length === 0);
  const nothing = empty && !loading;
  const ended = state.phase.kind === 'ended';
  const marked = state.rehearsal ? `${state.title} · ${common.rehearsal.band}` : state.title;
  const nothingYet = ended ? participant.takeHomeNothing : participant.takeHomeEmptyText;
  const about = `${[name, workplace].filter(Boolean).join(', ')} · ${formatDate(state.createdAt, language, state.timeZone)}`;
  const until = formatDate(erasedAt(state), language, state.timeZone);
  return (
    <>
      {own.map(({ step, key }) => (
        <OwnBoard key={step.id} boardKey={key} onNotes={report} />
      ))}
      <p className="print-only">{`${state.title} · ${about}`}</p>
      <div className="stack-tight">
        <Title ref={title} tabIndex={-1}>
          {nothing && !ended ? participant.takeHomeEmptyTitle : participant.takeHomeTitle}
        </Title>
        <p className="soft screen-only">{nothing ? nothingYet : participant.takeHomeText}</p>
      </div>
      {empty && loading && <Skeleton />}
      {all
        .filter(({ notes }) => notes.length > 0)
        .map((one) => (
          <StepNotes key={one.stepId} level={level} own={one} />
        ))}
      {!empty && (
        <TakeHomeActions
          pack={{
            title: marked,
            about,
            language: state.language,
            steps: all,
            labels: { fields: boards.plan, shared: participant.takeHomeShared, parked: participant.takeHomeParked },
          }}
        />
      )}
      {!nothing && (
        <p className="soft small screen-only">
          {state.rehearsal ? common.rehearsal.leavesNothing : participant.keptUntil(location.host, until)}
        </p>
      )}
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

function StepNotes({ level, own }: { readonly level: 1 | 2; readonly own: OwnNotes }) {
  const { participant } = useTexts();
  const { state } = useLive();
  const Title = level === 1 ? 'h2' : 'h3';
  return (
    <section className={styles.step}>
      <div>
        <Title lang={state.language}>{own.title}</Title>
        <p className={styles.question} lang={state.language}>
          {own.question}
        </p>
        {own.parked && <p className={styles.question}>{participant.takeHomeParked}</p>}
      </div>
      <ul className={styles.notes}>
        {own.notes.map((note) => (
          <li key={note.id} className={styles.item}>
            {note.plan ? <PlanText note={note} /> : <p className={styles.note}>{note.text}</p>}
            {own.shared.has(note.id) && <Tag tone="good">{participant.takeHomeShared}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
