import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { facilitator, hall, machine, participant, programmeA, Rehearsal } from './house.ts';

/** The groups have talked, and their step is over. */
function locked() {
  const on = new Rehearsal();
  const [ada = '', ...others] = on.people(9);
  on.goTo('experiences');
  const groupId = seatOf(on.state, 'experiences', ada)?.id ?? '';
  const stranger = others.find((id) => seatOf(on.state, 'experiences', id)?.id !== groupId) ?? '';
  on.goTo('break');
  const note = {
    type: 'sendLate',
    stepId: 'experiences',
    groupId,
    noteId: 'n1',
    lane: 'manage',
    text: 'Sent',
  } as const;
  const late = () => [...on.state.lateNotes.values()];
  return { on, ada, stranger, note, late };
}

describe('a late note', () => {
  it('is refused while the board is open, and before its step', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(9);
    on.goTo('experiences');
    const groupId = seatOf(on.state, 'experiences', ada)?.id ?? '';
    const note = { type: 'sendLate', stepId: 'experiences', groupId, noteId: 'n1', lane: 'manage', text: 'x' } as const;
    expect(on.send(participant(ada), note)).toBe('not_allowed');
    expect(on.send(participant(ada), { ...note, stepId: 'own-kind' })).toBe('step_not_running');
    expect(on.send(participant(ada), { ...note, stepId: 'input' })).toBe('not_allowed');
    expect(on.send(participant(ada), { ...note, stepId: 'nowhere' })).toBe('step_unknown');
  });

  it('comes from those who sit at the table alone', () => {
    const { on, ada, stranger, note, late } = locked();
    expect(on.send(participant(stranger), note)).toBe('no_seat');
    on.must(participant(ada), note);
    expect(late()).toMatchObject([{ personId: ada, outcome: 'waiting', lane: 'manage' }]);
    expect(on.words.get(late()[0]?.textId ?? '')).toBe('Sent');
  });

  it('is one, however often it comes, and says what it said last', () => {
    const { on, ada, note, late } = locked();
    on.must(participant(ada), note);
    const once = on.state;
    on.must(participant(ada), note);
    expect(on.state).toBe(once);
    on.must(participant(ada), { ...note, text: 'Sent, og mer' });
    expect(late()).toHaveLength(1);
    expect(on.words.get(late()[0]?.textId ?? '')).toBe('Sent, og mer');
  });

  it('does not come again when it has been seen to', () => {
    const { on, ada, note, late } = locked();
    for (const put of [true, false]) {
      const noteId = `n-${put}`;
      on.must(participant(ada), { ...note, noteId });
      const lateId = late().find((one) => one.noteId === noteId)?.id ?? '';
      on.must(facilitator, { type: 'settleLate', lateId, put });
      const before = on.state;
      on.must(participant(ada), { ...note, noteId });
      expect(on.state).toBe(before);
    }
  });

  it('stands in the first lane where it names none that there is', () => {
    const { on, ada, note, late } = locked();
    on.must(participant(ada), { ...note, lane: '__proto__' });
    expect(late().map(({ lane }) => lane)).toEqual(['manage']);
  });

  it('is bounded in length and in number', () => {
    const { on, ada, note } = locked();
    expect(on.send(participant(ada), { ...note, text: ' ' })).toBe('text_empty');
    expect(on.send(participant(ada), { ...note, text: 'x'.repeat(limits.noteLength + 1) })).toBe('text_too_long');
    for (let at = 0; at < limits.lateNotes; at += 1) on.must(participant(ada), { ...note, noteId: `n${at}` });
    expect(on.send(participant(ada), { ...note, noteId: 'more' })).toBe('budget_spent');
    on.must(participant(ada), { ...note, noteId: 'n0', text: 'Ny tekst' });
  });

  it('comes when all is over, and is seen to then', () => {
    const { on, ada, note, late } = locked();
    on.must(facilitator, { type: 'end' });
    on.must(participant(ada), note);
    on.must(facilitator, { type: 'settleLate', lateId: late()[0]?.id ?? '', put: true });
    expect(late().map(({ outcome }) => outcome)).toEqual(['put']);
  });

  it('comes to a step that was taken out, too', () => {
    const on = new Rehearsal(programmeA.filter(({ kind }) => kind !== 'plenaryReport'));
    const [ada = ''] = on.people(9);
    on.goTo('experiences');
    const groupId = seatOf(on.state, 'experiences', ada)?.id ?? '';
    on.must(facilitator, { type: 'removeStep', stepId: 'experiences' });
    const note = {
      type: 'sendLate',
      stepId: 'experiences',
      groupId,
      noteId: 'n1',
      lane: 'manage',
      text: 'Sent',
    } as const;
    on.must(participant(ada), note);
    expect(on.state.parked.map(({ id }) => id)).toEqual(['experiences']);
    expect(on.state.lateNotes.size).toBe(1);
  });

  it('may be left out and put there after all; what is on the board is the group’s', () => {
    const { on, ada, note, late } = locked();
    on.must(participant(ada), note);
    const lateId = late()[0]?.id ?? '';
    on.must(facilitator, { type: 'settleLate', lateId, put: false });
    on.must(facilitator, { type: 'settleLate', lateId, put: true });
    expect(on.send(facilitator, { type: 'settleLate', lateId, put: false })).toBe('not_allowed');
    expect(on.send(facilitator, { type: 'settleLate', lateId: 'none', put: true })).toBe('note_unknown');
  });

  it('is seen by facilitators without its writer, by its writer, and by nobody else', () => {
    const { on, ada, stranger, note } = locked();
    on.must(participant(ada), note);
    const seen = (actor: Parameters<typeof machine.viewOf>[1]) =>
      [...machine.viewOf(on.state, actor).lateNotes.values()].map(({ personId }) => personId);
    expect(seen(facilitator)).toEqual([null]);
    expect(seen(participant(ada))).toEqual([ada]);
    expect(seen(participant(stranger))).toEqual([]);
    expect(seen(hall)).toEqual([]);
    expect(seen({ kind: 'hallHost', hallId: 'hall-a' })).toEqual([]);
  });

  it('loses its words with the note that it became', () => {
    const { on, ada, note, late } = locked();
    on.must(participant(ada), note);
    const [one] = late();
    on.must(facilitator, { type: 'settleLate', lateId: one?.id ?? '', put: true });
    const board = `experiences/group/${note.groupId}`;
    on.must(facilitator, { type: 'redactNote', board, noteId: one?.id ?? '' });
    expect(on.events.at(-1)).toEqual({ type: 'wordRedacted', wordId: one?.textId });
  });
});
