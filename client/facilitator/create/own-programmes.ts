/** A saved programme that this browser remembers. Without its key it can be started from, and not deleted. */
export interface OwnProgramme {
  readonly id: string;
  readonly deleteKey: string | null;
  readonly title: string;
}

const key = 'samling-programmes';
/** More than anybody keeps in sight. */
const most = 50;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The remembered programmes, the last one first; none where the browser keeps nothing or something else stands there. */
export function rememberedProgrammes(store: Store = localStorage): readonly OwnProgramme[] {
  try {
    const held: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(held) ? held.filter(isOwn).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts it first; one that is known keeps its key. */
export function rememberProgramme(programme: OwnProgramme, store: Store = localStorage): void {
  const held = rememberedProgrammes(store);
  const known = held.find(({ id }) => id === programme.id);
  const kept = { ...programme, deleteKey: programme.deleteKey ?? known?.deleteKey ?? null };
  write([kept, ...held.filter(({ id }) => id !== programme.id)].slice(0, most), store);
}

export function forgetProgramme(id: string, store: Store = localStorage): void {
  write(
    rememberedProgrammes(store).filter((one) => one.id !== id),
    store,
  );
}

/** Leads whoever has it to the page where a conference is created. The id stands in the fragment, which is not sent. */
export function programmeLink(origin: string, id: string): string {
  return `${origin}/new#${encodeURIComponent(id)}`;
}

function write(programmes: readonly OwnProgramme[], store: Store): void {
  try {
    store.setItem(key, JSON.stringify(programmes));
  } catch {
    // A browser that keeps nothing: the link still leads to it.
  }
}

function isOwn(held: unknown): held is OwnProgramme {
  if (typeof held !== 'object' || held === null) return false;
  const { id, title, deleteKey } = held as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    /^[\w-]{22,64}$/.test(id) &&
    typeof title === 'string' &&
    (deleteKey === null || typeof deleteKey === 'string')
  );
}
