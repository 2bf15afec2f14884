import type { RoomTable } from '../../../shared/conference/room.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import type { Group } from '../../../shared/conference/state.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { Names } from '../../people/use-names.ts';
import type { Place } from './move-menu.tsx';

/** Where somebody may go from a table, or from none (null): asked for when a menu is opened. */
export type PlacesFrom = (own: string | null) => readonly Place[];

/** Where a person of one table may go: to all the others, and to a new one. */
export function placesFor(
  groups: readonly Group[],
  own: string | null,
  names: Names,
  words: Catalogue['facilitator'],
  tables: readonly RoomTable[],
): readonly Place[] {
  const placeLabel = (group: Group, table: RoomTable | undefined) => {
    const count = group.members.length;
    if (!table) return words.tableWithCount(names.table(group), count);
    const { taken, outOfUse } = words.roomPlan;
    return [names.table(group), taken(count, table.seats), table.out ? outOfUse : ''].filter(Boolean).join(', ');
  };
  const others = groups.filter((group) => group.id !== own);
  return [
    ...others.map((group) => ({
      groupId: group.id,
      label: placeLabel(group, tableOf({ tables }, group.id)),
    })),
    { groupId: null, label: words.newTable },
  ];
}
