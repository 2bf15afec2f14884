import type { DayLogEntry, LoggedStep, LoggedTable, LoggedTarget } from '../../../shared/day-log/day-log.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';

type Words = Pick<Catalogue, 'facilitator' | 'people' | 'steps'>;

const minute = 60_000;

/** One line of the day's log, as a sentence or two. */
export function logSentence(entry: DayLogEntry, texts: Words): string {
  const { facilitator, people, steps } = texts;
  const says = facilitator.dayLog;
  const titleOf = (step: LoggedStep) => step.title || says.someStep;
  switch (entry.kind) {
    case 'created':
    case 'titleChanged':
      return says[entry.kind](entry.title);
    case 'came':
      if (entry.people === 1 && entry.withoutPhone === 1) return says.oneSeated;
      return sentences(says.came(entry.people), entry.withoutPhone > 0 && says.cameWithoutPhone(entry.withoutPhone));
    case 'peopleExpected':
      return says.peopleExpected(entry.people);
    case 'stepStarted':
      return says.stepStarted(titleOf(entry.step), entry.plannedMinutes);
    case 'partStarted':
      return says.partStarted(facilitator.parts[entry.part], titleOf(entry.step));
    case 'stepEnded':
      return says.stepEnded(titleOf(entry.step), entry.plannedMinutes, entry.actualMinutes);
    case 'undone':
      return entry.step ? says.undone(titleOf(entry.step)) : says.undoneToLobby;
    case 'timeAdded':
      return entry.table
        ? says.tableTime(tableName(entry.table, texts), entry.minutes)
        : says.timeAdded(titleOf(entry.step), entry.minutes);
    case 'groupsMade':
      return says.groupsMade(titleOf(entry.step), entry.groups);
    case 'rearranged':
      return rearranged(entry, texts);
    case 'messageSent':
      return says.message(reached(entry.to, texts), entry.text);
    case 'helpAsked':
      return sentences(
        says.helpAsked(entry.table ? tableName(entry.table, texts) : people.someone),
        entry.answeredMs !== null
          ? says.helpAnswered(Math.round(entry.answeredMs / minute))
          : entry.closedMs !== null && says.helpClosed,
      );
    case 'personRemoved':
    case 'personRestored':
    case 'personRenamed':
    case 'peopleMerged':
    case 'expectedMatched':
    case 'expectedUnmatched':
      return says[entry.kind](entry.name ?? people.someone);
    case 'hallAdded':
    case 'hallReady':
      return says[entry.kind](entry.hall);
    case 'tablesLaid':
      return says.tablesLaid(entry.tables);
    case 'tableOut':
    case 'tableBack':
      return says[entry.kind](steps.tables.table(entry.number));
    case 'hallsPaired':
      return says.hallsPaired(entry.pairs.map((pair) => pair.join(' + ')).join(', '));
    case 'boardsShared':
    case 'answersOpened':
    case 'notesShown':
    case 'stepAdded':
    case 'stepRemoved':
    case 'stepMoved':
    case 'stepChanged':
    case 'noteErased':
      return says[entry.kind](titleOf(entry.step));
    case 'paused':
    case 'resumed':
    case 'doorLocked':
    case 'doorUnlocked':
    case 'doorOpened':
    case 'seatRulesChanged':
    case 'wordErased':
      return says[entry.kind];
    case 'ended':
      return says.ended(entry.people);
  }
}

function sentences(...all: readonly (string | false)[]): string {
  return all.filter(Boolean).join(' ');
}

function rearranged(
  { why, people, hall, table }: Extract<DayLogEntry, { kind: 'rearranged' }>,
  { facilitator, steps }: Words,
): string {
  const says = facilitator.dayLog.rearranged;
  if (why === 'planned') return says.planned;
  if (why === 'hallOut') return says.hallOut(hall ?? '', people);
  if (why === 'tableOut') return says.tableOut(steps.tables.table(table ?? 0), people);
  return says[why](people);
}

function tableName(group: LoggedTable, texts: Pick<Catalogue, 'steps'>): string {
  const words = texts.steps.tables;
  return group.label.kind === 'everyone' ? words.everyone : words.table(group.number);
}

function reached(to: LoggedTarget, { facilitator, people, steps }: Words): string {
  const { reaches } = facilitator.desk;
  if (to.kind === 'all') return reaches.all;
  if (to.kind === 'hall') return reaches.hall(to.hall);
  if (!to.table) return reaches.table(people.someone);
  const { label, number } = to.table;
  return reaches.table(label.kind === 'everyone' ? steps.tables.everyoneInText : steps.tables.tableInText(number));
}
