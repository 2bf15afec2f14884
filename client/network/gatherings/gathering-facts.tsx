import type { Day, Gathering } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useNetwork } from '../use-network.tsx';

/** What it is called: by its title, or else by its kind. */
export function useGatheringTitle(): (gathering: Gathering) => string {
  const { kinds } = useTexts().gatherings;
  return ({ title, kind }) => title || kinds[kind];
}

/** Kind, work group, place and form in one quiet line; what is said already is left out. */
export function useGatheringFacts(): (gathering: Gathering) => string {
  const words = useTexts().gatherings;
  const { workGroups } = useNetwork().network;
  return ({ title, kind, form, place, workGroupId }) => {
    const group = workGroups.find(({ id }) => id === workGroupId)?.name;
    const facts = [
      // A network's own gatherings are what one takes them for.
      kind === 'networkGathering' || title.startsWith(words.kinds[kind]) || title === '' ? '' : words.kinds[kind],
      group === undefined || title.includes(group) ? '' : group,
      form === 'digital' ? '' : place,
      form === 'physical' ? '' : words.forms[form],
    ];
    return facts.filter(Boolean).join(' · ');
  };
}

export function GatheringTags({ gathering, today }: { readonly gathering: Gathering; readonly today: Day }) {
  const words = useTexts().gatherings;
  const { day, tentative } = gathering;
  const over = day !== null && day < today;
  return (
    <>
      {tentative && !over && <Tag tone="attention">{words.tentative}</Tag>}
      {day === today && <Tag tone="fjord">{words.today}</Tag>}
    </>
  );
}
