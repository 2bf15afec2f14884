import type { BrowserContext, Page } from 'playwright-core';
import { openBoardLink } from '../../server/rehearsal/board-link.ts';
import { type LiveLink, openLiveLink } from '../../server/rehearsal/live-link.ts';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import type { Command } from '../../shared/conference/commands.ts';
import { positionOf } from '../../shared/conference/state.ts';
import type { CreateReply, DoorReply, JoinReply } from '../../shared/protocol/http.ts';
import { created, joined, type TestServer, tokenOf } from './test-server.ts';

/** Somebody with a seat. */
export interface Seated {
  readonly id: string;
  readonly token: string;
}

/** A conference that is brought to any state through the public protocol, as fast as that goes. */
export interface Stage {
  readonly made: CreateReply;
  readonly halls: DoorReply['halls'];
  readonly desk: LiveLink;
  /** As a facilitator. @throws when it is refused */
  deed(command: Command): Promise<void>;
  next(): Promise<void>;
  /** Proposes groups, brings `together` to one table, and shows them. */
  groups(stepId: string, together?: readonly Seated[]): Promise<void>;
  /** Somebody without a browser. */
  join(name: string, hall?: string): Promise<Seated>;
  /** Somebody whose seat is in `context`, as its cookie. */
  sit(context: BrowserContext, name: string, hall?: string): Promise<Seated>;
  /** On whatever board that person may write. @returns the note's id */
  write(person: Seated, key: BoardKey, lane: string, text: string): Promise<string>;
  /** For everybody: written on one's own board, and shared. */
  share(person: Seated, stepId: string, lane: string, text: string): Promise<string>;
  /** As that person. */
  act(person: Seated, command: Command): Promise<void>;
  close(): void;
}

export async function openStage(server: TestServer, more: Readonly<Record<string, unknown>>): Promise<Stage> {
  const workplaces = [
    { name: 'Rud skole', type: 'skole', schoolType: 'barneskole', municipality: 'Bærum' },
    { name: 'Vik skole', type: 'skole', schoolType: 'ungdomsskole', municipality: 'Bærum' },
    { name: 'Solvang oppvekstsenter og flerbrukshall', type: 'skole', schoolType: '1–10-skole', municipality: 'Asker' },
  ];
  const made = await created(server, { workplaces, ...more });
  const desk = await openLiveLink(server.url, {
    ...{ conferenceId: made.id, role: 'facilitator', token: tokenOf(made.facilitatorLink) },
  });
  const door = (await (await fetch(`${server.url}/api/door/${made.joinCode}`)).json()) as DoorReply;
  const links = new Map<string, Promise<LiveLink>>();
  const linkOf = ({ id, token }: Seated): Promise<LiveLink> => {
    const known = links.get(id) ?? openLiveLink(server.url, { conferenceId: made.id, role: 'participant', token });
    links.set(id, known);
    return known;
  };
  let come = 0;
  let written = 0;
  const seatFor = (name: string, hall?: string) => {
    come += 1;
    const workplace = { id: door.workplaces[come % door.workplaces.length]?.id ?? '' };
    return { code: made.joinCode, name, workplace, jobRole: door.jobRoles[0] ?? null, ...(hall ? { hall } : {}) };
  };
  const send = async (link: LiveLink, command: Command): Promise<void> => {
    const reply = await link.send(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
  };
  const deed = (command: Command) => send(desk, command);
  const write: Stage['write'] = async ({ token }, key, lane, text) => {
    const board = await openBoardLink(server.url, made.id, { key, epoch: 0 }, token);
    if (!board) throw new Error(`no board ${JSON.stringify(key)}`);
    written += 1;
    const id = `n${written}`.padEnd(12, 'x');
    const outcome = await board.write((doc) => addNote(doc, { id, lane, text, form: 'note' }));
    board.close();
    if (outcome !== 'stored') throw new Error(`not written: ${outcome}`);
    return id;
  };
  const act: Stage['act'] = async (person, command) => send(await linkOf(person), command);
  return {
    made,
    halls: door.halls,
    desk,
    deed,
    async next() {
      const from = positionOf(desk.state());
      await deed({ type: 'next', from });
      await desk.until((state) => JSON.stringify(positionOf(state)) !== JSON.stringify(from));
    },
    async groups(stepId, together = []) {
      await deed({ type: 'proposeGroups', stepId });
      const state = await desk.until(({ groupings }) => groupings.has(stepId));
      const toGroupId = state.groupings.get(stepId)?.groups[0]?.id ?? null;
      for (const { id: personId } of together) {
        const there = desk.state().groupings.get(stepId)?.groups[0]?.members.includes(personId);
        if (!there) await deed({ type: 'moveSeat', stepId, personId, toGroupId });
      }
      await deed({ type: 'confirmGroups', stepId });
    },
    async join(name, hall) {
      const { participantId: id, token } = await joined(server, made.joinCode, seatFor(name, hall));
      return { id, token };
    },
    async sit(context, name, hall) {
      const reply = await context.request.post(`${server.url}/api/join`, { data: seatFor(name, hall) });
      const { participantId: id, token } = (await reply.json()) as JoinReply;
      return { id, token };
    },
    write,
    async share(person, stepId, lane, text) {
      const noteId = await write(person, { stepId, scope: 'person', owner: person.id }, 'sent', text);
      await act(person, { type: 'shareNote', stepId, noteId, lane });
      return noteId;
    },
    act,
    close() {
      desk.close();
      for (const link of links.values()) void link.then((one) => one.close());
    },
  };
}

/** Waits until a page that lives along shows `text`. */
export async function shows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}
