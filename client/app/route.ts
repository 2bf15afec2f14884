import { normaliseCode } from '../ui/join-code.ts';

/** Every place an address of Samling can name. */
export type Route =
  | { readonly at: 'front' }
  | { readonly at: 'create' }
  | { readonly at: 'left' }
  | { readonly at: 'preview' }
  | { readonly at: 'ownNetworks' | 'newNetwork' }
  /** `section` is empty for the first one; `item` is what stands after it. */
  | { readonly at: 'network'; readonly networkId: string; readonly section: string; readonly item: string | null }
  | { readonly at: 'join'; readonly code: string }
  | {
      readonly at: 'participant' | 'return' | 'facilitator' | 'hall' | 'host' | 'harvest' | 'beforehand';
      readonly conferenceId: string;
    }
  | { readonly at: 'nowhere' };

const surfaces = {
  c: 'participant',
  r: 'return',
  f: 'facilitator',
  h: 'hall',
  s: 'host',
  q: 'beforehand',
  harvest: 'harvest',
} as const;

/** Reads a path; a slash at its end does no harm. */
export function parseRoute(path: string): Route {
  const [first = '', second = '', ...rest] = path.replace(/^\/+|\/+$/g, '').split('/');
  if (first === 'n') return networkOf([second, ...rest]);
  if (rest.length > 0) return { at: 'nowhere' };
  if (second === '') return first === '' ? { at: 'front' } : pageOf(first);
  if (first === 'networks') return second === 'new' ? { at: 'newNetwork' } : { at: 'nowhere' };
  const name = decode(second);
  if (first === 'j') return { at: 'join', code: normaliseCode(name) };
  if (!isSurface(first) || !/^[\w-]{1,64}$/.test(name)) return { at: 'nowhere' };
  return { at: surfaces[first], conferenceId: name };
}

function pageOf(name: string): Route {
  if (name === 'networks') return { at: 'ownNetworks' };
  if (name === 'preview') return { at: 'preview' };
  return name === 'new' ? { at: 'create' } : name === 'left' ? { at: 'left' } : { at: 'nowhere' };
}

function networkOf(parts: readonly string[]): Route {
  const [networkId = '', section = '', item = null, ...more] = parts;
  const plain = [networkId, ...parts.slice(1)].every((part) => /^[\w-]{1,64}$/.test(part));
  return plain && more.length === 0 ? { at: 'network', networkId, section, item } : { at: 'nowhere' };
}

function isSurface(first: string): first is keyof typeof surfaces {
  return Object.hasOwn(surfaces, first);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
