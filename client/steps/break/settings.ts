import type { KindSettings } from '../setting-field.ts';

export const breakSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [],
};
