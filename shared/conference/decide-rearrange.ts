import { apply } from './apply.ts';
import type { Command, RearrangeDeed } from './commands.ts';
import type { ConferenceEvent } from './events.ts';
import { decided, isRejection, type Outcome } from './outcome.ts';
import type { ConferenceState } from './state.ts';
import type { StepKinds } from './step-kind.ts';

/**
 * Several deeds, each decided over what the ones before it have led to; the first that is refused refuses all. Where they
 * change anything a last event tells that it was one thing.
 * @param decideOne decides a single deed, by whoever sent them all
 */
export function decideRearrange(
  kinds: StepKinds,
  state: ConferenceState,
  { deeds, why }: Extract<Command, { type: 'rearrange' }>,
  decideOne: (now: ConferenceState, deed: RearrangeDeed) => Outcome,
): Outcome {
  let now = state;
  const events: ConferenceEvent[] = [];
  const words = new Map<string, string>();
  for (const deed of deeds) {
    const outcome = decideOne(now, deed);
    if (isRejection(outcome)) return outcome;
    for (const event of outcome.events) now = apply(kinds, now, event);
    events.push(...outcome.events);
    for (const [id, text] of outcome.words) words.set(id, text);
  }
  if (events.length === 0) return decided([]);
  const people = elsewhere(state, now).size;
  return decided([...events, { type: 'rearranged', why: why ?? null, people }], words);
}

/** Who sits at another table than before in any round, or is in another hall. */
function elsewhere(before: ConferenceState, after: ConferenceState): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [stepId, { groups }] of after.groupings) {
    const known = before.groupings.get(stepId);
    if (known?.groups === groups) continue;
    const seats = new Map(known?.groups.flatMap(({ id, members }) => members.map((personId) => [personId, id])));
    for (const { id, members } of groups) {
      for (const personId of members) if (seats.get(personId) !== id) moved.add(personId);
    }
  }
  for (const who of ['people', 'expected'] as const) {
    if (before[who] === after[who]) continue;
    for (const [id, { hallId }] of after[who]) if (before[who].get(id)?.hallId !== hallId) moved.add(id);
  }
  return moved;
}
