import type { Step } from '../../../shared/conference/programme.ts';
import type { ReadyProgramme } from '../../../shared/programmes/programme.ts';
import type { CreateReply, CreateRequest, RehearsalRequest } from '../../../shared/protocol/http.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { type Answer, askServer, sending } from '../../live/ask-server.ts';
import type { FetchedProgramme } from './programme-calls.ts';

export interface ChosenHall {
  readonly name: string;
  readonly digital: boolean;
}

/** A programme to begin with, in one language: a ready one, or one that was saved. */
export interface Choice {
  readonly id: string;
  readonly kind: 'ready' | 'own';
  readonly title: string;
  /** What happens in it and for whom; empty for one that was saved. */
  readonly description: string;
  readonly audience: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
  readonly halls: readonly ChosenHall[];
  readonly language: Language;
  /** What its people choose from; undefined: what is usual in a school. */
  readonly jobRoles?: readonly string[] | undefined;
}

export function readyChoice(programme: ReadyProgramme, language: Language): Choice {
  return {
    id: programme.id,
    kind: 'ready',
    title: programme.title[language],
    description: programme.description[language],
    audience: programme.audience[language],
    minutes: programme.minutes,
    steps: programme.steps[language],
    halls: programme.halls?.[language] ?? [],
    language,
    jobRoles: programme.jobRoles?.[language],
  };
}

export function ownChoice(id: string, { title, language, steps, halls }: FetchedProgramme): Choice {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return { id, kind: 'own', title, description: '', audience: '', minutes, steps, halls, language };
}

/** What is asked of the server for a choice as it is. The time zone is the one this browser lies in. */
export function requestFor(choice: Choice): CreateRequest {
  const timeZone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    programme: choice.kind === 'ready' ? choice.id : [...choice.steps],
    title: choice.title,
    language: choice.language,
    halls: [...choice.halls],
    ...(timeZone ? { timeZone } : {}),
  };
}

/** Creates the conference. */
export function createConference(request: CreateRequest): Promise<Answer<CreateReply>> {
  return askServer('/api/conferences', sending('POST', request));
}

/** A rehearsal of a choice: simulated people live through it, and nothing is left. */
export function beginRehearsal(choice: Choice, createKey: string | undefined): Promise<Answer<CreateReply>> {
  const { programme, language } = requestFor(choice);
  const request: RehearsalRequest = { programme, language, ...(createKey === undefined ? {} : { createKey }) };
  return askServer('/api/rehearsals', sending('POST', request));
}
