import { expect, test } from 'vitest';
import { saveStep } from '../../../../client/facilitator/step-editor/save-step.ts';
import type { Command } from '../../../../shared/conference/commands.ts';
import type { RejectionCode } from '../../../../shared/conference/rejections.ts';
import type { CommandReply } from '../../../../shared/protocol/live.ts';
import { facilitator, Rehearsal } from '../../../shared/conference/house.ts';

/** A desk whose server is the conference itself, and what the desk has sent. */
function desk() {
  const rehearsal = new Rehearsal();
  const sent: Command[] = [];
  const send = async (command: Command): Promise<CommandReply> => {
    sent.push(command);
    const said = rehearsal.send(facilitator, command);
    return said === 'ok' ? { ok: true, version: rehearsal.state.version } : { ok: false, code: said as RejectionCode };
  };
  const step = (id: string) => rehearsal.state.programme.find((one) => one.id === id);
  return { rehearsal, sent, send, step };
}

test('all that was changed goes in one command', async () => {
  const { send, sent, step } = desk();
  expect(await saveStep(send, 'break', { title: 'Lunsj', minutes: 30, startsAt: '11:30' })).toEqual({});
  expect(sent).toHaveLength(1);
  expect(step('break')).toMatchObject({ title: 'Lunsj', minutes: 30, startsAt: '11:30' });
});

test('nothing changed sends nothing', async () => {
  const { send, sent } = desk();
  expect(await saveStep(send, 'break', {})).toEqual({});
  expect(sent).toEqual([]);
});

test('what is refused is told at its field, and the rest is saved', async () => {
  const { send, step } = desk();
  expect(await saveStep(send, 'break', { title: 'Lunsj', minutes: 0 })).toEqual({ minutes: 'step_invalid' });
  expect(step('break')).toMatchObject({ title: 'Lunsj', minutes: 10 });
});

test('what cannot change once a step has begun says so, and its minutes still change', async () => {
  const { rehearsal, send, step } = desk();
  rehearsal.people(9);
  rehearsal.goTo('check-in');
  const changes = { minutes: 12, arrangement: { kind: 'individual' } };
  expect(await saveStep(send, 'check-in', changes)).toEqual({ arrangement: 'step_locked' });
  expect(step('check-in')?.minutes).toBe(12);
});
