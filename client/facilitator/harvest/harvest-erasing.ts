import { type ComponentType, createContext } from 'react';
import type { HarvestNote } from '../../../shared/harvest/harvest.ts';

/** Where a facilitator is erasing in the harvest: what stands at each note and word for that. Null: nobody is. */
export interface HarvestErasing {
  readonly Note: ComponentType<{ readonly at: NonNullable<HarvestNote['at']>; readonly text: string }>;
  readonly Word: ComponentType<{ readonly wordId: string }>;
}

export const HarvestErasingContext = createContext<HarvestErasing | null>(null);
