export { common } from './common.ts';
export { errors } from './errors.ts';
export { front } from './front.ts';
export { join } from './join.ts';
