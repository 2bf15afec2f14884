import { describe, expect, test } from 'vitest';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { buildDayLog } from '../../../shared/day-log/build-day-log.ts';
import type { DayLogEntry } from '../../../shared/day-log/day-log.ts';
import { facilitator, machine, otherProgramme, participant, Rehearsal, start } from '../conference/house.ts';

const minute = 60_000;

/** A rehearsal whose events keep the time they happened at. */
class TimedRehearsal extends Rehearsal {
  readonly times: number[] = [];

  at(minutes: number, doIt: () => void): void {
    this.now = start + minutes * minute;
    doIt();
    while (this.times.length < this.events.length) this.times.push(this.now);
  }

  log(): readonly DayLogEntry[] {
    const events = this.events.map((event: ConferenceEvent, at) => ({ at: this.times[at] ?? start, event }));
    return buildDayLog(machine, events, this.words);
  }

  told(): readonly string[] {
    return this.log().map(({ kind }) => kind);
  }
}

describe('the log of the day', () => {
  test('counts who came, one line for all who came before something else was done', () => {
    const day = new TimedRehearsal();
    day.at(0, () => day.people(5));
    day.at(3, () => {
      day.must(facilitator, {
        type: 'seatPerson',
        name: 'Gamle Olsen',
        workplace: { name: 'Rud skole' },
        jobRole: null,
        hallId: null,
      });
    });
    day.at(4, () => day.next());
    day.at(6, () => day.join('late'));
    expect(day.told()).toEqual(['created', 'came', 'stepStarted', 'came']);
    expect(day.log()[1]).toMatchObject({ people: 6, withoutPhone: 1, at: start, until: start + 3 * minute });
    expect(day.log()[3]).toMatchObject({ people: 1 });
  });

  test('tells how many tables there are and which are out of use, and of needs and rules nobody’s name', () => {
    const day = new TimedRehearsal();
    day.at(0, () => day.people(3));
    day.at(1, () => {
      for (const count of [2, 3]) day.must(facilitator, { type: 'layTables', hallId: null, count, seats: 5 });
      day.must(facilitator, { type: 'changeTable', table: 2, seats: 7 });
      day.must(facilitator, { type: 'changeTable', table: 2, out: true });
      day.must(facilitator, { type: 'setNeeds', personId: 'person-1', needs: ['wheelchair'] });
      for (const other of ['person-2', 'person-3'])
        day.must(facilitator, { type: 'addSeatRule', rule: { kind: 'apart', personIds: ['person-1', other] } });
      day.must(facilitator, { type: 'changeTable', table: 2, out: false });
    });
    expect(day.log().slice(2)).toEqual([
      { at: start + minute, kind: 'tablesLaid', tables: 3 },
      { at: start + minute, kind: 'tableOut', number: 2 },
      { at: start + minute, kind: 'seatRulesChanged' },
      { at: start + minute, kind: 'tableBack', number: 2 },
    ]);
  });

  test('names the halls of a pair', () => {
    const day = new TimedRehearsal(otherProgramme);
    day.at(1, () => day.must(facilitator, { type: 'pairHalls', pairs: [['hall-a', 'hall-b']] }));
    expect(day.log().at(-1)).toMatchObject({ kind: 'hallsPaired', pairs: [['Vanvikhallen', 'Bojersalen']] });
  });

  test('tells steps with planned and real times, stops of the clock and time that was added', () => {
    const day = new TimedRehearsal();
    day.at(0, () => day.next());
    day.at(2, () => day.must(facilitator, { type: 'pause', stepId: 'check-in' }));
    day.at(5, () => day.must(facilitator, { type: 'resume', stepId: 'check-in' }));
    day.at(6, () => {
      day.must(facilitator, { type: 'extend', stepId: 'check-in', minutes: 1 });
      day.must(facilitator, { type: 'extend', stepId: 'check-in', minutes: 1 });
    });
    // Long over time: two more minutes are two, not the time that is over with them.
    day.at(40, () => day.must(facilitator, { type: 'extend', stepId: 'check-in', minutes: 2 }));
    day.at(42, () => day.must(facilitator, { type: 'end' }));
    expect(day.log().slice(1)).toMatchObject([
      { kind: 'stepStarted', plannedMinutes: 10, step: { id: 'check-in' } },
      { kind: 'paused' },
      { kind: 'resumed' },
      { kind: 'timeAdded', table: null, minutes: 2 },
      { kind: 'timeAdded', table: null, minutes: 2 },
      { kind: 'stepEnded', plannedMinutes: 10, actualMinutes: 42 },
      { kind: 'ended', people: 0 },
    ]);
  });

  test('tells that a table asked for help and how long it waited, not who asked nor what they said', () => {
    const day = new TimedRehearsal();
    day.at(0, () => {
      day.people(9);
      day.goTo('experiences', 3);
    });
    const [first, second] = day.state.groupings.get('experiences')?.groups ?? [];
    const [asks = '', other = ''] = [first?.members[0], second?.members[0]];
    day.at(1, () => day.must(participant(asks), { type: 'askHelp', text: 'Hemmelig spørsmål' }));
    day.at(2, () => day.must(participant(asks), { type: 'askHelp', text: 'Enda et spørsmål' }));
    day.at(3, () => day.must(participant(other), { type: 'askHelp', text: '' }));
    const [helpId = '', otherId = ''] = [...day.state.help.keys()];
    day.at(4, () => day.must(facilitator, { type: 'replyHelp', helpId, text: 'Jeg kommer' }));
    day.at(5, () => day.must(facilitator, { type: 'closeHelp', helpId }));
    day.at(6, () => day.must(facilitator, { type: 'closeHelp', helpId: otherId }));
    day.at(7, () => day.must(participant(asks), { type: 'askHelp', text: '' }));
    expect(day.log().filter(({ kind }) => kind === 'helpAsked')).toEqual([
      {
        at: start + minute,
        kind: 'helpAsked',
        table: { number: 1, label: { kind: 'table' } },
        answeredMs: 3 * minute,
        closedMs: 4 * minute,
      },
      {
        at: start + 3 * minute,
        kind: 'helpAsked',
        table: { number: 2, label: { kind: 'table' } },
        answeredMs: null,
        closedMs: 3 * minute,
      },
      {
        at: start + 7 * minute,
        kind: 'helpAsked',
        table: { number: 1, label: { kind: 'table' } },
        answeredMs: null,
        closedMs: null,
      },
    ]);
    expect(JSON.stringify(day.log())).not.toMatch(/Hemmelig|Enda/);
  });

  test('says nothing of who wrote, said or shared what', () => {
    const day = new TimedRehearsal();
    day.at(0, () => {
      const [says = ''] = day.people(6);
      day.next();
      day.must(participant(says), { type: 'act', stepId: 'check-in', action: { type: 'sayWord', word: 'mellomrom' } });
    });
    const text = JSON.stringify(day.log());
    expect(day.told()).toEqual(['created', 'came', 'stepStarted']);
    for (const id of day.state.people.keys()) expect(text).not.toContain(`"${id}"`);
    expect(text).not.toContain('mellomrom');
  });

  test('tells of several deeds to the seats as of one, and says what for', () => {
    const day = new TimedRehearsal();
    day.at(0, () => {
      day.people(6);
      day.must(facilitator, { type: 'layTables', hallId: null, count: 3, seats: 5 });
      day.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    });
    day.at(1, () => {
      const [first] = day.state.groupings.get('experiences')?.groups ?? [];
      const members = first?.members ?? [];
      const moves = members.map((personId) => ({ stepId: 'experiences', personId, toGroupId: 'g3' }));
      day.must(facilitator, {
        type: 'rearrange',
        deeds: [
          { type: 'changeTable', table: first?.number ?? 0, out: true },
          { type: 'changeTable', table: 3, seats: 6 },
          { type: 'moveSeats', moves },
        ],
        why: { kind: 'tableOut', table: first?.number ?? 0 },
      });
      expect(day.log().at(-1)).toMatchObject({ kind: 'rearranged', why: 'tableOut', people: members.length, table: 1 });
    });
    expect(day.told().filter((kind) => kind === 'tableOut' || kind === 'rearranged')).toEqual(['rearranged']);
  });

  test('tells what was done with people, the door and the programme', () => {
    const day = new TimedRehearsal();
    day.at(0, () => day.join('p', { name: 'Kari' }));
    day.at(1, () => {
      day.must(facilitator, { type: 'lockDoor', locked: true });
      day.must(facilitator, { type: 'removePerson', personId: 'p' });
      day.must(facilitator, { type: 'restorePerson', personId: 'p' });
      day.must(facilitator, { type: 'removeStep', stepId: 'input' });
      day.must(facilitator, { type: 'sendMessage', text: 'Kaffe i gangen', to: { kind: 'all' } });
    });
    const [messageText] = [...day.words].find(([, text]) => text === 'Kaffe i gangen') ?? [];
    expect(day.log().slice(2)).toMatchObject([
      { kind: 'doorLocked' },
      { kind: 'personRemoved', name: 'Kari' },
      { kind: 'personRestored', name: 'Kari' },
      { kind: 'stepRemoved', step: { id: 'input' } },
      { kind: 'messageSent', to: { kind: 'all' }, text: 'Kaffe i gangen' },
    ]);
    day.words.delete(messageText ?? '');
    expect(day.log().at(-1)).toMatchObject({ kind: 'messageSent', text: null });
  });
});
