import type { Group } from '../../shared/conference/state.ts';
import type { GroupLabel } from '../../shared/grouping/grouper.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';

/** "Bord 7": what people look for in the room. A group of everybody has no number to look for. */
export function tableName(group: Pick<Group, 'number' | 'label'>, texts: Catalogue): string {
  const words = texts.steps.tables;
  return group.label.kind === 'everyone' ? words.everyone : words.table(group.number);
}

/** "bord 7", within a sentence. */
export function tableInText(group: Pick<Group, 'number' | 'label'>, texts: Catalogue): string {
  const words = texts.steps.tables;
  return group.label.kind === 'everyone' ? words.everyoneInText : words.tableInText(group.number);
}

/**
 * What gathers a group: a school type, workplaces, a role; empty for plain tables.
 * @param workplaceName the name of a workplace by its id, empty where it is not known
 */
export function groupKindName(label: GroupLabel, workplaceName: (workplaceId: string) => string): string {
  switch (label.kind) {
    case 'table':
    case 'everyone':
      return '';
    case 'workplace':
      return label.workplaceIds.map(workplaceName).filter(Boolean).join(', ');
    case 'schoolType':
      return label.schoolType;
    case 'workplaceType':
      return label.workplaceType;
    case 'jobRole':
      return label.jobRole;
  }
}
