import type { KindSettings } from '../setting-field.ts';

export const checkInSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [],
};
