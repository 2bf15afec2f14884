import type { Command } from '../../shared/conference/commands.ts';
import { needsGroups, type Step, stepAfter, waitsToBeShown } from '../../shared/conference/programme.ts';
import { type ConferenceState, positionOf } from '../../shared/conference/state.ts';
import type { SpeedClock } from '../live/speed-clock.ts';
import type { Attendance } from './attendance.ts';
import { behaviourIn } from './behaviours/registry.ts';
import type { LiveLink } from './live-link.ts';
import { momentOf } from './moment.ts';
import { lapse } from './pace.ts';

const minute = 60_000;
/** However fast the pace: people who speak over a network need this long to come to an end. */
const leastPatienceMs = 30_000;

/** Sends a command; false when it was refused. */
type Send = (command: Command) => Promise<boolean>;

interface FacilitatorOptions {
  readonly link: LiveLink;
  readonly attendance: Attendance;
  readonly clock: SpeedClock;
  readonly signal: AbortSignal;
  refused(code: string): void;
  tell(line: string): void;
}

/** What a link of the desk carries. */
interface FacilitatorSeat {
  readonly conferenceId: string;
  readonly token: string;
}

/** Reads `<address>/f/<conference>#<token>`; undefined when it is not such a link. */
export function parseFacilitatorLink(link: string): FacilitatorSeat | undefined {
  if (!URL.canParse(link)) return undefined;
  const { pathname, hash } = new URL(link);
  const conferenceId = /^\/f\/([A-Za-z0-9_-]+)$/.exec(pathname)?.[1];
  const token = hash.slice(1);
  return conferenceId && token ? { conferenceId, token } : undefined;
}

/**
 * Runs the programme to its end: each part until those who are here have finished it, or its time at this pace is over;
 * groups proposed and confirmed in time; what a kind of step asks of the facilitator; at last the end.
 */
export async function facilitate(options: FacilitatorOptions): Promise<void> {
  const { link, signal } = options;
  const send: Send = async (command) => {
    const reply = await link.send(command);
    if (!reply.ok) options.refused(`facilitator: ${command.type}: ${reply.code}`);
    return reply.ok;
  };
  while (link.state().phase.kind !== 'ended') {
    await livePart(options, send);
    const state = link.state();
    const next = stepAfter(state.programme, state.currentStepId);
    const moment = momentOf(state);
    if (moment?.isLastPart !== false) {
      if (!next) {
        await send({ type: 'end' });
        await link.until((now) => now.phase.kind === 'ended');
        return;
      }
      await makeGroups(state, next, send);
    }
    if (!(await moveOn(link, state, send)) && signal.aborted) return;
  }
}

/** Groups for a step that needs them and has none yet. */
async function makeGroups(state: ConferenceState, step: Step, send: Send): Promise<void> {
  if (!needsGroups(step) || state.groupings.get(step.id)?.status === 'confirmed') return;
  await send({ type: 'proposeGroups', stepId: step.id });
  await send({ type: 'confirmGroups', stepId: step.id });
}

/**
 * Begins the first step as soon as `people` have come, and leaves everything after that to whoever sits at the desk; they
 * may have begun themselves.
 */
export async function beginFirstStep(link: LiveLink, people: number): Promise<void> {
  const state = await link.until(({ phase, people: come }) => phase.kind !== 'lobby' || come.size >= people);
  const [first] = state.programme;
  if (!first || state.phase.kind !== 'lobby') return;
  const send: Send = async (command) => (await link.send(command)).ok;
  await makeGroups(state, first, send);
  await send({ type: 'next', from: positionOf(state) });
}

async function moveOn(link: LiveLink, state: ConferenceState, send: Send): Promise<boolean> {
  const from = positionOf(state);
  const moved = await send({ type: 'next', from });
  // Moved by this or by another facilitator: either way the position is another soon.
  if (moved) {
    await link.until((now) => {
      const position = positionOf(now);
      return position.stepId !== from.stepId || position.part !== from.part || now.phase.kind === 'ended';
    });
  }
  return moved;
}

async function livePart(
  { link, attendance, clock, signal, refused, tell }: FacilitatorOptions,
  send: Send,
): Promise<void> {
  const moment = momentOf(link.state());
  if (!moment) return;
  const { step, part } = moment;
  const planned = ((part.minutes || step.minutes) * minute) / clock.speed;
  const began = performance.now();
  await attendance.allFinished(moment.key, Math.max(planned, leastPatienceMs));
  const { done, here } = attendance.count(moment.key);
  tell(`${step.title} (${part.kind}): ${done} of ${here} done, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  if (!moment.isLastPart) return;
  await showWhatWaits(link, step, refused);
  const wait = (seconds: number) => lapse(seconds, clock, signal);
  await behaviourIn(step.kind).lead?.({ moment, state: () => link.state(), wait, send });
}

/** Shows what people have shared in a step whose notes wait. Where too few have, it stays unseen, as it should. */
async function showWhatWaits(link: LiveLink, step: Step, refused: (code: string) => void): Promise<void> {
  const { shown, shareCounts } = link.state();
  if (!waitsToBeShown(step) || shown.has(step.id) || (shareCounts.get(step.id) ?? 0) === 0) return;
  const reply = await link.send({ type: 'showNotes', stepId: step.id });
  if (!reply.ok && reply.code !== 'too_few_to_be_anonymous') refused(`facilitator: showNotes: ${reply.code}`);
}
