export { boards } from './boards.ts';
export { participant } from './participant.ts';
export { steps } from './steps.ts';
