import { ownAccess } from '../boards/board-access.ts';
import { type BoardKey, boardKey, parseBoardKey } from '../boards/board-name.ts';
import { type Heading, hasWords, type Note, planFields } from '../boards/notes.ts';
import type { Audience } from '../conference/actor.ts';
import { copiesOf } from '../conference/copies.ts';
import type { Step } from '../conference/programme.ts';
import { type ConferenceState, type Group, statusOf } from '../conference/state.ts';
import { type KindHarvest, kindOf, type StepKinds } from '../conference/step-kind.ts';
import type { Harvest, HarvestGroup, HarvestLane, HarvestScale, HarvestStep, HarvestVote } from './harvest.ts';
import { type HarvestBoard, harvestBoards } from './harvest-boards.ts';
import { harvestLanes, type KnownNote } from './harvest-lanes.ts';

export interface BoardContent {
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
}

interface HarvestInput {
  readonly kinds: StepKinds;
  /** The whole state, as the server holds it. */
  readonly state: ConferenceState;
  /** Texts behind word ids; erased ones are left out. */
  readonly words: ReadonlyMap<string, string>;
  /** What stands on a board; asked only for boards that `harvestBoards` names. */
  readonly boards: (key: BoardKey) => BoardContent;
  readonly audience: Audience;
  /** Whether a facilitator is told what can be erased, and where. */
  readonly addresses?: boolean;
}

const minute = 60_000;

/**
 * Gathers what `audience` may take home: a facilitator everything that is not private, a participant what they may read
 * anyway, and words and counts once the conference has ended. A note that has been lifted to a wall stands once, with its
 * group; where its reader may not see the group's board, it stands in plenary with the number of its table. Where the two
 * no longer say the same both stand, and count as one.
 */
export function buildHarvest(input: HarvestInput): Harvest {
  const { state } = input;
  const { boards, reworded } = readBoards(input);
  const steps = state.programme.map((step) => harvestStep(input, step, boards));
  const parked = state.parked.map((step) => harvestStep(input, step, boards)).filter(hasWordsLeft);
  const startedAt = steps.flatMap(({ id }) => {
    const status = statusOf(state, id);
    return status.kind === 'waiting' ? [] : [status.startedAt];
  });
  const lanes = [...steps, ...parked].flatMap((step) => [
    ...step.plenary,
    ...step.groups.flatMap((group) => group.lanes),
  ]);
  return {
    format: 'samling-harvest',
    version: 1,
    title: state.title,
    language: state.language,
    timeZone: state.timeZone,
    ...(state.rehearsal ? { rehearsal: true as const } : {}),
    ...(input.addresses && input.audience.kind === 'facilitator' && !state.rehearsal
      ? { leads: { remembered: state.remembered } }
      : {}),
    createdAt: iso(state.createdAt),
    startedAt: startedAt.length > 0 ? iso(Math.min(...startedAt)) : null,
    endedAt: state.phase.kind === 'ended' ? iso(state.phase.at) : null,
    counts: {
      people: state.people.size,
      workplaces: new Set([...state.people.values()].map((person) => person.workplaceId)).size,
      groups: steps.reduce((sum, step) => sum + step.groups.length, 0),
      notes: lanes.reduce((sum, lane) => sum + countNotes(lane), 0) - reworded,
    },
    steps,
    ...(parked.length > 0 ? { parked } : {}),
  };
}

/** Whether anything was written or answered in a step. */
function hasWordsLeft({ words, scale, votes = [], groups, plenary }: HarvestStep): boolean {
  const lanes = [...plenary, ...groups.flatMap((group) => group.lanes)];
  return words.length > 0 || (scale?.n ?? 0) > 0 || votes.length > 0 || lanes.some((lane) => countNotes(lane) > 0);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function countNotes(lane: HarvestLane): number {
  return lane.headings.reduce((sum, heading) => sum + heading.notes.length, lane.notes.length);
}

/** A board as it will be harvested. */
interface ReadBoard extends HarvestBoard {
  readonly headings: readonly Heading[];
  readonly notes: readonly KnownNote[];
}

interface ReadBoards {
  readonly boards: ReadonlyMap<string, ReadBoard>;
  /** How many lifted notes say something else now than on the wall, and so stand in both places. */
  readonly reworded: number;
}

function readBoards(input: HarvestInput): ReadBoards {
  const { kinds, state, audience } = input;
  const told = input.addresses === true && audience.kind === 'facilitator';
  const contents = new Map(
    [...state.programme, ...state.parked]
      .flatMap((step) => harvestBoards(kinds, state, step, audience))
      .map((board) => {
        const { notes, headings } = input.boards(board.key);
        // What has been erased is gone at once, also while its board is still being replaced.
        const erased = state.redacted.get(boardKey(board.key));
        const left = notes.filter((note) => hasWords(note) && !erased?.has(note.id));
        return [boardKey(board.key), { ...board, headings, notes: left }] as const;
      }),
  );
  const noteOn = (board: string, noteId: string) => contents.get(board)?.notes.find((note) => note.id === noteId);

  // What groups have lifted: the copy on the wall is folded into the original, unless the two no longer say the same.
  const lifted = new Map<string, string>();
  const folded = new Set<string>();
  const reworded = new Set<string>();
  for (const copy of copiesOf(kinds, state)) {
    if (copy.from.scope !== 'group') continue;
    const [from, to] = [boardKey(copy.from), boardKey(copy.to)];
    lifted.set(`${from} ${copy.noteId}`, to);
    const [original, onWall] = [noteOn(from, copy.noteId), noteOn(to, copy.noteId)];
    if (!original || !onWall) continue;
    if (sameWords(original, onWall)) folded.add(`${to} ${copy.noteId}`);
    else reworded.add(`${from} ${copy.noteId}`);
  }

  const read = new Map(
    [...contents].map(([key, board]) => {
      const notes = board.notes
        .filter((note) => !folded.has(`${key} ${note.id}`))
        .map((note): KnownNote => {
          const wall = lifted.get(`${key} ${note.id}`);
          const onWall = wall !== undefined && folded.has(`${wall} ${note.id}`) ? noteOn(wall, note.id) : undefined;
          const said = new Set(note.comments.map((comment) => comment.id));
          const more = onWall?.comments.filter((comment) => !said.has(comment.id)) ?? [];
          return {
            note: { ...note, comments: [...note.comments, ...more] },
            hearts: countHearts(state, note.id, wall === undefined ? [key] : [key, wall]),
            // What was lifted are the words on the wall.
            lifted: wall !== undefined && !reworded.has(`${key} ${note.id}`),
            ...(told ? { at: { board: key, noteId: note.id } } : {}),
          };
        });
      return [key, { ...board, notes }] as const;
    }),
  );
  return { boards: read, reworded: reworded.size };
}

function sameWords(a: Note, b: Note): boolean {
  return a.text === b.text && planFields.every((field) => a.plan?.[field] === b.plan?.[field]);
}

/** People who gave a heart to a note on any of `boards`; nobody counts twice. */
function countHearts(state: ConferenceState, noteId: string, boards: readonly string[]): number {
  const people = new Set(boards.flatMap((board) => [...(state.hearts.get(board)?.get(noteId) ?? [])]));
  return people.size;
}

function harvestStep(input: HarvestInput, step: Step, boards: ReadonlyMap<string, ReadBoard>): HarvestStep {
  const { kinds, state, words, audience } = input;
  const kind = kindOf(kinds, step);
  const status = statusOf(state, step.id);
  const data = state.stepData.get(step.id) ?? kind.initialData;
  const mayCount = audience.kind === 'facilitator' || state.phase.kind === 'ended';
  const own = mayCount ? kind.harvest({ state, step, settings: step.settings, data }) : undefined;
  const wordIds = (own?.wordIds ?? []).filter((id) => words.has(id));
  const mine = [...boards.values()].filter((board) => board.key.stepId === step.id);
  const groups = state.groupings.get(step.id)?.groups ?? [];
  return {
    id: step.id,
    kind: step.kind,
    title: step.title,
    question: step.question,
    plannedMinutes: step.minutes,
    actualMinutes: status.kind === 'done' ? Math.round((status.endedAt - status.startedAt) / minute) : null,
    words: wordIds.flatMap((id) => words.get(id) ?? []),
    ...(input.addresses && audience.kind === 'facilitator' ? { wordIds } : {}),
    scale: own?.scale ? harvestScale(own.scale) : null,
    ...(own?.votes ? { votes: harvestVotes(input, own.votes) } : {}),
    groups: mine.flatMap((board) => {
      const group = board.key.scope === 'group' && groups.find((one) => one.id === board.key.owner);
      return group ? [harvestGroup(input, group, board)] : [];
    }),
    plenary: mine
      .filter((board) => board.key.scope === 'plenary')
      .flatMap((board) => harvestLanes(board.spec.lanes, board.headings, board.notes)),
  };
}

/** The ranking: most dots first, then the order of the board. A note that is gone takes its dots with it. */
function harvestVotes(
  { kinds, state, audience, boards }: HarvestInput,
  { board, counts }: NonNullable<KindHarvest['votes']>,
): readonly HarvestVote[] {
  const key = parseBoardKey(board);
  if (!key || ownAccess(kinds, state, key, audience) === 'none') return [];
  const dotsOf = new Map(counts);
  return boards(key)
    .notes.filter(hasWords)
    .map((note) => ({ text: note.text, ...(note.plan ? { plan: note.plan } : {}), dots: dotsOf.get(note.id) ?? 0 }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots);
}

function harvestScale({ question, counts }: { question: string; counts: readonly number[] }): HarvestScale {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return { question, counts, n, mean: n === 0 ? null : Math.round((total / n) * 100) / 100 };
}

function harvestGroup({ state, words }: HarvestInput, group: Group, board: ReadBoard): HarvestGroup {
  return {
    number: group.number,
    label: { kind: group.label.kind, words: labelWords(state, words, group) },
    people: group.members.length,
    lanes: harvestLanes(board.spec.lanes, board.headings, board.notes),
  };
}

function labelWords(state: ConferenceState, words: ReadonlyMap<string, string>, { label }: Group): readonly string[] {
  switch (label.kind) {
    case 'workplace':
      return label.workplaceIds.flatMap((id) => words.get(state.workplaces.get(id)?.nameId ?? '') ?? []);
    case 'schoolType':
      return [label.schoolType];
    case 'workplaceType':
      return [label.workplaceType];
    case 'jobRole':
      return [label.jobRole];
    case 'table':
    case 'everyone':
      return [];
  }
}
