import type { Step } from '../conference/programme.ts';
import type { ConferenceState, Hall } from '../conference/state.ts';

/** What a preview is made of: a programme as it stands, and where it is to be held. Nothing of the real conference's people. */
export interface PreviewAbout {
  readonly title: string;
  readonly language: string;
  readonly programme: readonly Step[];
  readonly halls: readonly Hall[];
  readonly timeZone: string;
  readonly jobRoles: readonly string[];
  /** In milliseconds; null where it is open. */
  readonly plannedStart: number | null;
  /** What made-up people have written and said. */
  readonly notes: { readonly good: readonly string[]; readonly hard: readonly string[] };
  readonly words: readonly string[];
}

/** Whose eyes one sees with. */
export type PreviewAs = 'participant' | 'table' | 'hall';

export interface PreviewAt {
  readonly stepId: string;
  readonly part: number;
}

/** From the desk to the frame in which the preview runs. */
export interface PreviewShow {
  readonly kind: 'samling-preview';
  readonly about: PreviewAbout;
  readonly at: PreviewAt;
  readonly as: PreviewAs;
  /** What the hall screen shows as the way in. */
  readonly door: { readonly joinCode: string; readonly joinLink: string } | null;
}

/** From the frame to the desk: it is there and may be told what to show; or Escape was pressed in it. */
export interface PreviewSays {
  readonly kind: 'samling-preview-ready' | 'samling-preview-close';
}

/** A preview of a conference as it stands, without anything of its people. */
export function previewAbout(
  { title, language, halls, timeZone, jobRoles, plannedStart }: ConferenceState,
  programme: readonly Step[],
  said: Pick<PreviewAbout, 'notes' | 'words'>,
): PreviewAbout {
  return { title, language, halls, timeZone, jobRoles, plannedStart, programme, ...said };
}

/** The part one wants to see first: for a table where it writes together, else where people have found their places. */
export function firstPart({ parts }: Step, as: PreviewAs): number {
  if (as === 'table') return Math.max(0, parts.length - 1);
  const settled = parts.findIndex(({ kind }) => kind !== 'gather');
  return Math.max(0, settled);
}
