import { useMemo, useSyncExternalStore } from 'react';
import { boardAccess } from '../../../shared/boards/board-access.ts';
import { type BoardKey, boardKey, boardName } from '../../../shared/boards/board-name.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import { epochOf } from '../../../shared/conference/state.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { type BoardActions, type BoardHandle, type BoardStatus, emptySnapshot } from './board-handle.ts';
import type { SharedBoard } from './board-registry.ts';
import { useBoards } from './boards-provider.tsx';

/**
 * A board, for as long as it is looked at. All who use the same key share one connection. Null, or a board that this
 * person may not see now, gives a closed one. Needs a `BoardsProvider` above it.
 */
export function useBoard(key: BoardKey | null): BoardHandle {
  const { state, words, personId, hallId } = useLive();
  const { role, registry } = useBoards();
  const actor = actorOf(role, personId, hallId);
  const access = key === null ? 'none' : boardAccess(stepKinds, state, key, actor);
  const name = key === null || access === 'none' ? null : boardName(state.id, key, epochOf(state, boardKey(key)));
  const shared = name === null ? noBoard : registry.board(name);
  const snapshot = useSyncExternalStore(shared.subscribe, shared.snapshot);
  const ownName = words.get(state.people.get(personId ?? '')?.nameId ?? '') ?? '';
  const actions = useMemo(() => actionsOf(shared, access === 'write', ownName), [shared, access, ownName]);
  const status = statusFor(access, snapshot);
  return useMemo(() => ({ ...snapshot, ...actions, status }), [snapshot, actions, status]);
}

function actorOf(role: Actor['kind'], personId: string | null, hallId: string | null): Actor {
  switch (role) {
    case 'participant':
      return { kind: role, personId: personId ?? '' };
    case 'hallHost':
      return { kind: role, hallId: hallId ?? '' };
    case 'hall':
      return hallId === null ? { kind: role } : { kind: role, hallId };
    case 'facilitator':
      return { kind: role };
  }
}

function statusFor(
  access: ReturnType<typeof boardAccess>,
  snapshot: { synced: boolean; refused: boolean },
): BoardStatus {
  if (access === 'none' || snapshot.refused) return 'closed';
  if (!snapshot.synced) return 'loading';
  return access === 'write' ? 'live' : 'readonly';
}

/** The actions keep their identity for as long as board and right do, whatever is written meanwhile. */
function actionsOf(shared: SharedBoard, mayWrite: boolean, ownName: string): BoardActions {
  const writable = () => (mayWrite ? shared.room() : null);
  return {
    add: (lane, text, options) => writable()?.add(lane, text, options) ?? '',
    edit: (noteId, text, field) => writable()?.edit(noteId, text, field),
    textSource: (noteId, field) => writable()?.textSource(noteId, field) ?? null,
    move: (noteId, to) => writable()?.move(noteId, to),
    remove: (noteId) => writable()?.remove(noteId),
    comment: (noteId, text) => writable()?.comment(noteId, text),
    addHeading: (lane, title) => writable()?.addHeading(lane, title) ?? '',
    renameHeading: (headingId, title) => writable()?.renameHeading(headingId, title),
    removeHeading: (headingId) => writable()?.removeHeading(headingId),
    undo: () => writable()?.undo(),
    writing: (noteId) => writable()?.writing(noteId, ownName),
    stopped: () => shared.room()?.stopped(),
    whenSaved: () => shared.room()?.whenSaved() ?? Promise.resolve(false),
    dismissRescued: (noteId) => shared.room()?.dismissRescued(noteId),
  };
}

const noBoard: SharedBoard = {
  subscribe: () => () => {},
  snapshot: () => emptySnapshot,
  room: () => null,
};
