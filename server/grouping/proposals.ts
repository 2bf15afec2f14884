import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Actor } from '../../shared/conference/actor.ts';
import type { Command } from '../../shared/conference/commands.ts';
import { maySend } from '../../shared/conference/permissions.ts';
import { placeFirst, proposalRequests } from '../../shared/conference/proposal-requests.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import type { PlanResult } from '../../shared/grouping/plan/plan-rounds.ts';
import type { PlanRequest } from '../../shared/grouping/plan/request.ts';
import type { CommandReply } from '../../shared/protocol/live.ts';
import { actorName, type LiveConference } from '../live/live-conference.ts';
import { planInWorker } from './plan-in-worker.ts';
import { type Turns, turns } from './turns.ts';

type ProposeGroups = Extract<Command, { type: 'proposeGroups' }>;

/** A thousand people take some seconds; after this, groups are made in the server's own thread, with a small budget. */
const longestMs = 30_000;
/** How often it is planned anew when tables or rules change meanwhile, before that. */
const mostTries = 3;
/** Answers kept for whoever asks again: a connection that breaks at the wrong moment. */
const mostAnswers = 50;

/** Groups that are asked for, planned beside the conferences so that none of them waits. */
export interface Proposals {
  /**
   * Plans with the whole budget in a thread of its own, then seats people so by `placeGroups`, in the name of who asked and
   * under the same id. Who asks for the same step while it is under way gets the same groups.
   * @returns null when the work was stopped: nobody is answered, and a client asks again on its next connection
   */
  propose(conference: LiveConference, actor: Actor, id: string, command: ProposeGroups): Promise<CommandReply | null>;
  /** Ends what is under way for a conference that leaves memory. */
  forget(conferenceId: string): void;
  /** Ends all that is under way. */
  close(): void;
}

interface Job {
  /** Who has asked, each with the id of their command. */
  readonly asked: Set<string>;
  readonly ended: AbortController;
  /** What is being planned, and its end: what is asked has changed. */
  requests: readonly PlanRequest[];
  renewed: AbortController;
  reply: Promise<CommandReply | null>;
}

/** Who asked first: what comes of it is theirs. */
interface Asking {
  readonly conference: LiveConference;
  readonly actor: Actor;
  readonly id: string;
  readonly command: ProposeGroups;
}

/** What goes on in one conference: one plan at a time, and a job a step. */
interface AtWork {
  readonly turn: Turns;
  readonly jobs: Map<string, Job>;
  readonly answers: Map<string, CommandReply>;
}

export function openProposals({
  random,
  logger,
  plan = planInWorker,
}: {
  random(): number;
  readonly logger: Logger;
  /** Tests give a thread that fails. */
  readonly plan?: typeof planInWorker;
}): Proposals {
  const inTurn = turns(Math.max(1, Math.min(2, availableParallelism() - 1)));
  const atWork = new Map<string, AtWork>();
  let closed = false;

  async function firstPlan(requests: readonly PlanRequest[], signal: AbortSignal): Promise<PlanResult> {
    let result: PlanResult = { kind: 'infeasible', reasons: [], notes: [] };
    for (const request of requests) {
      result = await plan({ request, seed: `${random()}` }, { signal });
      if (result.kind === 'plan') break;
    }
    return result;
  }

  /** @returns undefined where it has to be decided in this thread, or planned once more */
  async function planned(job: Job, asking: Asking, signal: AbortSignal): Promise<CommandReply | undefined> {
    const { conference, actor, id, command } = asking;
    const requests = proposalRequests(conference.state, command.stepId);
    if (typeof requests === 'string') return undefined;
    job.requests = requests;
    const result = await inTurn(() => firstPlan(requests, signal), signal);
    if (holdsNoMore(requests, conference.state, command.stepId)) return undefined;
    if (result.kind === 'infeasible') return { ok: false, code: 'no_seating' };
    return conference.command(actor, id, placeFirst(result.plan, command.stepId));
  }

  async function work({ turn }: AtWork, job: Job, asking: Asking): Promise<CommandReply | null> {
    const late = AbortSignal.timeout(longestMs);
    for (let tries = 0; tries < mostTries; tries += 1) {
      job.renewed = new AbortController();
      const signal = AbortSignal.any([job.ended.signal, job.renewed.signal, late]);
      try {
        // Its whole turn, since what is planned next counts on what has been placed.
        const reply = await turn(() => planned(job, asking, signal), signal);
        if (reply) return reply;
      } catch (error) {
        if (job.ended.signal.aborted) return null;
        if (job.renewed.signal.aborted) continue;
        logger.warn(error, 'groups are made in this thread, since the other one failed or was too slow');
        break;
      }
    }
    return asking.conference.command(asking.actor, asking.id, asking.command);
  }

  return {
    async propose(conference, actor, id, command) {
      const name = `${actorName(actor)}/${id}`;
      const own = atWork.get(conference.id) ?? { turn: turns(1), jobs: new Map(), answers: new Map() };
      const known = [...own.jobs.values()].find(({ asked }) => asked.has(name));
      if (known) return known.reply;
      const before = conference.answered(actor, id) ?? own.answers.get(name);
      if (before) return before;
      const requests = closed ? null : worthPlanning(conference.state, actor, command);
      if (!requests) return conference.command(actor, id, command);

      atWork.set(conference.id, own);
      const same = own.jobs.get(command.stepId);
      if (same) {
        same.asked.add(name);
        if (!isDeepStrictEqual(same.requests, requests)) same.renewed.abort();
        return same.reply;
      }
      const job: Job = {
        asked: new Set([name]),
        ended: new AbortController(),
        requests,
        renewed: new AbortController(),
        reply: Promise.resolve(null),
      };
      own.jobs.set(command.stepId, job);
      job.reply = work(own, job, { conference, actor, id, command }).finally(() => own.jobs.delete(command.stepId));
      const reply = await job.reply;
      if (reply?.ok) for (const one of job.asked) remember(own.answers, one, reply);
      return reply;
    },
    forget(conferenceId) {
      for (const { ended } of atWork.get(conferenceId)?.jobs.values() ?? []) ended.abort();
      atWork.delete(conferenceId);
    },
    close() {
      closed = true;
      for (const { jobs } of atWork.values()) for (const { ended } of jobs.values()) ended.abort();
    },
  };
}

/** What is to be planned; null where that takes no time, or is refused at once. */
function worthPlanning(
  state: ConferenceState,
  actor: Actor,
  { type, stepId }: ProposeGroups,
): readonly PlanRequest[] | null {
  if (!maySend(actor, type) || state.phase.kind === 'ended') return null;
  const requests = proposalRequests(state, stepId);
  if (typeof requests === 'string') return null;
  const [first] = requests;
  return first && first.people.length > 2 && first.rounds[0]?.composition !== 'everyone' ? requests : null;
}

/** Whether the room, the rules or the step have changed. Who has come or left is seated or passed over. */
function holdsNoMore(requests: readonly PlanRequest[], state: ConferenceState, stepId: string): boolean {
  const now = proposalRequests(state, stepId);
  if (typeof now === 'string') return false;
  return !isDeepStrictEqual(groundOf(requests), groundOf(now));
}

/** What a step's groups are made of, but for the people; tables that stand nowhere are as many as these need. */
function groundOf(requests: readonly PlanRequest[]): unknown {
  const { rounds = [], rules = [] } = requests.at(-1) ?? {};
  return [rounds.map((round) => ({ ...round, tables: round.tables?.filter(({ virtual }) => !virtual) })), rules];
}

function remember(answers: Map<string, CommandReply>, name: string, reply: CommandReply): void {
  answers.set(name, reply);
  const [oldest] = answers.keys();
  if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
}
