import { foldedName } from '../conference/text.ts';
import type { NetworkWorkplace } from './network.ts';

/** Two entries of the register that look like one workplace; `keep` is the one that is known better. */
export interface LikelyDouble {
  readonly keep: NetworkWorkplace;
  readonly other: NetworkWorkplace;
}

/** How people shorten, bend and spell what a workplace is. */
const kinds: Readonly<Record<string, string>> = {
  skole: 'skole',
  skule: 'skole',
  school: 'skole',
  sk: 'skole',
  barneskole: 'barneskole',
  barneskule: 'barneskole',
  bsk: 'barneskole',
  ungdomsskole: 'ungdomsskole',
  ungdomsskule: 'ungdomsskole',
  ungdomskole: 'ungdomsskole',
  ungdomskule: 'ungdomsskole',
  usk: 'ungdomsskole',
  barnehage: 'barnehage',
  barnehagen: 'barnehage',
  kindergarten: 'barnehage',
  bhg: 'barnehage',
  vgs: 'videregående',
  videregående: 'videregående',
  vidaregåande: 'videregående',
  oppvekstsenter: 'oppvekstsenter',
  oppvekstsenteret: 'oppvekstsenter',
};

/** Shorter names that differ by a letter are different names. */
const shortestTypo = 7;

interface Folded {
  readonly workplace: NetworkWorkplace;
  readonly at: number;
  /** The name without what kind of workplace it is, its municipality and the order of its signs. */
  readonly core: string;
  readonly kind: string;
  readonly municipality: string;
}

/**
 * Pairs that may be one workplace, spelt in two ways: a kind left out, shortened or bent, the municipality added, a letter too
 * many or too few. Two of different municipalities never are. It is a suggestion; people decide.
 */
export function likelyDoubles(workplaces: readonly NetworkWorkplace[]): readonly LikelyDouble[] {
  const folded = workplaces.map(fold);
  const pairs = new Map<string, LikelyDouble>();
  const look = (keysOf: (one: Folded) => readonly string[], alike: (a: Folded, b: Folded) => boolean) => {
    const buckets = new Map<string, Folded[]>();
    for (const one of folded) {
      for (const key of new Set(keysOf(one))) {
        const others = buckets.get(key) ?? [];
        for (const other of others) {
          const name = `${other.at}/${one.at}`;
          if (!pairs.has(name) && mayBeOnePlace(one, other) && alike(one, other)) pairs.set(name, ordered(other, one));
        }
        others.push(one);
        buckets.set(key, others);
      }
    }
  };
  const sameKind = (a: Folded, b: Folded) => a.kind === b.kind || a.kind === '' || b.kind === '';
  look(({ core }) => (core === '' ? [] : [core]), sameKind);
  look(
    ({ core, kind }) => neighbours(core, kind),
    (a, b) => a.kind === b.kind && isOneSlipAway(a.core, b.core),
  );
  return [...pairs.values()];
}

function fold(workplace: NetworkWorkplace, at: number): Folded {
  const municipality = foldedName(workplace.municipality ?? '').replace(/ kommune$/, '');
  const words = foldedName(workplace.name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const kindsIn = words.flatMap((word) => (Object.hasOwn(kinds, word) ? [kinds[word] ?? ''] : []));
  const named = words.filter((word) => !Object.hasOwn(kinds, word));
  // "Bærum skole" in Bærum is called so.
  const withoutPlace = named.filter((word) => word !== municipality && word !== 'kommune');
  const core = (withoutPlace.length > 0 ? withoutPlace : named).join(' ');
  // A school that is "videregående skole" is not more of a school.
  const kind = kindsIn.find((one) => one !== 'skole') ?? kindsIn[0] ?? '';
  return { workplace, at, core, kind, municipality };
}

function mayBeOnePlace(a: Folded, b: Folded): boolean {
  return a.municipality === '' || b.municipality === '' || a.municipality === b.municipality;
}

/** What is left when a sign is taken away, and the whole: names that are one slip apart have one of these in common. */
function neighbours(core: string, kind: string): readonly string[] {
  if (core.length < shortestTypo) return [];
  return [core, ...Array.from(core, (_sign, at) => core.slice(0, at) + core.slice(at + 1))].map(
    (one) => `${kind}/${one}`,
  );
}

/** One letter too many, too few, or another; two that have changed places. Never a number. */
function isOneSlipAway(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  if (digits(a) !== digits(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (short.length !== long.length) return rest(short, start) === rest(long, start + 1);
  if (rest(short, start + 1) === rest(long, start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return swapped && rest(short, start + 2) === rest(long, start + 2);
}

function ordered(a: Folded, b: Folded): LikelyDouble {
  const [keep, other] = facts(b.workplace) > facts(a.workplace) ? [b, a] : [a, b];
  return { keep: keep.workplace, other: other.workplace };
}

function facts({ type, schoolType, municipality, contact, alsoCalled }: NetworkWorkplace): number {
  return [type, schoolType, municipality, contact].filter((one) => one !== null).length + alsoCalled.length;
}
