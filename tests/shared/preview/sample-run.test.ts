import { describe, expect, it } from 'vitest';
import { boardKey } from '../../../shared/boards/board-name.ts';
import { positionOf, seatOf } from '../../../shared/conference/state.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { firstPart, type PreviewAbout } from '../../../shared/preview/preview.ts';
import { sampleRun } from '../../../shared/preview/sample-run.ts';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { machine, otherProgramme, start } from '../conference/house.ts';

const { notes, words } = nb.facilitator.prepare.preview;
const about = (programme: PreviewAbout['programme'], halls: PreviewAbout['halls'] = []): PreviewAbout => ({
  title: 'Trygt skolemiljø',
  language: 'nb',
  programme,
  halls,
  timeZone: 'Europe/Oslo',
  jobRoles: ['Lærer', 'Leder'],
  plannedStart: null,
  notes,
  words,
});
const halls = [
  { id: 'a', name: 'Vanvikhallen', digital: false },
  { id: 'b', name: 'Digitalt', digital: true },
];

describe.each([
  ...readyProgrammes.map(({ id, steps }) => [id, steps.nb] as const),
  ['another', otherProgramme] as const,
])('made-up people go through %s', (_id, programme) => {
  it('to every part of every step, with and without halls', () => {
    for (const one of [about(programme), about(programme, halls)]) {
      for (const step of programme) {
        for (const part of step.parts.keys()) {
          const run = sampleRun(machine, one, { stepId: step.id, part }, start);
          expect(run && positionOf(run.state)).toEqual({ stepId: step.id, part });
        }
      }
    }
  });

  it('and every board that is read by several has something on it by the end', () => {
    const last = programme.at(-1);
    const run = sampleRun(machine, about(programme), { stepId: last?.id ?? '', part: 0 }, start);
    if (!run) throw new Error('the end is not reached');
    const copied = new Set(machine.copies(run.state).map(({ to }) => boardKey(to)));
    for (const step of programme.slice(0, -1)) {
      const specs = boardSpecs(stepKinds, step);
      if (specs.some(({ scope }) => scope === 'group')) {
        const seat = seatOf(run.state, step.id, 'person-0');
        const key = boardKey({ stepId: step.id, scope: 'group', owner: seat?.id ?? '' });
        expect(run.boards.get(key)?.length, step.id).toBeGreaterThan(0);
      }
      const waits = step.hidden || step.attribution === 'anonymous';
      if (specs.some(({ scope }) => scope === 'plenary') && specs.some(({ sharesTo }) => sharesTo) && !waits) {
        expect([...copied], step.id).toContain(`${step.id}/plenary/all`);
      }
    }
  });
});

describe('a preview', () => {
  const [, experiences] = readyProgrammes[0]?.steps.nb ?? [];
  if (!experiences) throw new Error('the first programme has no second step');
  const programme = readyProgrammes[0]?.steps.nb ?? [];

  it('is the same each time, and holds nobody real', () => {
    const one = () => sampleRun(machine, about(programme), { stepId: experiences.id, part: 1 }, start);
    expect(one()).toEqual(one());
    expect(JSON.stringify([...(one()?.boards.values() ?? [])])).toContain(notes.good[0]);
  });

  it('begins at the planned time, and its clock stands where the part begins', () => {
    const planned = { ...about(programme), plannedStart: start + 3_600_000 };
    const run = sampleRun(machine, planned, { stepId: experiences.id, part: 0 }, start);
    expect(run?.now).toBe(start + 3_600_000 + 10 * 60_000);
  });

  it('leads nowhere where the programme does not', () => {
    expect(sampleRun(machine, about(programme), { stepId: 'nowhere', part: 0 }, start)).toBeNull();
  });

  it('shows a table where it writes together, and others where they have sat down', () => {
    expect(experiences.parts.map(({ kind }) => kind)[firstPart(experiences, 'table')]).toBe('open');
    expect(experiences.parts[firstPart(experiences, 'participant')]?.kind).not.toBe('gather');
  });
});
