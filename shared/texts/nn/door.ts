import { common } from './common.ts';
import { errors } from './errors.ts';
import { front } from './front.ts';
import { join } from './join.ts';

export const door = { common, errors, front, join };
