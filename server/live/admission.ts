/** Whose turn it is when many come at once: those whom the others wait for come first. */
type Precedence = 'first' | 'usual';

/** How many are let in before the event loop attends to what else there is: each costs a snapshot, or a board to be read. */
const perTurn = 2;

/**
 * Lets in one after another who comes, so that a whole hall that returns at once holds up nobody who is here already.
 * Among those who wait desks and hall screens come first, and conferences take turns.
 */
export interface Admission {
  /** Runs `enter` at once when nobody waits, else in its turn. What it throws is its own affair. */
  queue(who: { readonly conferenceId: string; readonly precedence: Precedence }, enter: () => void): void;
  readonly waiting: number;
  /** Forgets those who wait. */
  close(): void;
}

type Line = Map<string, (() => void)[]>;

export function openAdmission(): Admission {
  const lines: Record<Precedence, Line> = { first: new Map(), usual: new Map() };
  let waiting = 0;
  let left = perTurn;
  let timer: NodeJS.Immediate | undefined;

  const take = (): (() => void) | undefined => {
    const line = lines.first.size > 0 ? lines.first : lines.usual;
    const [next] = line;
    if (!next) return undefined;
    const [conferenceId, tasks] = next;
    const task = tasks.shift();
    // To the end of the line, so that a large conference does not keep a small one waiting.
    line.delete(conferenceId);
    if (tasks.length > 0) line.set(conferenceId, tasks);
    waiting -= 1;
    return task;
  };
  const run = (enter: () => void): void => {
    left -= 1;
    timer ??= setImmediate(turn);
    enter();
  };
  const turn = (): void => {
    timer = undefined;
    left = perTurn;
    while (left > 0) {
      const enter = take();
      if (!enter) return;
      run(enter);
    }
  };
  return {
    queue({ conferenceId, precedence }, enter) {
      if (left > 0 && waiting === 0) return run(enter);
      const line = lines[precedence];
      const tasks = line.get(conferenceId) ?? [];
      line.set(conferenceId, tasks);
      tasks.push(enter);
      waiting += 1;
    },
    get waiting() {
      return waiting;
    },
    close() {
      clearImmediate(timer);
      timer = undefined;
      left = perTurn;
      waiting = 0;
      for (const line of Object.values(lines)) line.clear();
    },
  };
}

/** Whoever leads or shows the conference goes before those who take part. */
export function precedenceOf(role: string): Precedence {
  return role === 'participant' ? 'usual' : 'first';
}
