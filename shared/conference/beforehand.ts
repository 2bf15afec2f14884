/** What is asked for before the day: what people need, a story that they could tell, help they ask for or offer. */
export const beforehandKinds = ['needs', 'stories', 'help'] as const;
export type BeforehandKind = (typeof beforehandKinds)[number];

/** What one answer is, by the kind of its question; help comes in two ways. */
export const answerLanes = { needs: ['needs'], stories: ['story'], help: ['asked', 'offered'] } as const;
export type AnswerLane = (typeof answerLanes)[BeforehandKind][number];

/** A question that whoever holds its link may answer before the day, without a seat. Facilitators only. */
export interface BeforehandQuestion {
  readonly id: string;
  readonly kind: BeforehandKind;
  readonly question: string;
  readonly askedAt: number;
  /** From this moment nothing more is taken; milliseconds of the conference's clock. */
  readonly deadline: number;
  /** The word that holds the secret of its link: erased and made anew when the link is renewed. */
  readonly linkId: string;
  /** Where the answers are seen, once a facilitator has opened them: from when that step begins. */
  readonly openedIn: string | null;
}

/** One answer. Nothing in it leads to whoever wrote it, but what they wrote of themselves. */
export interface BeforehandAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly lane: AnswerLane;
  readonly textId: string;
  /** Who would tell, and where they work: for stories only, and only where they said so. */
  readonly nameId: string | null;
  readonly workplaceId: string | null;
  readonly at: number;
}

/** What comes from the page of the link. The server has checked the link. */
export interface AnswerRequest {
  readonly questionId: string;
  /** Follows from a secret of the writer's device: sent twice it is one, and only that device can change it. */
  readonly answerId: string;
  readonly lane: AnswerLane;
  readonly text: string;
  readonly name: string;
  readonly workplace: string;
}

/** Whether answers are taken. The deadline itself is too late. */
export function takesAnswers(question: BeforehandQuestion, now: number): boolean {
  return question.openedIn === null && now < question.deadline;
}

/** The words of an answer, which go when it goes. */
export function wordsOfAnswer({ textId, nameId, workplaceId }: BeforehandAnswer): readonly string[] {
  return [textId, nameId, workplaceId].filter((id) => id !== null);
}
