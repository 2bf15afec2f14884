/** Who sends a command or looks. Several facilitators share one role; a person is one seat, whatever device it uses. */
export type Actor =
  | { readonly kind: 'facilitator' }
  /** A hall screen: of one hall, or of no hall in particular. */
  | { readonly kind: 'hall'; readonly hallId?: string }
  /** Whoever looks after one hall: its people, seats, sound and screen. */
  | { readonly kind: 'hallHost'; readonly hallId: string }
  | { readonly kind: 'participant'; readonly personId: string };

/** Somebody who looks at a conference sees what their role may see. */
export type Audience = Actor;

/** What `decide` may take from the world: the server's time, chance and fresh ids. All three are frozen in events. */
export interface Context {
  readonly actor: Actor;
  /** Milliseconds of the server's clock. */
  readonly now: number;
  /** Uniform in [0, 1). */
  random(): number;
  /** A fresh id, unguessable and without meaning. */
  newId(): string;
  /** The texts behind word ids, where a decision must compare names. */
  readonly words?: ReadonlyMap<string, string>;
}
