import type { Actor, Context } from '../../../shared/conference/actor.ts';
import type { Command, JoinRequest } from '../../../shared/conference/commands.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { conferenceMachine } from '../../../shared/conference/machine.ts';
import { isRejection, type Outcome } from '../../../shared/conference/outcome.ts';
import type { Arrangement, Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Hall } from '../../../shared/conference/state.ts';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { seededRandom } from '../../../shared/random.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

export const machine = conferenceMachine({ kinds: stepKinds });
export const programmeA: readonly Step[] = trygtSkolemiljo.steps.nb;
export const facilitator: Actor = { kind: 'facilitator' };
export const hall: Actor = { kind: 'hall' };
export const hallHost: Actor = { kind: 'hallHost', hallId: 'hall-a' };
export const hallScreen: Actor = { kind: 'hall', hallId: 'hall-b' };
export const participant = (personId: string): Actor => ({ kind: 'participant', personId });

const inGroups = (composition: 'home' | 'everyone' | 'mixed', halls: 'within' | 'across' = 'across'): Arrangement => ({
  kind: 'groups',
  composition,
  sameKindBy: 'jobRole',
  size: { min: 2, max: 3 },
  halls,
});

function plain(step: Pick<Step, 'id' | 'kind' | 'settings'>, alone = false): Step {
  return {
    title: step.id,
    question: 'Hva tar vi med oss?',
    instruction: '',
    minutes: 10,
    arrangement: { kind: alone ? 'individual' : 'plenary' },
    parts: [{ kind: 'open', minutes: 0 }],
    ...step,
  };
}

/**
 * What programme A leaves out: talk, reflection, a vote, home groups, everyone in one, plans in groups, two notes to
 * lift, a report on each; halls, names, hidden and anonymous notes.
 */
export const otherProgramme: readonly Step[] = programmeA.flatMap((step): Step[] => {
  switch (step.id) {
    case 'break':
      return [
        plain({ id: 'instruction', kind: 'talk', settings: { oneWord: false, link: '' } }),
        {
          ...plain({ id: 'reflection', kind: 'reflection', settings: { share: true } }, true),
          attribution: 'anonymous',
        },
        plain({ id: 'thinking', kind: 'reflection', settings: { share: false } }, true),
        plain({ id: 'help', kind: 'helpBoard', settings: { asked: 'Ber om', offered: 'Tilbyr' } }),
        plain({ id: 'vote', kind: 'vote', settings: { votesOn: 'reflection', dots: 3 } }),
      ];
    case 'experiences':
      return [{ ...step, arrangement: inGroups('home'), attribution: 'name' }];
    case 'own-kind':
      return [{ ...step, arrangement: inGroups('everyone', 'within'), hidden: true }];
    case 'plan':
      return [{ ...step, arrangement: inGroups('home') }];
    case 'report':
      return [
        { ...step, id: 'report-1', settings: { reportsOn: 'experiences', notesPerGroup: 2, secondsPerGroup: 60 } },
        { ...step, id: 'report-2', settings: { reportsOn: 'own-kind', notesPerGroup: 3, secondsPerGroup: 60 } },
      ];
    case 'check-in':
      return [
        plain({ id: 'talk', kind: 'talk', settings: { oneWord: true, link: 'https://example.org/direkte' } }),
        step,
      ];
    case 'input':
      return [{ ...step, attribution: 'name', hidden: true }];
    case 'check-out':
      return [step];
    default:
      return [];
  }
});

const inRound = (id: string, composition: 'home' | 'mixed'): Step => ({
  ...plain({
    id,
    kind: 'groupWork',
    settings: { lanes: [{ id: 'works', title: 'Dette virker' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 },
  }),
  arrangement: inGroups(composition),
});

/** Rounds across and at home in turn: mixed, mixed and sensitive, home, home, mixed, home. */
export const roundsProgramme: readonly Step[] = [
  { ...inRound('mixed-1', 'mixed'), attribution: 'name' },
  { ...inRound('mixed-2', 'mixed'), sensitive: true, hidden: true },
  inRound('home-1', 'home'),
  inRound('home-2', 'home'),
  inRound('mixed-3', 'mixed'),
  inRound('home-3', 'home'),
];

/** `otherProgramme` is held in halls. */
const halls: readonly Hall[] = [
  { id: 'hall-a', name: 'Vanvikhallen', digital: false },
  { id: 'hall-b', name: 'Bojersalen', digital: false },
  { id: 'hall-c', name: 'Digitalt', digital: true },
];

/** Names behind the word ids of the workplaces of the list. */
export const listedNames: ReadonlyMap<string, string> = new Map([
  ['w:school-1', 'Rud skole'],
  ['w:school-2', 'Bjørk ungdomsskole'],
  ['w:school-3', 'Kárášjoga skuvla'],
  ['w:office', 'PPT'],
]);

export const start = Date.UTC(2026, 8, 15, 8);

export function created(programme: readonly Step[] = programmeA): ConferenceEvent {
  const school = (id: string, schoolType: string) =>
    ({ id, nameId: `w:${id}`, type: 'school', schoolType, municipality: 'Rud' }) as const;
  return {
    type: 'conferenceCreated',
    id: 'conf',
    title: 'Trygt skolemiljø',
    language: 'nb',
    createdAt: start,
    retentionDays: 90,
    jobRoles: ['rektor', 'miljølærer', 'sosiallærer'],
    programme,
    ...(programme === otherProgramme ? { halls } : {}),
    workplaces: [
      school('school-1', 'barneskole'),
      school('school-2', 'ungdomsskole'),
      school('school-3', 'barneskole'),
      { id: 'office', nameId: 'w:office', type: 'PPT', schoolType: null, municipality: null },
    ],
  };
}

/** A context whose chance and ids depend on `seed` alone, so that a decision can be made twice. */
export function contextOf(
  actor: Actor,
  now: number,
  seed: string,
  words: ReadonlyMap<string, string> = listedNames,
): Context {
  let ids = 0;
  const random = seededRandom(seed);
  return {
    actor,
    now,
    words,
    random,
    newId: () => {
      ids += 1;
      return `${seed}-${ids}`;
    },
  };
}

/** A conference to try single things on: it holds state, words and a clock that tests turn. */
export class Rehearsal {
  state: ConferenceState;
  now = start;
  readonly words = new Map<string, string>(listedNames);
  readonly events: ConferenceEvent[] = [];
  #turn = 0;

  constructor(programme: readonly Step[] = programmeA) {
    const first = created(programme);
    this.events.push(first);
    this.state = machine.replay([first]);
  }

  /** Sends a command; gives what was refused, or `ok`. */
  send(actor: Actor, command: Command): string {
    return this.#take(
      machine.decide(this.state, command, contextOf(actor, this.now, this.#seed(), new Map(this.words))),
    );
  }

  /** Sends a command that the test relies on. */
  must(actor: Actor, command: Command): void {
    const said = this.send(actor, command);
    if (said !== 'ok') throw new Error(`${command.type} was refused: ${said}`);
  }

  join(personId: string, request: Partial<JoinRequest> = {}): string {
    const asked = { name: personId, workplace: { id: 'school-1' }, jobRole: null, ...request };
    const { actor: _, ...context } = contextOf(participant(personId), this.now, this.#seed());
    return this.#take(machine.join(this.state, asked, { ...context, personId, words: this.words }));
  }

  people(count: number): readonly string[] {
    const ids = Array.from({ length: count }, (_, at) => `person-${at + 1}`);
    for (const [at, id] of ids.entries()) this.join(id, { workplace: { id: `school-${(at % 3) + 1}` } });
    return ids;
  }

  /** Goes on to the part or step that comes next, with groups where it needs them. */
  next(): void {
    const stepId = this.state.currentStepId;
    const status = stepId === null ? undefined : this.state.statuses.get(stepId);
    const part = status && status.kind !== 'waiting' ? status.part : 0;
    const said = this.send(facilitator, { type: 'next', from: { stepId, part } });
    if (said !== 'groups_missing') {
      if (said !== 'ok') throw new Error(`next was refused: ${said}`);
      return;
    }
    const at = this.state.programme.findIndex((step) => step.id === stepId);
    this.group(this.state.programme[at + 1]?.id ?? '');
    this.must(facilitator, { type: 'next', from: { stepId, part } });
  }

  /** Goes on until `stepId` runs in `part`. */
  goTo(stepId: string, part = 0): void {
    for (let tries = 0; tries < 60; tries += 1) {
      const status = this.state.statuses.get(stepId);
      if (this.state.currentStepId === stepId && status?.kind === 'running' && status.part === part) return;
      this.next();
    }
    throw new Error(`${stepId} was never reached`);
  }

  group(stepId: string): void {
    if (!this.state.groupings.has(stepId)) this.must(facilitator, { type: 'proposeGroups', stepId });
    this.must(facilitator, { type: 'confirmGroups', stepId });
  }

  #seed(): string {
    this.#turn += 1;
    return `r${this.#turn}`;
  }

  #take(outcome: Outcome): string {
    if (isRejection(outcome)) return outcome.rejected;
    for (const event of outcome.events) {
      this.events.push(event);
      this.state = machine.apply(this.state, event);
    }
    for (const [id, text] of outcome.words) this.words.set(id, text);
    return 'ok';
  }
}
