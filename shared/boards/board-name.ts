/**
 * How boards are named. Inside a conference a board has the key `step/scope/owner`; on the wire and in storage its name
 * is `conference/step/scope/owner/epoch`. Owner: a person's id, a group's id, or `all` for plenary. The epoch counts how
 * often the document has been replaced, so that an old local copy is never merged into a new document; restoring a backup
 * makes it jump.
 */
export interface BoardKey {
  readonly stepId: string;
  readonly scope: 'person' | 'group' | 'plenary';
  readonly owner: string;
}

export interface BoardName extends BoardKey {
  readonly conferenceId: string;
  readonly epoch: number;
}

export const firstEpoch = 0;
export const plenaryOwner = 'all';

const idPattern = /^[A-Za-z0-9-][A-Za-z0-9_-]{0,39}$/;

export function isId(text: string): boolean {
  return idPattern.test(text);
}

function isScope(text: string): text is BoardKey['scope'] {
  return text === 'person' || text === 'group' || text === 'plenary';
}

export function boardKey(board: BoardKey): string {
  return `${board.stepId}/${board.scope}/${board.owner}`;
}

export function boardName(conferenceId: string, board: BoardKey, epoch: number = firstEpoch): string {
  return `${conferenceId}/${boardKey(board)}/${epoch}`;
}

export function parseBoardKey(key: string): BoardKey | undefined {
  const [stepId, scope, owner, ...rest] = key.split('/');
  if (rest.length > 0 || !stepId || !scope || !owner) return undefined;
  if (!isId(stepId) || !isId(owner) || !isScope(scope)) return undefined;
  return { stepId, scope, owner };
}

export function parseBoardName(name: string): BoardName | undefined {
  const [conferenceId, stepId, scope, owner, epoch, ...rest] = name.split('/');
  if (rest.length > 0 || !conferenceId || !isId(conferenceId) || !epoch || !/^(0|[1-9]\d{0,9})$/.test(epoch))
    return undefined;
  const key = parseBoardKey(`${stepId}/${scope}/${owner}`);
  return key && { conferenceId, ...key, epoch: Number(epoch) };
}

/** A board is replaced one epoch at a time, by people; restoring a backup leads far beyond all that is known. */
const restoringJump = 100;

/** Whether a backup has been restored between the two documents: the later one may know less than the earlier. */
export function isBeforeRestoring(one: string, other: string): boolean {
  const [earlier, later] = [parseBoardName(one), parseBoardName(other)];
  return isEarlierEpoch(one, other) && (later?.epoch ?? 0) - (earlier?.epoch ?? 0) > restoringJump;
}

/** Whether one name is that of an earlier document of the board that the other names. */
export function isEarlierEpoch(one: string, other: string): boolean {
  const [earlier, later] = [parseBoardName(one), parseBoardName(other)];
  if (!earlier || !later || earlier.conferenceId !== later.conferenceId) return false;
  return boardKey(earlier) === boardKey(later) && earlier.epoch < later.epoch;
}
