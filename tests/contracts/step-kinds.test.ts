import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardKey, isId, plenaryOwner } from '../../shared/boards/board-name.ts';
import type { Actor } from '../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import { roomsOf } from '../../shared/conference/machine.ts';
import { type Step, stepById } from '../../shared/conference/programme.ts';
import { rejectionCodes } from '../../shared/conference/rejections.ts';
import { boardSpecs, type StepKind } from '../../shared/conference/step-kind.ts';
import { readyProgrammes } from '../../shared/programmes/ready-programmes.ts';
import { decodeState, encodeState } from '../../shared/protocol/encode-state.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { difference } from '../shared/conference/difference.ts';
import {
  contextOf,
  facilitator,
  hall,
  machine,
  otherProgramme,
  participant,
  Rehearsal,
} from '../shared/conference/house.ts';
import { runs } from '../shared/conference/runs.ts';
import { frozen } from './frozen.ts';
import { arbitraryOf } from './zod-arbitrary.ts';

const folder = join(import.meta.dirname, '../../shared/steps');
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const programmes = [...readyProgrammes.flatMap((ready) => Object.values(ready.steps)), otherProgramme];
const examplesOf = (kind: string) => programmes.flat().filter((step) => step.kind === kind);
const throughJson = (value: unknown) => decodeState(JSON.parse(JSON.stringify(encodeState(value))));

describe('the registry', () => {
  const source = readFileSync(join(folder, 'registry.ts'), 'utf8');
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it('has a kind for every folder, and a folder for every kind', () => {
    expect(folders.map((entry) => entry.name).sort()).toEqual([...stepKinds.keys()].map(kebab).sort());
  });

  it.each([...stepKinds.keys()])('names %s, by the name of its folder', (kind) => {
    const file = `${kebab(kind)}/${kebab(kind)}.ts`;
    expect(existsSync(join(folder, file))).toBe(true);
    expect(source).toContain(`'./${file}'`);
    expect(readFileSync(join(folder, file), 'utf8')).toContain(`kind: '${kind}'`);
    expect(stepKinds.get(kind)?.kind).toBe(kind);
  });
});

/** Whether a setting has come later, so that older programmes lack it. */
function mayLack(kind: StepKind, setting: string): boolean {
  const { shape } = kind.settings._zod.def as unknown as { shape: Record<string, { _zod: { def: { type: string } } }> };
  return shape[setting]?._zod.def.type === 'optional';
}

/** A conference where `step` is in the programme, in one of the ways it may stand, with people of several groups. */
function rehearse(step: Step, stage: Stage): Rehearsal {
  const programme = programmes.find((steps) => steps.includes(step)) ?? [];
  const on = new Rehearsal(programme);
  on.people(7);
  if (stepKinds.get(step.kind)?.hasStoryQueue) offerStories(on, step);
  if (stage === 'lobby') return on;
  const at = programme.indexOf(step);
  const before = programme[at - 1];
  if (stage === 'ahead') {
    if (before) on.goTo(before.id);
    return on;
  }
  on.goTo(step.id);
  if (stage === 'paused') on.must(facilitator, { type: 'pause', stepId: step.id });
  if (stage === 'done') {
    if (programme[at + 1]) on.goTo(programme[at + 1]?.id ?? '');
    else on.must(facilitator, { type: 'end' });
  }
  return on;
}

/** Three stories have been offered before the day, and opened in the step. */
function offerStories(on: Rehearsal, step: Step): void {
  on.must(facilitator, {
    type: 'askBeforehand',
    kind: 'stories',
    question: 'Hva kan du fortelle?',
    deadline: on.now + 1,
  });
  const [questionId = ''] = on.state.beforehand.keys();
  const story = { questionId, lane: 'story', textId: 'w:story', workplaceId: null, at: on.now } as const;
  for (const id of ['n1', 'n2', 'n3']) {
    const answer = { ...story, id, nameId: id === 'n2' ? 'w:name' : null };
    const given: ConferenceEvent = { type: 'answerGiven', answer };
    on.events.push(given);
    on.state = machine.apply(on.state, given);
  }
  on.must(facilitator, { type: 'openBeforehand', questionId, stepId: step.id });
}

const stages = ['lobby', 'ahead', 'running', 'running', 'running', 'paused', 'done'] as const;
type Stage = (typeof stages)[number];

const people = Array.from({ length: 7 }, (_, at) => participant(`person-${at + 1}`));
const audiences: readonly Actor[] = [facilitator, hall, ...people];
const others = fc.constantFrom<Actor>(hall, ...people, participant('stranger'));
/** Often a facilitator: some kinds leave all that can be done to them. */
const actors = fc.oneof({ weight: 3, arbitrary: fc.constant(facilitator) }, { weight: 7, arbitrary: others });
const texts = ['g1', 'g2', 'g3', 'n1', 'n2', 'n3', 'nysgjerrig', 'constructor', '__proto__', ''];

describe.each([...stepKinds.values()].map((kind) => [kind.kind, kind] as const))('%s', (name, kind: StepKind) => {
  const examples = examplesOf(name);

  it('takes the settings of every ready programme, as they stand', () => {
    expect(examples.length, 'no programme shows this kind').toBeGreaterThan(0);
    for (const step of examples) expect(kind.settings.parse(step.settings)).toEqual(step.settings);
  });

  it('refuses settings that are junk, or lack something, or hold something of another kind', () => {
    for (const junk of [null, undefined, 7, 'settings', true, ['a']])
      expect(kind.settings.safeParse(junk).success).toBe(false);
    for (const { settings } of examples) {
      const fields = settings as Record<string, unknown>;
      for (const key of Object.keys(fields)) {
        const { [key]: _, ...lacking } = fields;
        expect(kind.settings.safeParse(lacking).success, `without ${key}`).toBe(mayLack(kind, key));
        for (const wrong of [null, {}, [[]], Number.NaN, 'x'.repeat(10_000)]) {
          expect(kind.settings.safeParse({ ...fields, [key]: wrong }).success, `${key}: ${String(wrong)}`).toBe(false);
        }
      }
    }
    const polluting = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    kind.settings.safeParse(polluting);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('offers sound boards: one for each scope, lanes that differ, and a target for what is shared', () => {
    for (const step of examples) {
      const specs = kind.boards(step, step.settings);
      const scopes = specs.map((spec) => spec.scope);
      expect(new Set(scopes).size).toBe(scopes.length);
      for (const spec of specs) {
        const lanes = spec.lanes.map((lane) => lane.id);
        expect(lanes.length).toBeGreaterThan(0);
        expect(new Set(lanes).size).toBe(lanes.length);
        for (const lane of lanes) expect(isId(lane)).toBe(true);
        if (spec.sharesTo === undefined) continue;
        expect(spec.scope).toBe('person');
        const target = specs.find((one) => one.scope === spec.sharesTo);
        expect(target, 'nothing to share to').toBeDefined();
        expect(target?.form).toBe(spec.form);
      }
      if (scopes.includes('group')) expect(step.arrangement.kind).toBe('groups');
    }
  });

  it('says which earlier step it reports on, or none', () => {
    for (const step of examples) {
      const heard = kind.reportsOn(step.settings);
      if (heard === null) continue;
      const programme = programmes.find((steps) => steps.includes(step)) ?? [];
      const before = programme.slice(0, programme.indexOf(step)).map((one) => one.id);
      expect(before).toContain(heard);
    }
  });

  it('says which earlier plenary board it votes on, or none; and how people take turns, or not', () => {
    for (const step of examples) {
      const programme = programmes.find((steps) => steps.includes(step)) ?? [];
      const voted = programme.slice(0, programme.indexOf(step)).find(({ id }) => id === kind.votesOn(step.settings));
      if (kind.votesOn(step.settings) !== null) {
        expect(voted && boardSpecs(stepKinds, voted).map((spec) => spec.scope)).toContain('plenary');
      }
      const rule = kind.talkRound(step.settings);
      if (rule) expect(rule.turnMs).toBeGreaterThan(0);
    }
  });

  it('shows everybody the same before anything has been done', () => {
    for (const step of examples) {
      const { state } = rehearse(step, 'lobby');
      for (const audience of audiences) {
        const seen = kind.view(kind.initialData, audience, state, step.settings);
        expect(difference(seen, kind.initialData)).toBeNull();
      }
    }
  });

  const acting = fc.record({
    example: fc.nat(),
    stage: fc.constantFrom(...stages),
    tried: fc.array(
      fc.record({
        actor: actors,
        action: fc.oneof(
          ...(kind.action._zod.def.type === 'never' ? [] : [{ weight: 9, arbitrary: arbitraryOf(kind.action, texts) }]),
          { weight: 1, arbitrary: fc.anything() },
        ),
        wait: fc.nat(90_000),
      }),
      { maxLength: 25, size: 'max' },
    ),
  });

  it('answers any action of any actor with bodies or a reason, and agrees with itself about who sees what', () => {
    let taken = 0;
    fc.assert(
      fc.property(acting, fc.nat(1_000_000), ({ example, stage, tried }, seed) => {
        const step = examples[example % examples.length] as Step;
        const on = rehearse(step, stage);
        const { settings } = step;
        const state = frozen(on.state);
        let data = frozen(state.stepData.get(step.id) ?? kind.initialData);
        let { now } = on;
        for (const [at, { actor, action, wait }] of tried.entries()) {
          now += wait;
          const parsed = kind.action.safeParse(action);
          if (!parsed.success) continue;
          const here = { ...state, stepData: new Map(state.stepData).set(step.id, data) };
          const context = { state: here, step, settings, data };
          const acted = () =>
            kind.decide(frozen(parsed.data), { ...context, ...contextOf(actor, now, `${seed}-${at}`) });
          const outcome = acted();
          expect(difference(acted(), outcome), 'the same action is decided otherwise').toBeNull();
          if ('rejected' in outcome) {
            expect(rejectionCodes).toContain(outcome.rejected);
            continue;
          }
          // A stranger and a hall screen decide nothing; the conference would not even ask.
          if (outcome.bodies.length > 0) expect(actor.kind).not.toBe('hall');
          for (const body of outcome.bodies) {
            taken += 1;
            expect(difference(throughJson(body), body), 'the body does not survive JSON').toBeNull();
            const before = data;
            const after = frozen(kind.apply(before, frozen(body)));
            expect(difference(kind.apply(before, throughJson(body)), after)).toBeNull();
            data = after;
            const rooms = kind.rooms(body, { ...context, data });
            expect(new Set(rooms).size).toBe(rooms.length);
            for (const room of rooms)
              expect(room).toMatch(/^(facilitators|halls|participants|group:[\w-]+\/[\w-]+|person:[\w-]+)$/);
            for (const audience of audiences) {
              const seen = kind.view(before, audience, state, settings);
              const hears = roomsOf(state, audience).some((room) => rooms.includes(room));
              const held = hears ? kind.apply(frozen(seen), body) : seen;
              const expected = kind.view(after, audience, state, settings);
              const who = audience.kind === 'participant' ? audience.personId : audience.kind;
              expect(
                difference(held, expected),
                `${who} ${hears ? 'hears' : 'does not hear'} ${JSON.stringify(body)}`,
              ).toBeNull();
              expect(difference(kind.view(expected, audience, state, settings), expected)).toBeNull();
            }
          }
          for (const audience of people) {
            if (audience.kind !== 'participant') continue;
            const seen = JSON.stringify(encodeState(kind.view(data, audience, state, settings)));
            const others = (seen.match(/person-\d+/g) ?? []).filter((id) => id !== audience.personId);
            expect(others, `in the view of ${audience.personId}`).toEqual([]);
          }
        }
        const stepData = new Map(state.stepData).set(step.id, data);
        expectCopies(kind, step, { ...on.state, stepData });
        const harvest = kind.harvest({ state: { ...state, stepData }, step, settings, data });
        for (const id of harvest.wordIds) expect(id).toMatch(/^w:/);
        if (harvest.scale) expect(harvest.scale.counts.length).toBe(5);
      }),
      runs(60),
    );
    if (kind.action._zod.def.type !== 'never') expect(taken, 'nothing was ever done').toBeGreaterThan(20);
  });

  it('lives through JSON in the middle of it all', () => {
    fc.assert(
      fc.property(acting, ({ example, stage, tried }) => {
        const step = examples[example % examples.length] as Step;
        const on = rehearse(step, stage);
        for (const { actor, action } of tried) on.send(actor, { type: 'act', stepId: step.id, action });
        expect(difference(throughJson(on.state), on.state)).toBeNull();
        expect(difference(machine.replay(throughJson(on.events) as typeof on.events), on.state)).toBeNull();
      }),
      runs(10),
    );
  });
});

/** What a kind wants copied stands on a board that there is, and goes to a lane that there is, each note once. */
function expectCopies(kind: StepKind, step: Step, state: Rehearsal['state']): void {
  const data = state.stepData.get(step.id) ?? kind.initialData;
  const copies = kind.copies({ state, step, settings: step.settings, data });
  const targets = copies.map((copy) => `${boardKey(copy.to)} ${boardKey(copy.from)} ${copy.noteId}`);
  expect(new Set(targets).size).toBe(targets.length);
  for (const { from, to, lane, noteId } of copies) {
    expect(isId(noteId)).toBe(true);
    const source = stepById(state.programme, from.stepId);
    expect(source && boardSpecs(stepKinds, source).map((spec) => spec.scope)).toContain(from.scope);
    if (from.scope === 'group') {
      expect(state.groupings.get(from.stepId)?.groups.map((group) => group.id)).toContain(from.owner);
    } else {
      expect(state.people.has(from.owner)).toBe(true);
    }
    expect(to.stepId).toBe(step.id);
    if (to.scope === 'plenary') expect(to.owner).toBe(plenaryOwner);
    const target = boardSpecs(stepKinds, step).find((spec) => spec.scope === to.scope);
    expect(target?.lanes.map((one) => one.id)).toContain(lane);
  }
}
