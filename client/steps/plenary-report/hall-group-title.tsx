import type { Group } from '../../../shared/conference/state.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { groupKindName, tableName } from '../group-name.ts';

/** "Bord 7 · Ungdomsskole". */
export function GroupTitle({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { state } = useLive();
  const word = useWord();
  const kind = groupKindName(group.label, (id) => word(state.workplaces.get(id)?.nameId ?? ''));
  return [tableName(group, texts), kind].filter(Boolean).join(' · ');
}
