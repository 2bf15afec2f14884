import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { cleanLine } from '../../../shared/conference/text.ts';
import type { DoorReply } from '../../../shared/protocol/http.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useComingTexts, useLanguage } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { TextField } from '../../ui/text-field.tsx';
import { formatDate, formatWhen } from '../../ui/time.ts';
import { fetchSeat } from '../fetch-pages.ts';
import { forgetSeatKey, rememberSeat, seatKeyFor } from '../seat-memory.ts';
import { join } from './door.ts';
import { hallInSearch } from './hall-choice.ts';
import { HallField } from './hall-field.tsx';
import styles from './join-form.module.css';
import { useDoorOpening } from './use-door-opening.ts';
import { readChoice, type WorkplaceChoice } from './workplace-choice.ts';
import { WorkplaceField } from './workplace-field.tsx';

const seatTexts = ['seat'] as const;

/** No role of a conference can be called this: they are trimmed. */
const otherRole = ' ';

interface Faults {
  readonly name?: string | undefined;
  readonly workplace?: string | undefined;
  readonly hall?: string | undefined;
  readonly jobRole?: string | undefined;
}

export interface JoinFormProps {
  readonly code: string;
  /** The door's own secret, where one came by its QR code. */
  readonly secret: string | null;
  readonly door: DoorReply;
}

/** Name, workplace, role, the hall where there are several, and one button; and what happens to one's words, said before one comes in. */
export function JoinForm({ code, secret, door }: JoinFormProps) {
  const { language, texts } = useLanguage();
  const [name, setName] = useState('');
  const [workplace, setWorkplace] = useState<WorkplaceChoice>({ chosen: '', typed: '' });
  const [jobRole, setJobRole] = useState<string>();
  const [toldHall] = useState(() => hallInSearch(location.search, door.halls));
  const [hall, setHall] = useState(toldHall?.id);
  const [faults, setFaults] = useState<Faults>({});
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState<{ readonly words: string; readonly calm: boolean }>();
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [openings, setOpenings] = useState(0);
  const seatKey = useRef<string>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePageTitle(door.title);
  useComingTexts(seatTexts);
  const opened = useCallback(
    (open: boolean) => {
      setWaiting(false);
      if (open) setOpenings((count) => count + 1);
      else setProblem({ words: texts.join.lockedNow, calm: true });
    },
    [texts],
  );
  useDoorOpening({ waiting, code, secret, opened });
  // Once it no longer waits: with what stands in the fields by then.
  useEffect(() => {
    if (openings > 0) form.current?.requestSubmit();
  }, [openings]);

  // To the first thing that is wrong, so that nobody has to look for it.
  useEffect(() => {
    const wrong =
      (faults.name ?? faults.workplace)
        ? '[aria-invalid="true"]'
        : faults.jobRole
          ? '[data-field="role"] input'
          : faults.hall && '[data-field="hall"] :is(input, select)';
    if (wrong) form.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, [faults]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending || waiting) return;
    const known = cleanLine(name);
    const place = readChoice(workplace, door.workplaces);
    const found: Faults = {
      name: nameFault(known),
      workplace: typeof place === 'string' ? workplaceFault(place) : undefined,
      jobRole: jobRole === undefined ? texts.join.jobRoleMissing : undefined,
      hall: door.halls.length > 1 && hall === undefined ? texts.join.hallMissing : undefined,
    };
    setFaults(found);
    setTries(tries + 1);
    setProblem(undefined);
    if (typeof place === 'string' || Object.values(found).some((fault) => fault !== undefined)) return;

    seatKey.current ??= seatKeyFor(door.conferenceId);
    setSending(true);
    const answer = await join({
      ...(secret === null ? { code } : { door: secret }),
      name: known,
      workplace: place,
      jobRole: jobRole === otherRole ? null : (jobRole ?? null),
      seatKey: seatKey.current,
      ...(hall === undefined ? {} : { hall }),
    });
    if (answer.ok) {
      forgetSeatKey(door.conferenceId);
      rememberSeat(code, answer.reply.conferenceId);
      navigate(`/c/${answer.reply.conferenceId}`, { replace: true });
      return;
    }
    setSending(false);
    if (answer.code === 'door_locked' && door.opensLater) setWaiting(true);
    else if (answer.code === 'name_refused') setFaults({ name: texts.errors.name_refused });
    else setProblem(problemOf(answer.code));
  };

  function problemOf(code: string): { readonly words: string; readonly calm: boolean } {
    if (code === 'offline') return { words: texts.join.noAnswer, calm: false };
    return code === 'door_locked'
      ? { words: texts.join.lockedNow, calm: true }
      : { words: errorText(texts, code), calm: false };
  }

  function nameFault(known: string): string | undefined {
    if (known === '') return texts.join.nameMissing;
    return known.length > limits.nameLength ? texts.join.nameTooLong(limits.nameLength) : undefined;
  }

  function workplaceFault(fault: 'missing' | 'too-long'): string {
    return fault === 'missing' ? texts.join.workplaceMissing : texts.join.workplaceTooLong(limits.workplaceLength);
  }

  const roles = [
    ...door.jobRoles.map((role) => ({ value: role, label: role })),
    { value: otherRole, label: texts.join.jobRoleOther },
  ];
  return (
    <Page top={[texts.common.productName, <LanguageSwitch key="language" />]}>
      <form ref={form} className={styles.fields} onSubmit={submit} onFocus={fetchSeat} noValidate>
        <h1 lang={door.language}>{door.title}</h1>
        {door.opensLater && (
          <p>
            {door.plannedStart !== undefined && texts.join.soonAt(formatWhen(door.plannedStart, language))}{' '}
            {texts.join.soon}
          </p>
        )}
        <TextField
          label={texts.join.nameLabel}
          error={faults.name}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setFaults({ ...faults, name: undefined });
          }}
          autoComplete="nickname"
          autoCapitalize="words"
          enterKeyHint="next"
        />
        <WorkplaceField
          workplaces={door.workplaces}
          choice={workplace}
          onChange={(next) => {
            setWorkplace(next);
            setFaults({ ...faults, workplace: undefined });
          }}
          error={faults.workplace}
        />
        <div data-field="role">
          <Chips
            label={texts.join.jobRoleLabel}
            options={roles}
            value={jobRole}
            onChange={(next) => {
              setJobRole(next);
              setFaults({ ...faults, jobRole: undefined });
            }}
            error={faults.jobRole}
          />
        </div>
        {door.halls.length > 1 && (
          <div data-field="hall">
            <HallField
              halls={door.halls}
              told={toldHall}
              value={hall}
              onChange={(next) => {
                setHall(next);
                setFaults({ ...faults, hall: undefined });
              }}
              error={faults.hall}
            />
          </div>
        )}
        <div className={styles.end}>
          {problem && <Notice tone={problem.calm ? 'calm' : 'attention'}>{problem.words}</Notice>}
          <p className={styles.promise}>
            {door.rehearsal
              ? texts.common.rehearsal.leavesNothing
              : texts.join.keptUntil(formatDate(door.deleteAfter, language, undefined))}
            {door.remembered && ` ${texts.common.remembered}`}
          </p>
          {waiting && <Notice tone="good">{texts.join.waiting}</Notice>}
          {!waiting && (
            <Button ref={button} type="submit" kind="primary" large wide aria-disabled={sending}>
              {sending ? texts.join.joining : texts.join.submit}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}
