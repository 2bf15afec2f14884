import { describe, expect, it } from 'vitest';
import { boardAccess } from '../../../shared/boards/board-access.ts';
import { timeOfDay, timetable } from '../../../shared/conference/clock.ts';
import { statusOf } from '../../../shared/conference/state.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { facilitator, hallHost, machine, participant, Rehearsal, start } from './house.ts';

const minute = 60_000;
const pause = { kind: 'break', title: 'Ekstra pause', question: '', minutes: 12, arrangement: { kind: 'plenary' } };
const ids = (on: Rehearsal) => on.state.programme.map(({ id }) => id);

describe('a programme that is changed while it runs', () => {
  it('takes a step in anywhere after the one that runs, with an id of its own', () => {
    const on = new Rehearsal();
    on.people(4);
    on.goTo('experiences');
    on.must(facilitator, { type: 'addStep', step: { ...pause, id: 'experiences' }, after: 'experiences' });
    const added = on.state.programme[2];
    expect(added).toMatchObject({ title: 'Ekstra pause', minutes: 12 });
    expect(added?.id).not.toBe('experiences');
    expect(on.send(facilitator, { type: 'addStep', step: pause, after: 'check-in' })).toBe('step_locked');
    expect(on.send(facilitator, { type: 'addStep', step: { ...pause, kind: 'dans' }, after: null })).toBe(
      'step_locked',
    );
    expect(on.send(facilitator, { type: 'addStep', step: { ...pause, kind: 'dans' }, after: 'plan' })).toBe(
      'step_invalid',
    );
  });

  it('keeps the words of a step that is taken out while people write in it, and goes on to the next', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(4);
    on.goTo('story');
    on.must(facilitator, { type: 'removeStep', stepId: 'story' });
    expect(on.state.currentStepId).toBe('input');
    expect(on.state.parked.map(({ id }) => id)).toEqual(['story']);
    const own = { stepId: 'story', scope: 'person', owner: ada } as const;
    expect(boardAccess(stepKinds, on.state, own, participant(ada))).toBe('read');
    expect(boardAccess(stepKinds, on.state, own, facilitator)).toBe('none');
    on.must(facilitator, { type: 'moveStep', stepId: 'story', after: 'input' });
    expect(ids(on)).toContain('story');
    expect(statusOf(on.state, 'story').kind).toBe('waiting');
    expect(boardAccess(stepKinds, on.state, own, participant(ada))).toBe('write');
  });

  it('seats whoever came while a step with groups lay on the parking list', () => {
    const on = new Rehearsal();
    on.people(8);
    on.goTo('experiences');
    on.must(facilitator, { type: 'removeStep', stepId: 'experiences' });
    on.join('late');
    on.must(facilitator, { type: 'moveStep', stepId: 'experiences', after: 'break' });
    const seated = on.state.groupings.get('experiences')?.groups.flatMap(({ members }) => members);
    expect(seated).toContain('late');
  });

  it('refuses what other steps build on, and what has been', () => {
    const on = new Rehearsal();
    on.people(4);
    on.goTo('story');
    expect(on.send(facilitator, { type: 'removeStep', stepId: 'own-kind' })).toBe('step_in_use');
    expect(on.send(facilitator, { type: 'removeStep', stepId: 'experiences' })).toBe('step_locked');
    expect(on.send(facilitator, { type: 'moveStep', stepId: 'report', after: 'story' })).toBe('step_order');
    expect(on.send(facilitator, { type: 'changeStep', stepId: 'experiences', changes: { minutes: 5 } })).toBe(
      'step_locked',
    );
    expect(on.send(facilitator, { type: 'changeStep', stepId: 'story', changes: { hidden: true } })).toBe(
      'step_locked',
    );
    expect(on.send(facilitator, { type: 'changeStep', stepId: 'plan', changes: { kind: 'break' } })).toBe(
      'step_invalid',
    );
  });

  it('lets two facilitators change two fields of one step', () => {
    const on = new Rehearsal();
    on.must(facilitator, { type: 'changeStep', stepId: 'plan', changes: { minutes: 14 } });
    on.must(facilitator, { type: 'changeStep', stepId: 'plan', changes: { question: 'Hva nå?' } });
    expect(on.state.programme.find(({ id }) => id === 'plan')).toMatchObject({ minutes: 14, question: 'Hva nå?' });
  });

  it('moves the clock of the step that runs by the minutes it got or lost', () => {
    const on = new Rehearsal();
    on.people(4);
    on.goTo('input');
    on.now += 5 * minute;
    on.must(facilitator, { type: 'changeStep', stepId: 'input', changes: { minutes: 30 } });
    const status = statusOf(on.state, 'input');
    expect(status.kind === 'running' && status.endsAt - status.startedAt).toBe(30 * minute);
  });
});

describe('a fixed point', () => {
  const at = (time: string) => timeOfDay(start, time, 'Europe/Oslo');

  it('is a time on the wall, in summer and in winter', () => {
    expect(new Date(timeOfDay(Date.UTC(2026, 5, 1, 6), '11:30', 'Europe/Oslo')).toISOString()).toBe(
      '2026-06-01T09:30:00.000Z',
    );
    expect(new Date(timeOfDay(Date.UTC(2026, 0, 12, 6), '09:00', 'Europe/Oslo')).toISOString()).toBe(
      '2026-01-12T08:00:00.000Z',
    );
    // The clocks go back in the night: what comes after counts by the new time.
    expect(new Date(timeOfDay(Date.UTC(2026, 9, 24, 23), '09:00', 'Europe/Oslo')).toISOString()).toBe(
      '2026-10-25T08:00:00.000Z',
    );
  });

  it('holds its place however early the day runs, and tells how much there is to spare', () => {
    const on = new Rehearsal();
    on.must(facilitator, { type: 'changeStep', stepId: 'break', changes: { startsAt: '11:30' } });
    const rows = timetable(on.state.programme, on.state.statuses, start, start, on.state.timeZone);
    const lunch = rows.find(({ stepId }) => stepId === 'break');
    expect(lunch?.from).toBe(at('11:30'));
    // Check-in and experiences take an hour from 10:00 in Oslo.
    expect(lunch?.slackMs).toBe(30 * minute);
    expect(rows.find(({ stepId }) => stepId === 'story')?.from).toBe(at('11:40'));
  });

  it('is missed in plain figures when the day is late', () => {
    const on = new Rehearsal();
    on.must(facilitator, { type: 'changeStep', stepId: 'break', changes: { startsAt: '10:45' } });
    const rows = timetable(on.state.programme, on.state.statuses, start, start, on.state.timeZone);
    const lunch = rows.find(({ stepId }) => stepId === 'break');
    expect(lunch?.slackMs).toBe(-15 * minute);
    expect(lunch?.from).toBe(start + 60 * minute);
  });
});

describe('what a step says to those who lead', () => {
  it('reaches desks and hosts, and never a phone', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(4);
    const forLeaders = 'Sjekk lyd og skjerm.';
    on.must(facilitator, { type: 'changeStep', stepId: 'input', changes: { forLeaders } });
    const said = (actor: Parameters<typeof machine.viewOf>[1]) =>
      machine.viewOf(on.state, actor).programme.find(({ id }) => id === 'input')?.forLeaders;
    expect(said(facilitator)).toBe(forLeaders);
    expect(said(hallHost)).toBe(forLeaders);
    expect(said(participant(ada))).toBeUndefined();
    const event = on.events.at(-1);
    if (!event) throw new Error('nothing happened');
    const told = machine.project(event, on.state).filter((one) => 'room' in one && one.room === 'participants');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(forLeaders);
    on.must(facilitator, { type: 'changeStep', stepId: 'input', changes: { forLeaders: null } });
    expect(said(facilitator)).toBeUndefined();
  });
});
