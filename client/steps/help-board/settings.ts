import type { KindSettings } from '../setting-field.ts';

export const helpBoardSettings: KindSettings = { arrangements: ['plenary'], fields: [] };
