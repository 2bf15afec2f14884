import { planRounds, usualBudget } from '../../../shared/grouping/plan/plan-rounds.ts';
import { seededRandom } from '../../../shared/random.ts';
import type { Instance } from '../grouping/instance.ts';
import { instances } from '../grouping/instances.ts';
import { brokenIn, colleaguesOf, fewestColleagues, repeatsOf } from '../grouping/judge.ts';
import { type Rounds, rotation, shuffle } from '../grouping/others.ts';
import { soundSamples, spreadIn } from '../report/comparison.ts';
import { figure } from '../report/figures.ts';
import type { Findings, Measured, Workload } from '../workload.ts';

/** Not an instance: what holds for each of them. */
const all = 'all instances';

/** How well groups mix over all rounds, against what is known to be possible. */
export const w11: Workload = {
  id: 'w11',
  title: 'Groups that mix',
  about: `All rounds are planned together. *Repeats* are the sum over pairs of max(0, meetings − 1); *colleagues* are pairs of one
workplace at one table, over all rounds. Golfers have nothing in common and only are not to meet again; the others mix job roles, sectors and
municipalities as well, for which no figure is published. *Best known* is what the source says: OEIS A107431 is the table of the
most rounds without a repeat (after W. Harvey); a resolvable design of 21 people in threes is in D. K. Ray-Chaudhuri and R. M. Wilson, Solution
of Kirkman's schoolgirl problem, 1971; two Latin squares of order 6 with 34 of the 36 pairs in J. D. Horton, Sub-Latin squares and
incomplete orthogonal arrays, 1974; 32 people in fours for ten rounds in A. Aguado, A 10 days solution to the social golfer problem, 2004. Where it
says *counting*, no plan can have fewer. A *shuffle* deals anew for each round. In a *rotation* colleagues are dealt over the tables, then the
first of each table stays, the second moves one table on, the third two, as it is done by hand; neither looks at halls and rules. There is
no package to compare with: of some twenty names that one would have (social-golfer, group-generator, good-enough-golfers, seating-planner …)
the npm registry knew three: random-groups deals once, round-robin-tournament and tournament-pairings pair two and two. Its own search could not be
reached from here. Each repetition has another seed. Time is processor time of one core, with the usual budget, which grows with people and rounds; six groups of
six get more.`,
  subjects: ['Samling', 'shuffle', 'rotation'],
  measures: [
    { id: 'repeats', title: 'repeats', unit: 'pairs', digits: 0 },
    { id: 'colleagues', title: 'colleagues at one table', unit: 'pairs', digits: 0 },
    { id: 'overColleagues', title: 'of these, more than need be', unit: 'pairs', digits: 0 },
    { id: 'broken', title: 'hard rules broken', unit: '', digits: 0 },
    { id: 'missed', title: 'instances above 1.02× the best known', unit: '', digits: 0, alone: true },
    { id: 'seconds', title: 'time', unit: 's', digits: 2, alone: true },
  ],
  targets: [
    { says: 'no instance above 1.02× the best known', case: all, measure: 'missed', most: 0, always: true },
    { says: 'no more colleagues together than need be', case: all, measure: 'overColleagues', most: 0, always: true },
    { says: 'no hard rule is broken', case: all, measure: 'broken', most: 0, always: true },
    { says: '< 1 s', case: '120 people, 20 tables, 3 rounds', measure: 'seconds', most: 1 },
    { says: '< 1 s', case: '120 people, uneven, 20 tables, 3 rounds', measure: 'seconds', most: 1 },
    { says: '< 1 s', case: '120 people, 3 halls, 21 tables, rules, 3 rounds', measure: 'seconds', most: 1 },
    { says: '< 10 s', case: '1,000 people, 160 tables, 3 rounds', measure: 'seconds', most: 10 },
    { says: '< 10 s', case: '1,000 people, 5 halls, 180 tables, rules, 3 rounds', measure: 'seconds', most: 10 },
  ],
  summary,
  async run(context) {
    const sums = new Map<number, { missed: number; overColleagues: number; broken: number }>();
    await context.interleave(instances, async ({ subject, at, short, repetition }): Promise<Measured> => {
      const seed = `${at.name} ${repetition}`;
      // Of the processor: whatever else the machine does does not count.
      const began = process.cpuUsage();
      const { rounds, tableIds } =
        subject === 'Samling' ? planned(at, seed, short) : { rounds: byHand(subject, at, seed), tableIds: [] };
      const { user, system } = process.cpuUsage(began);
      const seconds = (user + system) / 1_000_000;
      const colleagues = colleaguesOf(rounds, at.request);
      const repeats = repeatsOf(rounds);
      const overColleagues = colleagues - fewestColleagues(at);
      const broken = brokenIn(rounds, tableIds, at.request);
      if (subject === 'Samling' && repetition >= 0) {
        const sum = sums.get(repetition) ?? { missed: 0, overColleagues: 0, broken: 0 };
        sum.missed += !at.reportOnly && repeats > at.best * 1.02 ? 1 : 0;
        sum.overColleagues += overColleagues;
        sum.broken += broken;
        sums.set(repetition, sum);
      }
      return { values: { repeats, colleagues, overColleagues, broken, seconds } };
    });
    for (const [repetition, values] of sums) context.record({ case: all, subject: 'Samling', repetition, values });
  },
};

function planned(at: Instance, seed: string, short: boolean): { rounds: Rounds; tableIds: string[][] } {
  const budget = short ? 20_000 : (at.budget ?? usualBudget(at.request));
  const result = planRounds(at.request, seededRandom(seed), budget);
  if (result.kind === 'infeasible') throw new Error(`${at.name}: ${JSON.stringify(result.reasons)}`);
  return {
    rounds: result.plan.rounds.map(({ tables }) => tables.map(({ members }) => members)),
    tableIds: result.plan.rounds.map(({ tables }) => tables.map(({ id }) => id)),
  };
}

function byHand(subject: string, at: Instance, seed: string): Rounds {
  return subject === 'shuffle' ? shuffle(at, seededRandom(seed)) : rotation(at);
}

/** All instances in one table: what one wants to see at a glance. */
function summary(findings: Findings): string {
  const rows = instances.flatMap((at) => {
    if (soundSamples(findings, at.name, 'Samling').length === 0) return [];
    const value = (subject: string, measure: string, digits = 0) => {
      const spread = spreadIn(findings, at.name, subject, measure);
      return spread ? figure(spread.median, digits) : '–';
    };
    const own = spreadIn(findings, at.name, 'Samling', 'repeats');
    const repeats =
      own && own.min !== own.max
        ? `${value('Samling', 'repeats')} (${own.min} to ${own.max})`
        : value('Samling', 'repeats');
    const best = `${at.best}${at.reportOnly ? ', report only' : ''}`;
    const colleagues = `${value('Samling', 'colleagues')} (${fewestColleagues(at)})`;
    const others = ['shuffle', 'rotation'].map((subject) => value(subject, 'repeats'));
    return [
      [
        at.name,
        at.rounds,
        repeats,
        best,
        ...others,
        colleagues,
        value('Samling', 'seconds', 2),
        `${at.what}; ${at.source}`,
      ],
    ];
  });
  const head = [
    'instance',
    'rounds',
    'repeats',
    'best known',
    'shuffle',
    'rotation',
    'colleagues (fewest)',
    'time, s',
    'what, source',
  ];
  return [head, head.map((_, index) => (index === 0 || index === head.length - 1 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
