import { normaliseCode } from '../ui/join-code.ts';

/** Every place an address of Samling can name. */
export type Route =
  | { readonly at: 'front' }
  | { readonly at: 'create' }
  | { readonly at: 'left' }
  | { readonly at: 'join'; readonly code: string }
  | {
      readonly at: 'participant' | 'return' | 'facilitator' | 'hall' | 'host' | 'harvest';
      readonly conferenceId: string;
    }
  | { readonly at: 'nowhere' };

const surfaces = { c: 'participant', r: 'return', f: 'facilitator', h: 'hall', s: 'host', harvest: 'harvest' } as const;

/** Reads a path; a slash at its end does no harm. */
export function parseRoute(path: string): Route {
  const [first = '', second = '', ...rest] = path.replace(/^\/+|\/+$/g, '').split('/');
  if (rest.length > 0) return { at: 'nowhere' };
  if (second === '') return first === '' ? { at: 'front' } : pageOf(first);
  const name = decode(second);
  if (first === 'j') return { at: 'join', code: normaliseCode(name) };
  if (!isSurface(first) || !/^[\w-]{1,64}$/.test(name)) return { at: 'nowhere' };
  return { at: surfaces[first], conferenceId: name };
}

function pageOf(name: string): Route {
  return name === 'new' ? { at: 'create' } : name === 'left' ? { at: 'left' } : { at: 'nowhere' };
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
