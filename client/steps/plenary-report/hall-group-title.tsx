import type { Group } from '../../../shared/conference/state.ts';
import { hallOfGroup } from '../../../shared/steps/plenary-report/report-order.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { groupKindName, tableInText, tableName } from '../group-name.ts';
import { useOwnHall } from '../use-own-hall.ts';

/** "Bord 7 · Ungdomsskole"; with several halls where it speaks from: "Vanvikhallen, bord 7". */
export function GroupTitle({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { state } = useLive();
  const word = useWord();
  const kind = groupKindName(group.label, (id) => word(state.workplaces.get(id)?.nameId ?? ''));
  const place = usePlace()(group);
  return place || [tableName(group, texts), kind].filter(Boolean).join(' · ');
}

/** Where a group speaks from, where there are several halls; else empty. */
export function usePlace(): (group: Group) => string {
  const texts = useTexts();
  const { state } = useLive();
  const own = useOwnHall();
  return (group) => {
    if (state.halls.length < 2) return '';
    const hall = state.halls.find(({ id }) => id === hallOfGroup(state, group));
    if (!hall) return '';
    if (hall.id === own?.id) return `${tableName(group, texts)}, ${texts.hall.hereWithUs}`;
    // Its number does not stand alone on a line.
    return `${hall.name}, ${tableInText(group, texts).replace(' ', '\u00a0')}`;
  };
}
