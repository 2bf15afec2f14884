import { boards } from './boards.ts';
import { participant } from './participant.ts';
import { privacy } from './privacy.ts';
import { steps } from './steps.ts';

export const seat = { boards, participant, privacy, steps };
