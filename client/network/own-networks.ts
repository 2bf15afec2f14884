/** A network that this browser has been let into: what it is called, and nothing else of it. */
export interface OwnNetwork {
  readonly id: string;
  readonly name: string;
}

const key = 'samling-networks';
/** More than anybody leads. */
const most = 40;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The remembered networks, the last one opened first; none where the browser keeps nothing. */
export function rememberedNetworks(store: Store = localStorage): readonly OwnNetwork[] {
  try {
    const held: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(held) ? held.filter(isOwn).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts it first, under its present name. */
export function rememberNetwork({ id, name }: OwnNetwork, store: Store = localStorage): void {
  const held = rememberedNetworks(store);
  if (held[0]?.id === id && held[0].name === name) return;
  write([{ id, name }, ...held.filter((one) => one.id !== id)].slice(0, most), store);
}

export function forgetNetwork(id: string, store: Store = localStorage): void {
  const held = rememberedNetworks(store);
  if (held.some((one) => one.id === id))
    write(
      held.filter((one) => one.id !== id),
      store,
    );
}

function write(networks: readonly OwnNetwork[], store: Store): void {
  try {
    store.setItem(key, JSON.stringify(networks));
  } catch {
    // A browser that keeps nothing: the link still leads to it.
  }
}

function isOwn(held: unknown): held is OwnNetwork {
  if (typeof held !== 'object' || held === null) return false;
  const { id, name } = held as Record<string, unknown>;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) && typeof name === 'string';
}
