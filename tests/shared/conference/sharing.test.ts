import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { latestMessage } from '../../../shared/conference/messages.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { facilitator, machine, participant, Rehearsal } from './house.ts';

const running = (stepId: string, count = 9) => {
  const on = new Rehearsal();
  const [ada = '', bo = ''] = on.people(count);
  on.goTo(stepId);
  return { on, ada, bo };
};

describe('sharing a note', () => {
  it('puts it on the group’s board, where it stays', () => {
    const { on, ada } = running('experiences');
    on.must(participant(ada), { type: 'shareNote', stepId: 'experiences', noteId: 'n1', lane: 'manage' });
    const seat = seatOf(on.state, 'experiences', ada)?.id ?? '';
    const copy = {
      from: { stepId: 'experiences', scope: 'person', owner: ada },
      noteId: 'n1',
      to: { stepId: 'experiences', scope: 'group', owner: seat },
      lane: 'manage',
      table: null,
    };
    expect(machine.copies(on.state)).toEqual([copy]);
    expect(on.send(participant(ada), { type: 'unshareNote', stepId: 'experiences', noteId: 'n1' })).toBe('not_allowed');
    expect(machine.copies(on.state)).toEqual([copy]);
  });

  it('leaves with the old group what it was given, when its writer moves and shares again', () => {
    const { on, ada } = running('experiences');
    const share = { type: 'shareNote', stepId: 'experiences', noteId: 'n1', lane: 'manage' } as const;
    on.must(participant(ada), share);
    const first = seatOf(on.state, 'experiences', ada)?.id ?? '';
    const second = on.state.groupings.get('experiences')?.groups.find((group) => group.id !== first)?.id ?? '';
    on.must(facilitator, { type: 'moveSeat', stepId: 'experiences', personId: ada, toGroupId: second });
    on.must(participant(ada), share);
    expect(machine.copies(on.state).map((copy) => copy.to.owner)).toEqual([first, second]);
  });

  it('puts it on the plenary board, and takes it back', () => {
    const { on, ada } = running('input');
    on.must(participant(ada), { type: 'shareNote', stepId: 'input', noteId: 'n1', lane: 'questions' });
    expect(machine.copies(on.state)).toEqual([
      {
        from: { stepId: 'input', scope: 'person', owner: ada },
        noteId: 'n1',
        to: { stepId: 'input', scope: 'plenary', owner: 'all' },
        lane: 'questions',
        table: null,
      },
    ]);
    on.must(participant(ada), { type: 'unshareNote', stepId: 'input', noteId: 'n1' });
    expect(machine.copies(on.state)).toEqual([]);
    expect(on.send(participant(ada), { type: 'unshareNote', stepId: 'input', noteId: 'n1' })).toBe('ok');
  });

  it('is done once, however often it is asked for', () => {
    const { on, ada } = running('experiences');
    const share = { type: 'shareNote', stepId: 'experiences', noteId: 'n1', lane: 'manage' } as const;
    on.must(participant(ada), share);
    const once = on.state;
    on.must(participant(ada), share);
    expect(on.state).toBe(once);
    on.must(participant(ada), { ...share, lane: 'wonder' });
    expect(machine.copies(on.state).map((copy) => copy.lane)).toEqual(['wonder']);
  });

  it('keeps apart notes of one id by two people', () => {
    const { on, ada, bo } = running('input');
    for (const id of [ada, bo]) {
      on.must(participant(id), { type: 'shareNote', stepId: 'input', noteId: 'n1', lane: 'questions' });
    }
    on.must(participant(ada), { type: 'unshareNote', stepId: 'input', noteId: 'n1' });
    expect(machine.copies(on.state).map((copy) => copy.from.owner)).toEqual([bo]);
  });

  it('cannot push another’s note aside by taking its id, not even when that one changes its lane', () => {
    const { on, ada, bo } = running('experiences', 4);
    const share = { type: 'shareNote', stepId: 'experiences', noteId: 'n1', lane: 'manage' } as const;
    on.must(participant(ada), share);
    on.must(participant(bo), share);
    on.must(participant(ada), { ...share, lane: 'wonder' });
    expect(machine.copies(on.state).map((copy) => [copy.from.owner, copy.lane])).toEqual([
      [ada, 'wonder'],
      [bo, 'manage'],
    ]);
  });

  it('is refused where there is nothing to share to, no seat, or no such lane', () => {
    const { on, ada } = running('experiences');
    const share = (stepId: string, lane: string) =>
      on.send(participant(ada), { type: 'shareNote', stepId, noteId: 'n1', lane });
    expect(share('experiences', 'own')).toBe('not_shareable');
    expect(share('experiences', '__proto__')).toBe('not_shareable');
    expect(share('check-in', 'manage')).toBe('step_not_running');
    expect(share('input', 'questions')).toBe('step_not_running');
    expect(share('nowhere', 'manage')).toBe('step_unknown');
    on.goTo('break');
    expect(share('break', 'manage')).toBe('not_shareable');
  });

  it('needs a seat where notes go to the group', () => {
    const on = new Rehearsal([
      {
        id: 'talk',
        kind: 'groupWork',
        title: 'Talk',
        question: '',
        instruction: '',
        minutes: 5,
        arrangement: { kind: 'plenary' },
        parts: [{ kind: 'open', minutes: 5 }],
        settings: { lanes: [{ id: 'manage', title: '' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 },
      },
    ]);
    on.join('ada');
    on.goTo('talk');
    const share = { type: 'shareNote', stepId: 'talk', noteId: 'n1', lane: 'manage' } as const;
    expect(on.send(participant('ada'), share)).toBe('no_seat');
  });
});

describe('hearts', () => {
  it('count one for each person and note', () => {
    const { on, ada, bo } = running('input');
    const heart = { type: 'setHeart', board: 'input/plenary/all', noteId: 'n1' } as const;
    on.must(participant(ada), { ...heart, on: true });
    on.must(participant(ada), { ...heart, on: true });
    on.must(participant(bo), { ...heart, on: true });
    expect(on.state.heartCounts.get('input/plenary/all')?.get('n1')).toBe(2);
    on.must(participant(ada), { ...heart, on: false });
    on.must(participant(ada), { ...heart, on: false });
    expect(on.state.heartCounts.get('input/plenary/all')?.get('n1')).toBe(1);
  });

  it('are given only where one may read', () => {
    const { on, ada } = running('experiences');
    const heart = (board: string) => on.send(participant(ada), { type: 'setHeart', board, noteId: 'n1', on: true });
    const own = seatOf(on.state, 'experiences', ada)?.id ?? '';
    const other = on.state.groupings.get('experiences')?.groups.find((group) => group.id !== own)?.id ?? '';
    expect(heart(`experiences/group/${own}`)).toBe('ok');
    expect(heart(`experiences/group/${other}`)).toBe('not_allowed');
    expect(heart('input/plenary/all')).toBe('step_not_running');
    expect(heart('experiences/plenary/all')).toBe('not_allowed');
    expect(heart(`experiences/person/${ada}`)).toBe('note_unknown');
    expect(heart('experiences')).toBe('note_unknown');
    expect(heart('experiences/group/__proto__')).toBe('note_unknown');
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    expect(heart(`experiences/group/${other}`)).toBe('ok');
  });

  it('stay harmless with notes named after keys of every object', () => {
    const { on, ada } = running('input');
    const heart = { type: 'setHeart', board: 'input/plenary/all', on: true } as const;
    for (const noteId of ['__proto__', 'constructor', 'toString']) on.must(participant(ada), { ...heart, noteId });
    expect([...(on.state.heartCounts.get('input/plenary/all') ?? [])]).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
      ['toString', 1],
    ]);
  });
});

describe('a message to all', () => {
  it('is one line of words behind an id, and takes the place of the one before', () => {
    const on = new Rehearsal();
    on.must(facilitator, { type: 'sendMessage', text: ' Kaffen\ner  klar ☕ ', to: { kind: 'all' } });
    expect(on.words.get(latestMessage(on.state)?.textId ?? '')).toBe('Kaffen er klar ☕');
    const first = latestMessage(on.state)?.id ?? '';
    on.must(facilitator, { type: 'sendMessage', text: 'Vi begynner', to: { kind: 'all' } });
    on.must(facilitator, { type: 'clearMessage', messageId: first });
    expect(on.words.get(latestMessage(on.state)?.textId ?? '')).toBe('Vi begynner');
    on.must(facilitator, { type: 'clearMessage', messageId: latestMessage(on.state)?.id ?? '' });
    expect(latestMessage(on.state)).toBeNull();
  });

  it('is refused when it is empty or too long', () => {
    const on = new Rehearsal();
    expect(on.send(facilitator, { type: 'sendMessage', text: ' \n ', to: { kind: 'all' } })).toBe('text_empty');
    const long = 'x'.repeat(limits.messageLength + 1);
    expect(on.send(facilitator, { type: 'sendMessage', text: long, to: { kind: 'all' } })).toBe('text_too_long');
  });
});

describe('the end', () => {
  it('ends the step that runs, and is for good', () => {
    const { on, ada } = running('experiences');
    on.now += 60_000;
    on.must(facilitator, { type: 'end' });
    expect(on.state.phase).toEqual({ kind: 'ended', at: on.now });
    expect(on.state.statuses.get('experiences')).toMatchObject({ kind: 'done', endedAt: on.now });
    expect(on.send(facilitator, { type: 'end' })).toBe('already_ended');
    expect(on.send(facilitator, { type: 'undoNext', from: { stepId: null, part: 0 } })).toBe('already_ended');
    expect(on.send(participant(ada), { type: 'markReady', stepId: 'experiences', ready: true })).toBe('already_ended');
  });

  it('takes messages and open calls for help with it', () => {
    const { on, ada } = running('experiences');
    on.must(facilitator, { type: 'sendMessage', text: 'Kaffen er klar', to: { kind: 'all' } });
    on.must(participant(ada), { type: 'askHelp', text: '' });
    expect([...on.state.help.values()].some(({ done }) => !done)).toBe(true);
    on.must(facilitator, { type: 'end' });
    expect(latestMessage(on.state)).toBeNull();
    expect([...on.state.help.values()].every(({ done }) => done)).toBe(true);
  });

  it('may come before anything has begun', () => {
    const on = new Rehearsal();
    on.must(facilitator, { type: 'end' });
    expect(on.state.phase.kind).toBe('ended');
  });

  it('is where the last *next* leads nowhere', () => {
    const { on } = running('check-out', 4);
    const from = { stepId: 'check-out', part: 0 };
    expect(on.send(facilitator, { type: 'next', from })).toBe('step_unknown');
  });
});
