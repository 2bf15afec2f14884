import type { Network } from '../../../shared/network/network.ts';

/** How many people and work groups belong to these workplaces: they would belong to none. */
export function hangsOn(
  network: Network,
  ids: readonly string[],
): { readonly people: number; readonly workGroups: number } {
  const of = (things: readonly { readonly workplaceId: string | null }[]) =>
    things.filter(({ workplaceId }) => workplaceId !== null && ids.includes(workplaceId)).length;
  return { people: of(network.people), workGroups: of(network.workGroups) };
}
