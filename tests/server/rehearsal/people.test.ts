import { describe, expect, it, vi } from 'vitest';
import { SpeedClock } from '../../../server/live/speed-clock.ts';
import { Attendance } from '../../../server/rehearsal/attendance.ts';
import { behaviourIn } from '../../../server/rehearsal/behaviours/registry.ts';
import { castPeople } from '../../../server/rehearsal/cast.ts';
import { parseFacilitatorLink } from '../../../server/rehearsal/facilitator.ts';
import { momentOf } from '../../../server/rehearsal/moment.ts';
import { lapse, MovedOn } from '../../../server/rehearsal/pace.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { seededRandom } from '../../../shared/random.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { facilitator, Rehearsal } from '../../shared/conference/house.ts';

const jobRoles = ['Miljølærer', 'Leder'];

describe('castPeople', () => {
  it('seats colleagues in one hall, but for the few who are elsewhere', () => {
    const halls = [
      { id: 'a', name: 'Sal A', digital: false },
      { id: 'b', name: 'Sal B', digital: false },
      { id: 'net', name: 'På nett', digital: true },
    ];
    const cast = castPeople({ workplaces: [], jobRoles: [], halls }, 120, seededRandom(4));
    const hallsOf = new Map<string, Set<string>>();
    for (const { workplace, hall } of cast) {
      const name = 'name' in workplace ? workplace.name.toLowerCase() : '';
      if (hall !== 'net') hallsOf.set(name, (hallsOf.get(name) ?? new Set()).add(hall ?? ''));
    }
    const share = (id: string) => cast.filter(({ hall }) => hall === id).length / cast.length;
    expect(share('net')).toBeGreaterThan(0.03);
    expect(share('net')).toBeLessThan(0.2);
    expect(Math.min(share('a'), share('b'))).toBeGreaterThan(0.3);
    expect(hallsOf.size).toBeGreaterThan(10);
    expect([...hallsOf.values()].filter((seen) => seen.size !== 1)).toEqual([]);
    expect(
      castPeople({ workplaces: [], jobRoles: [], halls: halls.slice(0, 1) }, 3, seededRandom(4))[0],
    ).not.toHaveProperty('hall');
  });

  it('gives everybody a name, nobody another’s, and a workplace of the list', () => {
    const workplaces = [
      { id: 's1', name: 'Rud skole' },
      { id: 's2', name: 'Lia skole' },
    ];
    const cast = castPeople({ workplaces, jobRoles }, 400, seededRandom(1));
    expect(new Set(cast.map(({ name }) => name)).size).toBe(400);
    for (const { name, workplace, jobRole } of cast) {
      expect(name.length).toBeLessThanOrEqual(limits.nameLength);
      expect(workplaces.map(({ id }) => ({ id }))).toContainEqual(workplace);
      expect([...jobRoles, null]).toContain(jobRole);
    }
  });

  it('types workplaces where there is no list, several colleagues from each', () => {
    const cast = castPeople({ workplaces: [], jobRoles: [] }, 24, seededRandom(2));
    const names = cast.map(({ workplace }) => ('name' in workplace ? workplace.name.toLowerCase() : ''));
    expect(names).not.toContain('');
    expect(new Set(names).size).toBeLessThanOrEqual(6);
    expect(new Set(names).size).toBeGreaterThan(2);
  });

  it('casts the same people for the same seed', () => {
    const cast = () => castPeople({ workplaces: [], jobRoles }, 10, seededRandom(3));
    expect(cast()).toEqual(cast());
  });
});

describe('Attendance', () => {
  it('waits for all who are here, and no longer for those who have left', async () => {
    const attendance = new Attendance();
    for (const id of ['a', 'b', 'c']) attendance.arrived(id);
    let over = false;
    const waited = attendance.allFinished('m', 60_000).then(() => {
      over = true;
    });
    attendance.finished('m', 'a');
    attendance.finished('other', 'b');
    await Promise.resolve();
    expect(over).toBe(false);
    expect(attendance.count('m')).toEqual({ done: 1, here: 3 });
    attendance.left('c');
    attendance.finished('m', 'b');
    await waited;
    expect(over).toBe(true);
  });

  it('gives up when patience is over', async () => {
    vi.useFakeTimers();
    try {
      const attendance = new Attendance();
      attendance.arrived('a');
      const waited = attendance.allFinished('m', 30_000);
      vi.advanceTimersByTime(30_000);
      await waited;
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('lapse', () => {
  it('ends at once with MovedOn when the programme goes on', async () => {
    const moving = new AbortController();
    const clock = new SpeedClock(() => performance.now());
    const thinking = lapse(3_600, clock, moving.signal);
    moving.abort();
    await expect(thinking).rejects.toThrow(MovedOn);
    await expect(lapse(0, clock, moving.signal)).rejects.toThrow(MovedOn);
  });
});

describe('parseFacilitatorLink', () => {
  it('reads conference and token, and nothing but such links', () => {
    expect(parseFacilitatorLink('https://samling.example.org/f/i1-A_b#tok')).toEqual({
      conferenceId: 'i1-A_b',
      token: 'tok',
    });
    for (const bad of ['', 'K7F3MQ', 'http://x/f/i1', 'http://x/h/i1#tok', 'http://x/f/i1/more#tok']) {
      expect(parseFacilitatorLink(bad)).toBeUndefined();
    }
  });
});

describe('momentOf', () => {
  it('is nothing in the lobby and after the end, and tells the last part of a step', () => {
    const conference = new Rehearsal();
    conference.people(4);
    expect(momentOf(conference.state)).toBeUndefined();
    conference.goTo('experiences', 1);
    expect(momentOf(conference.state)).toMatchObject({
      key: 'experiences/1',
      part: { kind: 'alone' },
      isLastPart: false,
    });
    conference.goTo('experiences', 3);
    expect(momentOf(conference.state)?.isLastPart).toBe(true);
    conference.must(facilitator, { type: 'pause', stepId: 'experiences' });
    expect(momentOf(conference.state)?.key).toBe('experiences/3');
    conference.must(facilitator, { type: 'end' });
    expect(momentOf(conference.state)).toBeUndefined();
  });
});

describe('behaviours', () => {
  it('are rehearsed for every step kind there is', () => {
    const rest = behaviourIn('no such kind');
    const unrehearsed = [...stepKinds.keys()].filter((kind) => kind !== 'break' && behaviourIn(kind) === rest);
    expect(unrehearsed).toEqual([]);
  });
});
