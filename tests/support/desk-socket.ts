import type { Command } from '../../shared/conference/commands.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { connected, type LiveClient, send, tokenOf } from './test-server.ts';

/** A facilitator without a desk, on the live plane. */
export async function deskOf(server: { readonly url: string }, made: CreateReply): Promise<LiveClient> {
  const token = tokenOf(made.facilitatorLink);
  return (await connected(server, { conferenceId: made.id, role: 'facilitator', token })).socket;
}

/** Sends commands, one after the other. @throws when one is refused */
export async function lead(socket: LiveClient, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const reply = await send(socket, command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
  }
}

/** The conference as whoever holds `socket` sees it now. */
export async function stateOf(socket: LiveClient): Promise<ConferenceState> {
  return decodeState((await socket.timeout(5_000).emitWithAck('resync')).state) as ConferenceState;
}

/** Moves the programme on by one part or step. */
export async function leadOn(desk: LiveClient): Promise<void> {
  const state = await stateOf(desk);
  const status = state.statuses.get(state.currentStepId ?? '');
  const part = status && status.kind !== 'waiting' ? status.part : 0;
  await lead(desk, { type: 'next', from: { stepId: state.currentStepId, part } });
}

/** Brings a conference whose first step is done in groups to that step. */
export async function leadToGroups(server: { readonly url: string }, made: CreateReply, stepId: string): Promise<void> {
  const desk = await deskOf(server, made);
  await lead(desk, { type: 'proposeGroups', stepId }, { type: 'confirmGroups', stepId });
  await leadOn(desk);
  desk.disconnect();
}
