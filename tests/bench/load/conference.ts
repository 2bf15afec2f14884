import { join } from '../../../server/rehearsal/door.ts';
import { openLiveLink } from '../../../server/rehearsal/live-link.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { positionOf } from '../../../shared/conference/state.ts';
import { groupWork, inGroups, makeStep } from '../../../shared/programmes/make-step.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import type { Handshake } from '../../../shared/protocol/live.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';

/** Somebody who takes part, and the board that is theirs to write on once there are groups. */
export interface Seat {
  readonly personId: string;
  readonly token: string;
}

/** A conference that nobody has come to yet, as plain data. */
export interface EmptyConference {
  readonly id: string;
  readonly deskToken: string;
  readonly joinLink: string;
  readonly joinCode: string;
}

/** A conference that is set up for measuring, as plain data. */
export interface BenchConference extends EmptyConference {
  readonly seats: readonly Seat[];
}

const words = (title: string) => ({ title, question: 'Hva har dere erfart hos dere?' });

/** The step whose groups write together. */
export const groupStep = 'work';
export const groupLane = 'wall';
const tableSize = 8;

/** A step in which tables of eight write, then as many plain ones as it takes. */
export function programmeOf(talks: number): readonly Step[] {
  return [
    makeStep(words('Sammen'), {
      id: groupStep,
      kind: 'groupWork',
      minutes: 60,
      arrangement: inGroups('mixed', tableSize, tableSize),
      settings: groupWork({ lanes: { [groupLane]: 'Tanker' } }),
    }),
    ...Array.from({ length: talks }, (_, at) =>
      makeStep(words(`Samtale ${at + 1}`), {
        id: talkId(at),
        kind: 'talk',
        minutes: 5,
        settings: { oneWord: false, link: '' },
      }),
    ),
  ];
}

export function talkId(at: number): string {
  return `talk-${at + 1}`;
}

/** How many join at the same moment. */
const atOnce = 10;

/** Sets up a conference on the server at `url`, and lets so many people join, through the public door. */
export async function openConference(
  url: string,
  { programme, people }: { readonly programme: readonly Step[]; readonly people: number },
): Promise<BenchConference> {
  const conference = await createConference(url, programme);
  const seats: Seat[] = [];
  while (seats.length < people) {
    seats.push(...(await letJoin(url, conference, seats.length, Math.min(atOnce, people - seats.length))));
  }
  return { ...conference, seats };
}

/** @param programme its steps, or the name of a ready one */
export async function createConference(url: string, programme: readonly Step[] | string): Promise<EmptyConference> {
  const response = await fetch(`${url}/api/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ programme, title: 'Måling', language: 'nb' }),
  });
  if (!response.ok) throw new Error(`not created: ${response.status} ${await response.text()}`);
  const { id, joinCode, joinLink, facilitatorLink } = (await response.json()) as CreateReply;
  return { id, deskToken: new URL(facilitatorLink).hash.slice(1), joinLink, joinCode };
}

/** So many join at the same moment. @param from how many have come before: they are named after their numbers */
export function letJoin(
  url: string,
  { joinCode: code }: EmptyConference,
  from: number,
  count: number,
): Promise<readonly Seat[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Seat> => {
      const workplace = { name: `Skole ${(from + at) % 12}` };
      const body = { code, name: `Deltaker ${from + at}`, workplace, jobRole: null };
      const { participantId: personId, token } = await join(url, body);
      return { personId, token };
    }),
  );
}

/** Seats everybody at tables and begins the step in which they write. Answers with each person's group. */
export async function beginGroups(url: string, conference: BenchConference): Promise<ReadonlyMap<string, string>> {
  const { id: conferenceId, deskToken: token } = conference;
  const desk = await openLiveLink(url, { conferenceId, role: 'facilitator', token });
  try {
    for (const type of ['proposeGroups', 'confirmGroups'] as const) {
      const reply = await desk.send({ type, stepId: groupStep });
      if (!reply.ok) throw new Error(`${type} was refused: ${reply.code}`);
    }
    const reply = await desk.send({ type: 'next', from: positionOf(desk.state()) });
    if (!reply.ok) throw new Error(`next was refused: ${reply.code}`);
    const state = await desk.until(({ currentStepId }) => currentStepId === groupStep);
    const groups = state.groupings.get(groupStep)?.groups ?? [];
    return new Map(groups.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
  } finally {
    desk.close();
  }
}

export function participantAuth(conferenceId: string, { token }: Seat): Handshake {
  return { protocol: protocolVersion, conferenceId, role: 'participant', token };
}

export function deskAuth({ id: conferenceId, deskToken: token }: BenchConference): Handshake {
  return { protocol: protocolVersion, conferenceId, role: 'facilitator', token };
}
