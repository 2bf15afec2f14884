import { soundSize } from '../group-count.ts';
import { meetingsOf } from '../meetings.ts';
import type { Plan, PlanRequest } from './request.ts';

/** How often two meet: in rounds that have been held, and in those of the plan. */
interface Times {
  readonly held: number;
  readonly planned: number;
}

/** Who meets whom in the mixed and same-kind rounds of a plan. */
export class Meetups {
  readonly #plan: Plan;
  readonly #workplaces: ReadonlyMap<string, string>;
  readonly #met = new Map<string, Map<string, Times>>();
  readonly #again = new Map<string, number>();

  constructor(plan: Plan, request: PlanRequest) {
    this.#workplaces = new Map(request.people.map(({ personId, workplaceId }) => [personId, workplaceId]));
    const mixing = new Set(
      request.rounds.flatMap(({ id, composition }) =>
        composition === 'mixed' || composition === 'sameKind' ? [id] : [],
      ),
    );
    const rounds = plan.rounds.filter(({ id }) => mixing.has(id));
    this.#plan = { rounds };
    const held = meetingsOf(request.earlier ?? [], soundSize(request.rounds[0]?.size ?? { min: 2, max: 8 }));
    for (const { id, tables } of rounds) {
      let again = 0;
      for (const { members } of tables) {
        for (const one of members) {
          const row = this.#met.get(one) ?? new Map<string, Times>();
          this.#met.set(one, row);
          for (const other of members) {
            if (other === one) continue;
            const before = row.get(other) ?? { held: held.of(one).get(other) ?? 0, planned: 0 };
            if (one < other && before.held + before.planned > 0) again += 1;
            row.set(other, { held: before.held, planned: before.planned + 1 });
          }
        }
      }
      this.#again.set(id, again);
    }
  }

  workplaceOf(personId: string): string | undefined {
    return this.#workplaces.get(personId);
  }

  metBy(personId: string): ReadonlyMap<string, Times> {
    return this.#met.get(personId) ?? new Map();
  }

  /** Every pair that meets in the plan, once, with how often it has met in all. */
  *pairs(): Generator<readonly [one: string, other: string, times: number]> {
    for (const [one, row] of this.#met) {
      for (const [other, { held, planned }] of row) if (one < other) yield [one, other, held + planned];
    }
  }

  againIn(roundId: string): number {
    return this.#again.get(roundId) ?? 0;
  }

  tablesOf(personId: string): number {
    return new Set(this.#visitsOf(personId)).size;
  }

  sameTableAgain(): number {
    return [...this.#workplaces.keys()].filter((personId) => {
      const visits = this.#visitsOf(personId);
      return new Set(visits).size < visits.length;
    }).length;
  }

  #visitsOf(personId: string): string[] {
    return this.#plan.rounds.flatMap(({ tables }) =>
      tables.filter(({ members }) => members.includes(personId)).map(({ id }) => id),
    );
  }
}
