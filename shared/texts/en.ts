import { bank } from './en/bank.ts';
import { beforehand } from './en/beforehand.ts';
import { boards } from './en/boards.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { expected, table } from './en/expected.ts';
import { facilitator } from './en/facilitator.ts';
import { front } from './en/front.ts';
import { gatherings } from './en/gatherings.ts';
import { grouping } from './en/grouping.ts';
import { hall } from './en/hall.ts';
import { harvest } from './en/harvest.ts';
import { host } from './en/host.ts';
import { join } from './en/join.ts';
import { network } from './en/network.ts';
import { participant } from './en/participant.ts';
import { people } from './en/people.ts';
import { privacy } from './en/privacy.ts';
import { steps } from './en/steps.ts';
import type { nb } from './nb.ts';

export const en: typeof nb = {
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
