import { describe, expect, it } from 'vitest';
import {
  minutesGiven,
  openCall,
  stepTakenOut,
  unreadMessages,
} from '../../../../client/participant/news/follow-news.ts';
import type { MessageTarget } from '../../../../shared/conference/messages.ts';
import { facilitator, machine, participant, Rehearsal } from '../../../shared/conference/house.ts';

/** What the phone of `person-1` holds. */
function seen(on: Rehearsal) {
  return machine.viewOf(on.state, participant('person-1'));
}

function atTables(): { on: Rehearsal; own: string; other: string; mate: string } {
  const on = new Rehearsal();
  on.people(9);
  on.goTo('experiences', 1);
  const groups = on.state.groupings.get('experiences')?.groups ?? [];
  const own = groups.find(({ members }) => members.includes('person-1'));
  const other = groups.find(({ id }) => id !== own?.id);
  const mate = own?.members.find((id) => id !== 'person-1');
  if (!own || !other || !mate) throw new Error('too few groups');
  return { on, own: own.id, other: other.id, mate };
}

describe('messages', () => {
  it('are there one by one, the latest first, until each has been put away', () => {
    const { on, own, other } = atTables();
    const tell = (text: string, to: MessageTarget) => on.must(facilitator, { type: 'sendMessage', text, to });
    tell('Til alle', { kind: 'all' });
    on.now += 1_000;
    tell('Til dere', { kind: 'group', stepId: 'experiences', groupId: own });
    tell('Til de andre', { kind: 'group', stepId: 'experiences', groupId: other });
    const messages = unreadMessages(seen(on), new Set());
    expect(messages.map(({ to }) => to.kind)).toEqual(['group', 'all']);
    const latest = messages[0]?.id ?? '';
    expect(unreadMessages(seen(on), new Set([latest])).map(({ to }) => to.kind)).toEqual(['all']);
  });
});

describe('a call for help', () => {
  it('is the whole table`s: each sees it asked, answered and taken back', () => {
    const { on, mate } = atTables();
    expect(openCall(seen(on), 'person-1')).toBeNull();
    on.must(participant(mate), { type: 'askHelp', text: 'Vi finner ikke tavla' });
    const asked = openCall(seen(on), 'person-1');
    expect(asked?.reply).toBeNull();
    on.must(facilitator, { type: 'replyHelp', helpId: asked?.id ?? '', text: 'Jeg kommer' });
    expect(openCall(seen(on), 'person-1')?.reply).not.toBeNull();
    on.must(participant('person-1'), { type: 'withdrawHelp', helpId: asked?.id ?? '' });
    expect(openCall(seen(on), 'person-1')).toBeNull();
  });
});

describe('more time', () => {
  it('is told to the table that got it, once, and not to others', () => {
    const { on, own, other } = atTables();
    const before = seen(on);
    on.must(facilitator, { type: 'extendGroup', stepId: 'experiences', groupId: own, minutes: 2 });
    expect(minutesGiven(before, seen(on), 'person-1')).toBe(2);
    const after = seen(on);
    on.must(facilitator, { type: 'extendGroup', stepId: 'experiences', groupId: other, minutes: 5 });
    expect(minutesGiven(after, seen(on), 'person-1')).toBe(0);
  });
});

describe('a step that is taken out', () => {
  it('is told of while people were in it, and not before it came', () => {
    const on = new Rehearsal();
    on.people(6);
    on.goTo('story');
    const before = seen(on);
    on.must(facilitator, { type: 'removeStep', stepId: 'check-out' });
    expect(stepTakenOut(before, seen(on))).toBeNull();
    on.must(facilitator, { type: 'removeStep', stepId: 'story' });
    expect(stepTakenOut(before, seen(on))?.id).toBe('story');
    expect(stepTakenOut(seen(on), seen(on))).toBeNull();
  });
});
