import { describe, expect, it } from 'vitest';
import { planInWorker } from '../../../server/grouping/plan-in-worker.ts';
import { planRounds } from '../../../shared/grouping/plan/plan-rounds.ts';
import { seededRandom } from '../../../shared/random.ts';
import { planPeople, planRequest, round } from '../../shared/grouping/plan/requests.ts';

const request = planRequest(
  planPeople('p', 24),
  ['a', 'b', 'c'].map((id) => round(id)),
);

describe('planning in a thread of its own', () => {
  it('comes to the same plan, and tells how far it is', async () => {
    const shares: number[] = [];
    const onShare = (share: number) => shares.push(share);
    const planned = await planInWorker({ request, seed: 'one', budget: 20_000 }, { onShare });
    expect(planned).toEqual(planRounds(request, seededRandom('one'), 20_000));
    expect(shares.length).toBeGreaterThan(1);
  });

  it('can be ended', async () => {
    const ending = new AbortController();
    const endless = planInWorker(
      { request, seed: 'one', budget: 30_000_000 },
      { signal: ending.signal, onShare: () => ending.abort(new Error('enough')) },
    );
    await expect(endless).rejects.toThrow('enough');
    await expect(planInWorker({ request, seed: 'one' }, { signal: ending.signal })).rejects.toThrow('enough');
  });

  it('leaves this thread free', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await planInWorker({ request, seed: 'one', budget: 200_000 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
