import type * as z from 'zod/mini';
import type { Audience, Context } from './actor.ts';
import type { Step } from './programme.ts';
import type { Rejection } from './rejections.ts';
import type { ConferenceState } from './state.ts';

export interface Lane {
  readonly id: string;
  readonly title: string;
}

/**
 * A board that a step offers. *person*: one for each person, read and written by that person alone. *group*: one for each
 * group. *plenary*: one for all, written by the server only, from what people share or lift.
 */
export interface BoardSpec {
  readonly scope: 'person' | 'group' | 'plenary';
  readonly lanes: readonly Lane[];
  /** `note`: a body of text. `plan`: goal, action, responsible, deadline, evaluation. */
  readonly form: 'note' | 'plan';
  /** Where notes of a person's own board go when their writer shares them. */
  readonly sharesTo?: 'group' | 'plenary';
}

/** A note that must stand on another board too: shared by its writer, or lifted by its group. */
export interface BoardCopy {
  readonly from: { readonly stepId: string; readonly scope: 'person' | 'group'; readonly owner: string };
  readonly noteId: string;
  readonly to: { readonly stepId: string; readonly scope: 'group' | 'plenary'; readonly owner: string };
  readonly lane: string;
  /** The number of the table it is attributed to, or null where it comes from one person. */
  readonly table: number | null;
}

/**
 * Who hears of an event. A participant listens to `participants`, to their hall, to the groups where they sit, and to
 * their own room; a hall screen to `halls` and its hall; a host to `halls`, `hosts`, their hall and
 * what only its host may know.
 */
export type Room =
  | 'facilitators'
  | 'halls'
  | 'hosts'
  | 'participants'
  | `hall:${string}`
  | `host:${string}`
  | `group:${string}/${string}`
  | `person:${string}`;

export interface KindContext<Settings, Data> {
  readonly state: ConferenceState;
  readonly step: Step;
  readonly settings: Settings;
  readonly data: Data;
}

export interface Acted<Body> {
  readonly bodies: readonly Body[];
  /** Texts that the bodies refer to, by word id. */
  readonly words?: ReadonlyMap<string, string>;
}

/** What a step leaves behind beside its boards. */
export interface KindHarvest {
  /** Single words that people have said, by word id. */
  readonly wordIds: readonly string[];
  /** How many chose 1, 2, 3, 4 and 5. */
  readonly scale: { readonly question: string; readonly counts: readonly number[] } | null;
  /** How many dots each note of a plenary board (by its key) was given. */
  readonly votes: {
    readonly board: string;
    readonly counts: readonly (readonly [noteId: string, dots: number])[];
  } | null;
}

/**
 * One kind of step: its settings, the boards it offers, what may be done in it beyond writing, and what of that each
 * audience sees. The conference knows kinds only through this.
 */
export interface StepKind<Settings = unknown, Data = unknown, Action = unknown, Body = unknown> {
  readonly kind: string;
  readonly settings: z.ZodMiniType<Settings>;
  readonly action: z.ZodMiniType<Action>;
  readonly initialData: Data;
  boards(step: Step, settings: Settings): readonly BoardSpec[];
  decide(action: Action, context: KindContext<Settings, Data> & Context): Acted<Body> | Rejection;
  apply(data: Data, body: Body): Data;
  rooms(body: Body, context: KindContext<Settings, Data>): readonly Room[];
  /** What `audience` may see of `data`; must agree with `rooms`. */
  view(data: Data, audience: Audience, state: ConferenceState, settings: Settings): Data;
  /** Nothing is asked of anybody while it lasts. */
  readonly isBreak: boolean;
  /** Stories that were offered before the day wait in it to be called, instead of standing on its board. */
  readonly hasStoryQueue: boolean;
  /**
   * Whether the hall screen may stay with the question instead of what the kind shows there: not where people need that
   * (who has the word, when to be back), nor where the question is all there is.
   */
  readonly hallMayStay: boolean;
  /** The step whose notes this step hears, or null. */
  reportsOn(settings: Settings): string | null;
  /** How long each group has the floor, in milliseconds; null where groups do not report. */
  reportMs(settings: Settings): number | null;
  /** The earlier step whose plenary board is voted on in this one, or null. */
  votesOn(settings: Settings): string | null;
  /** How people take turns in the part `round`; null when they do so without a clock. */
  talkRound(settings: Settings): { readonly turnMs: number; readonly inStep: boolean } | null;
  /** Notes that this step wants on its own plenary board, beyond what people share. */
  copies(context: KindContext<Settings, Data>): readonly BoardCopy[];
  harvest(context: KindContext<Settings, Data>): KindHarvest;
}

export type StepKinds = ReadonlyMap<string, StepKind>;

export const nothingToHarvest: KindHarvest = { wordIds: [], scale: null, votes: null };

/** For kinds that are only shown and written in: no actions, no data. */
export const onlyBoards = {
  initialData: null,
  isBreak: false,
  hasStoryQueue: false,
  hallMayStay: true,
  decide: (): Rejection => ({ rejected: 'wrong_command' }),
  apply: (data: null): null => data,
  rooms: (): readonly Room[] => [],
  view: (data: null): null => data,
  reportsOn: (): null => null,
  reportMs: (): null => null,
  votesOn: (): null => null,
  talkRound: (): null => null,
  copies: (): readonly BoardCopy[] => [],
  harvest: (): KindHarvest => nothingToHarvest,
} as const;

export function kindOf(kinds: StepKinds, step: Step): StepKind {
  const kind = kinds.get(step.kind);
  if (!kind) throw new Error(`step kind ${step.kind} is not registered`);
  return kind;
}

export function boardSpecs(kinds: StepKinds, step: Step): readonly BoardSpec[] {
  return kindOf(kinds, step).boards(step, step.settings);
}
