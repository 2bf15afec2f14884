import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Catalogue } from '../../shared/texts/catalogue.ts';

/** A page of a network. */
export interface NetworkSection {
  /** In the address, after `/n/<network>/`; empty for the first one. */
  readonly path: string;
  readonly label: Exclude<keyof Catalogue['network']['sections'], 'label'>;
  /** `item` is what stands after the section in the address. */
  readonly Page: LazyExoticComponent<ComponentType<{ readonly item: string | null }>>;
}

/** In the order in which they are shown. Each comes when it is opened. */
export const sections: readonly NetworkSection[] = [
  {
    path: '',
    label: 'overview',
    Page: lazy(async () => ({ default: (await import('./overview/overview-page.tsx')).OverviewPage })),
  },
  {
    path: 'gatherings',
    label: 'gatherings',
    Page: lazy(async () => ({ default: (await import('./gatherings/gatherings-page.tsx')).GatheringsPage })),
  },
  {
    path: 'workplaces',
    label: 'workplaces',
    Page: lazy(async () => ({ default: (await import('./workplaces/workplaces-page.tsx')).WorkplacesPage })),
  },
  {
    path: 'people',
    label: 'people',
    Page: lazy(async () => ({ default: (await import('./people/people-page.tsx')).PeoplePage })),
  },
  {
    path: 'groups',
    label: 'groups',
    Page: lazy(async () => ({ default: (await import('./groups/groups-page.tsx')).GroupsPage })),
  },
  {
    path: 'questions',
    label: 'questions',
    Page: lazy(async () => ({ default: (await import('./questions/questions-page.tsx')).QuestionsPage })),
  },
];

/** Where a section of a network is found. */
export function sectionPath(networkId: string, path: string, item?: string): string {
  return ['', 'n', networkId, path, item].filter((part, at) => at === 0 || part).join('/');
}
