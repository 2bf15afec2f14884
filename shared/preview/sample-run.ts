import { boardKey, plenaryOwner } from '../boards/board-name.ts';
import type { Actor, Context } from '../conference/actor.ts';
import type { Command } from '../conference/commands.ts';
import type { ConferenceMachine } from '../conference/machine.ts';
import { isRejection, type Outcome } from '../conference/outcome.ts';
import { needsGroups, type Step, stepAfter, stepById } from '../conference/programme.ts';
import { type ConferenceState, positionOf, type Workplace } from '../conference/state.ts';
import { boardSpecs, kindOf } from '../conference/step-kind.ts';
import { seededRandom } from '../random.ts';
import type { PreviewAbout, PreviewAt } from './preview.ts';
import { samplePeople, sampleWorkplaces } from './sample-people.ts';

const minute = 60_000;
/** Sixty steps with eight parts each are fewer. */
const mostMoves = 600;
/** How many share something where one may. */
const sharing = 3;

export interface SampleNote {
  readonly id: string;
  readonly lane: string;
  readonly text: string;
  readonly form: 'note' | 'plan';
}

/** A conference that nobody held: where it stands, what was written, and the time in it. */
export interface SampleRun {
  readonly state: ConferenceState;
  readonly words: ReadonlyMap<string, string>;
  /** By the board's key. */
  readonly boards: ReadonlyMap<string, readonly SampleNote[]>;
  /** When the part that is shown began, in milliseconds. */
  readonly now: number;
}

/**
 * Lets made-up people go through a programme until `at`. The same programme gives the same run.
 * @param now when it begins, where no time is planned
 * @returns null where the programme does not lead there
 */
export function sampleRun(
  machine: ConferenceMachine,
  about: PreviewAbout,
  at: PreviewAt,
  now: number,
): SampleRun | null {
  const run = new Run(machine, about, about.plannedStart ?? now);
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const position = positionOf(run.state);
    if (position.stepId === at.stepId && position.part >= at.part) return run.result();
    if (!run.goOn()) return null;
  }
  return null;
}

const facilitator: Actor = { kind: 'facilitator' };

class Run {
  state: ConferenceState;
  readonly #machine: ConferenceMachine;
  readonly #about: PreviewAbout;
  readonly #words = new Map<string, string>();
  readonly #boards = new Map<string, SampleNote[]>();
  readonly #random = seededRandom('preview');
  #now: number;
  #ids = 0;
  #said = 0;

  constructor(machine: ConferenceMachine, about: PreviewAbout, now: number) {
    this.#machine = machine;
    this.#about = about;
    this.#now = now;
    const { title, language, halls, timeZone, jobRoles, programme } = about;
    const workplaces = sampleWorkplaces.map(({ name, ...rest }, index): Workplace => {
      this.#words.set(`w:workplace-${index}`, name);
      return { id: `workplace-${index}`, nameId: `w:workplace-${index}`, ...rest };
    });
    const about0 = { title, language, createdAt: now, retentionDays: 1, jobRoles, programme, workplaces };
    this.state = machine.replay([
      { type: 'conferenceCreated', id: 'preview', ...about0, timeZone, ...(halls.length > 0 ? { halls } : {}) },
    ]);
    for (const [index, name] of samplePeople.entries()) {
      const { actor: _, ...context } = this.#context(facilitator);
      const workplace = { id: `workplace-${index % sampleWorkplaces.length}` };
      const jobRole = jobRoles[index % Math.max(jobRoles.length, 1)] ?? null;
      const hallId = halls[index % Math.max(halls.length, 1)]?.id ?? null;
      const request = { name, workplace, jobRole, hallId };
      this.#take(machine.join(this.state, request, { ...context, personId: `person-${index}`, words: this.#words }));
    }
  }

  /** To the next part or step, with groups where they are needed. False where it does not go on. */
  goOn(): boolean {
    const from = positionOf(this.state);
    const step = from.stepId === null ? undefined : stepById(this.state.programme, from.stepId);
    const inParts = step !== undefined && from.part < step.parts.length - 1;
    const next = inParts ? undefined : stepAfter(this.state.programme, from.stepId);
    if (!inParts && !next) return false;
    if (step) this.#now += minutesOf(step, from.part) * minute;
    if (next && needsGroups(next)) {
      this.#try(facilitator, { type: 'proposeGroups', stepId: next.id });
      this.#try(facilitator, { type: 'confirmGroups', stepId: next.id });
    }
    if (!this.#try(facilitator, { type: 'next', from })) return false;
    if (next) this.#live(next);
    return true;
  }

  result(): SampleRun {
    return { state: this.state, words: this.#words, boards: this.#boards, now: this.#now };
  }

  /** What people do in a step, whatever kind it is: what does not fit it is refused, and nothing is the worse for it. */
  #live(step: Step): void {
    for (const spec of boardSpecs(this.#machine.kinds, step)) {
      const [lane] = spec.lanes;
      if (spec.scope === 'group') {
        const groups = this.state.groupings.get(step.id)?.groups ?? [];
        for (const group of groups) {
          for (const [place, each] of spec.lanes.slice(0, 2).entries()) {
            this.#write(step.id, 'group', group.id, each.id, spec.form, place === 0 ? 'good' : 'hard');
          }
        }
      } else if (spec.scope === 'person' && spec.sharesTo !== undefined && lane) {
        const target = boardSpecs(this.#machine.kinds, step).find(({ scope }) => scope === spec.sharesTo)?.lanes[0];
        // The last ones: whoever looks on has an empty page of their own.
        for (const personId of [...this.state.people.keys()].slice(-sharing)) {
          const noteId = this.#write(step.id, 'person', personId, lane.id, spec.form);
          const share = { type: 'shareNote', stepId: step.id, noteId, lane: target?.id ?? lane.id } as const;
          this.#try({ kind: 'participant', personId }, share);
        }
      }
    }
    this.#act(step);
  }

  #act(step: Step): void {
    const kind = kindOf(this.#machine.kinds, step);
    const act = (personId: string, action: unknown) =>
      this.#try({ kind: 'participant', personId }, { type: 'act', stepId: step.id, action });
    const people = [...this.state.people.keys()].slice(1);
    for (const [index, personId] of people.slice(0, this.#about.words.length).entries()) {
      act(personId, { type: 'sayWord', word: this.#about.words[index] ?? '' });
    }
    for (const [index, personId] of people.entries()) act(personId, { type: 'rate', value: 3 + (index % 3) });
    const heard = kind.reportsOn(step.settings);
    for (const group of (heard === null ? undefined : this.state.groupings.get(heard))?.groups ?? []) {
      const [first] = this.#boards.get(boardKey({ stepId: heard ?? '', scope: 'group', owner: group.id })) ?? [];
      const [writer] = group.members;
      if (first && writer !== undefined) act(writer, { type: 'lift', noteId: first.id, on: true });
    }
    const [table] = (heard === null ? undefined : this.state.groupings.get(heard))?.groups ?? [];
    if (table) {
      this.#try(facilitator, { type: 'act', stepId: step.id, action: { type: 'giveFloor', groupId: table.id } });
    }
    const voted = kind.votesOn(step.settings);
    const onBoard = voted === null ? [] : this.#machine.copies(this.state).filter(({ to }) => isPlenary(to, voted));
    for (const [index, personId] of people.entries()) {
      const noteId = onBoard[index % Math.max(onBoard.length, 1)]?.noteId;
      if (noteId !== undefined) act(personId, { type: 'setDots', noteId, dots: 1 });
    }
  }

  #write(
    stepId: string,
    scope: 'person' | 'group',
    owner: string,
    lane: string,
    form: SampleNote['form'],
    tone: 'good' | 'hard' = 'good',
  ): string {
    const key = boardKey({ stepId, scope, owner });
    const notes = this.#about.notes[tone];
    const text = notes[this.#said % Math.max(notes.length, 1)] ?? '';
    this.#said += 1;
    const id = `sample-${this.#said}`;
    this.#boards.set(key, [...(this.#boards.get(key) ?? []), { id, lane, text, form }]);
    return id;
  }

  #try(actor: Actor, command: Command): boolean {
    return this.#take(this.#machine.decide(this.state, command, this.#context(actor)));
  }

  #take(outcome: Outcome): boolean {
    if (isRejection(outcome)) return false;
    this.state = this.#machine.replay(outcome.events, this.state);
    for (const [id, text] of outcome.words) this.#words.set(id, text);
    return true;
  }

  #context(actor: Actor): Context {
    return {
      actor,
      now: this.#now,
      random: this.#random,
      words: this.#words,
      newId: () => {
        this.#ids += 1;
        return `made-${this.#ids}`;
      },
    };
  }
}

function isPlenary(to: { readonly stepId: string; readonly scope: string; readonly owner: string }, stepId: string) {
  return to.stepId === stepId && to.scope === 'plenary' && to.owner === plenaryOwner;
}

/** The last part lasts for what is left of the step. */
function minutesOf(step: Step, part: number): number {
  const before = step.parts.slice(0, -1).reduce((sum, { minutes }) => sum + minutes, 0);
  return part < step.parts.length - 1 ? (step.parts[part]?.minutes ?? 0) : Math.max(0, step.minutes - before);
}
