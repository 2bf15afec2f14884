import { boards } from './boards.ts';
import { participant } from './participant.ts';
import { steps } from './steps.ts';

export const seat = { boards, participant, steps };
