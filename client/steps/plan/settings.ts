import type { KindSettings } from '../setting-field.ts';

export const planSettings: KindSettings = {
  arrangements: ['plenary', 'individual', 'groups'],
  fields: [],
};
