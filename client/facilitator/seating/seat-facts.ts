import type { RoomTable } from '../../../shared/conference/room.ts';
import type { Group } from '../../../shared/conference/state.ts';
import { type Assessment, assess } from '../../../shared/grouping/assess.ts';
import { soundSize } from '../../../shared/grouping/group-count.ts';
import type { GroupingRequest } from '../../../shared/grouping/grouper.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { fewestAt } from './small-tables.ts';

/** One thing to know about the groups as they stand. `good` and `attention` only where the composition asks for it. */
export interface SeatFact {
  readonly tone: 'calm' | 'good' | 'attention';
  readonly text: string;
}

/** What is good and less good about the groups, in words and figures. */
export function seatFacts(
  groups: readonly Group[],
  request: GroupingRequest,
  texts: Catalogue['facilitator'],
  tables: readonly RoomTable[] = [],
): readonly SeatFact[] {
  const all = assess(groups, request);
  if (all.groups === 0) return [];
  const facts: SeatFact[] = [{ tone: 'calm', text: texts.tablesWith(all.groups, all.smallest, all.largest) }];
  const outside =
    request.composition === 'everyone' ? 0 : groups.filter((one) => isOutside(one, request, tables)).length;
  if (outside > 0) facts.push({ tone: 'calm', text: texts.outsideSize(outside) });
  if (all.peopleAlone > 0) facts.push({ tone: 'attention', text: texts.aloneSome(all.peopleAlone) });
  if (keepsColleaguesApart(request)) facts.push(colleagues(all, texts));
  if (countsMeetings(request)) facts.push(meetings(all, texts));
  return facts;
}

/** What is less good about one table: words for tags at its head. */
export function tableMarks(group: Group, request: GroupingRequest, texts: Catalogue['facilitator']): readonly string[] {
  const one = assess([group], request);
  return [
    keepsColleaguesApart(request) && one.pairsFromOneWorkplace > 0 ? texts.colleaguesHere : '',
    countsMeetings(request) && one.pairsWhoMetBefore > 0 ? texts.metHere : '',
  ].filter(Boolean);
}

/** Only *mixed* promises to part colleagues; the other compositions gather them on purpose, or do not care. */
function keepsColleaguesApart({ composition }: GroupingRequest): boolean {
  return composition === 'mixed';
}

function countsMeetings({ composition, earlier }: GroupingRequest): boolean {
  return earlier.length > 0 && (composition === 'mixed' || composition === 'sameKind');
}

function isOutside(group: Group, request: GroupingRequest, tables: readonly RoomTable[]): boolean {
  const { members } = group;
  if (request.groups !== undefined) return members.length === 1;
  const { min, max } = soundSize(request.size);
  return members.length > 0 && (members.length < fewestAt({ tables }, group, min) || members.length > max);
}

function colleagues(all: Assessment, texts: Catalogue['facilitator']): SeatFact {
  return all.pairsFromOneWorkplace === 0
    ? { tone: 'good', text: texts.colleaguesNone }
    : {
        tone: 'attention',
        text: texts.colleaguesSome(all.pairsFromOneWorkplace, all.groupsWithPairsFromOneWorkplace),
      };
}

function meetings(all: Assessment, texts: Catalogue['facilitator']): SeatFact {
  return all.pairsWhoMetBefore === 0
    ? { tone: 'good', text: texts.metNone }
    : { tone: 'calm', text: texts.metSome(all.pairsWhoMetBefore, all.groupsWithPairsWhoMetBefore) };
}
