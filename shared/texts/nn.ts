import type { nb } from './nb.ts';
import { bank } from './nn/bank.ts';
import { beforehand } from './nn/beforehand.ts';
import { boards } from './nn/boards.ts';
import { common } from './nn/common.ts';
import { errors } from './nn/errors.ts';
import { expected, table } from './nn/expected.ts';
import { facilitator } from './nn/facilitator.ts';
import { front } from './nn/front.ts';
import { gatherings } from './nn/gatherings.ts';
import { grouping } from './nn/grouping.ts';
import { hall } from './nn/hall.ts';
import { harvest } from './nn/harvest.ts';
import { host } from './nn/host.ts';
import { join } from './nn/join.ts';
import { network } from './nn/network.ts';
import { participant } from './nn/participant.ts';
import { people } from './nn/people.ts';
import { privacy } from './nn/privacy.ts';
import { steps } from './nn/steps.ts';

export const nn: typeof nb = {
  bank,
  beforehand,
  boards,
  common,
  errors,
  expected,
  table,
  facilitator,
  front,
  gatherings,
  grouping,
  hall,
  harvest,
  host,
  join,
  network,
  participant,
  people,
  privacy,
  steps,
};
