import fc from 'fast-check';
import type { EarlierRound, GroupingRequest, Seatable } from '../../../shared/grouping/grouper.ts';
import { seededRandom } from '../../../shared/random.ts';
import { propose } from './propose.ts';

/** A person of whom only what the test is about is known. */
export function person(personId: string, known: Partial<Seatable> = {}): Seatable {
  return {
    personId,
    workplaceId: `of-${personId}`,
    workplaceType: null,
    schoolType: null,
    municipality: null,
    jobRole: null,
    ...known,
  };
}

/** `count` people named after `prefix`, alike in what is known. */
export function persons(prefix: string, count: number, known: Partial<Seatable> = {}): Seatable[] {
  return Array.from({ length: count }, (_, index) => person(`${prefix}${index}`, known));
}

export function request(people: readonly Seatable[], rest: Partial<GroupingRequest> = {}): GroupingRequest {
  return { composition: 'mixed', sameKindBy: 'schoolType', size: { min: 4, max: 5 }, people, earlier: [], ...rest };
}

/** The seatable people of some groups, to look at what their members have in common. */
export function membersOf(groups: readonly { readonly members: readonly string[] }[], people: readonly Seatable[]) {
  const byId = new Map(people.map((each) => [each.personId, each]));
  return groups.map(({ members }) =>
    members.map((id) => {
      const found = byId.get(id);
      if (!found) throw new Error(`${id} is nobody`);
      return found;
    }),
  );
}

/** Pairs of one workplace within groups. */
export function colleaguePairs(groups: readonly (readonly Seatable[])[]): number {
  return groups
    .flatMap((members) => members.flatMap((one, index) => members.slice(index + 1).map((two) => [one, two] as const)))
    .filter(([one, two]) => one.workplaceId === two.workplaceId).length;
}

const words = (...some: string[]) => fc.constantFrom(null, ...some);

const anyPerson = fc.record({
  workplace: fc.nat({ max: 11 }),
  ownWorkplace: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  workplaceType: words('school', 'kindergarten', 'ppt'),
  schoolType: words('barneskole', 'Ungdomsskole', 'ungdomsskole ', 'videregående'),
  municipality: words('Bodø', 'Kárášjohka', 'Vågan'),
  jobRole: words('rektor', 'Rektor', 'miljølærer', 'PPT'),
});

export const anyPeople = (constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<Seatable[]> =>
  fc.array(anyPerson, { maxLength: 60, ...constraints }).map((all) =>
    all.map(({ workplace, ownWorkplace, ...rest }, index) => ({
      personId: `p${(index * 37) % 101}-${index}`,
      workplaceId: ownWorkplace ? `own${index}` : `w${workplace}`,
      ...rest,
    })),
  );

const anySize = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.nat({ max: 4 }))
  .map(([min, more]) => ({ min, max: min + more }));

/** Requests as a conference makes them: some rounds have been held, with most of the same people. */
export const anyRequest = (
  fixed: Partial<GroupingRequest> = {},
  constraints: { minLength?: number; maxLength?: number } = {},
): fc.Arbitrary<GroupingRequest> =>
  fc
    .record({
      composition: fc.constantFrom('mixed', 'sameKind', 'home', 'everyone'),
      sameKindBy: fc.constantFrom('schoolType', 'workplaceType', 'jobRole'),
      size: anySize,
      people: anyPeople(constraints),
      rounds: fc.nat({ max: 3 }),
      absent: fc.nat({ max: 5 }),
      seed: fc.nat(),
    })
    .map(({ rounds, absent, seed, ...drawn }) => {
      const whole: GroupingRequest = { ...drawn, earlier: [], ...fixed };
      const earlier: EarlierRound[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const people = whole.people.slice(absent);
        const asked: GroupingRequest = { ...whole, composition: round === 1 ? 'sameKind' : 'mixed', people, earlier };
        earlier.push({ groups: propose(asked, seededRandom(seed + round)) });
      }
      return { ...whole, earlier };
    });
