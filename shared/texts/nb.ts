import { bank } from './nb/bank.ts';
import { beforehand } from './nb/beforehand.ts';
import { boards } from './nb/boards.ts';
import { common } from './nb/common.ts';
import { errors } from './nb/errors.ts';
import { expected, table } from './nb/expected.ts';
import { facilitator } from './nb/facilitator.ts';
import { front } from './nb/front.ts';
import { gatherings } from './nb/gatherings.ts';
import { grouping } from './nb/grouping.ts';
import { hall } from './nb/hall.ts';
import { harvest } from './nb/harvest.ts';
import { host } from './nb/host.ts';
import { join } from './nb/join.ts';
import { network } from './nb/network.ts';
import { participant } from './nb/participant.ts';
import { people } from './nb/people.ts';
import { privacy } from './nb/privacy.ts';
import { steps } from './nb/steps.ts';

export const nb = {
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
