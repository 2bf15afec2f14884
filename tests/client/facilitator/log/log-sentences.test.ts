import { expect, test } from 'vitest';
import { logSentence } from '../../../../client/facilitator/log/log-sentences.ts';
import type { DayLogEntry } from '../../../../shared/day-log/day-log.ts';
import { en } from '../../../../shared/texts/en.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { nn } from '../../../../shared/texts/nn.ts';

const minute = 60_000;
const step = { id: 's', title: 'På tvers' };
const table = { number: 3, label: { kind: 'table' } } as const;

const entries = {
  came: { at: 0, kind: 'came', people: 39, withoutPhone: 1, until: 0 },
  ended: { at: 0, kind: 'stepEnded', step, plannedMinutes: 50, actualMinutes: 54 },
  tableTime: { at: 0, kind: 'timeAdded', step, table, minutes: 1 },
  answered: { at: 0, kind: 'helpAsked', table, answeredMs: 2 * minute, closedMs: 5 * minute },
  closed: { at: 0, kind: 'helpAsked', table: null, answeredMs: null, closedMs: minute },
  open: { at: 0, kind: 'helpAsked', table, answeredMs: null, closedMs: null },
  message: { at: 0, kind: 'messageSent', to: { kind: 'group', table }, text: 'Kaffe' },
  erasedMessage: { at: 0, kind: 'messageSent', to: { kind: 'all' }, text: null },
  removed: { at: 0, kind: 'personRemoved', name: null },
  lobby: { at: 0, kind: 'undone', step: null },
  tables: { at: 0, kind: 'tablesLaid', tables: 12 },
  noTables: { at: 0, kind: 'tablesLaid', tables: 0 },
  out: { at: 0, kind: 'tableOut', number: 4 },
  rules: { at: 0, kind: 'seatRulesChanged' },
  planned: { at: 0, kind: 'rearranged', why: 'planned', people: 40, hall: null, table: null },
  hallOut: { at: 0, kind: 'rearranged', why: 'hallOut', people: 18, hall: 'Sal B', table: null },
  tableOut: { at: 0, kind: 'rearranged', why: 'tableOut', people: 1, hall: null, table: 4 },
  undone: { at: 0, kind: 'rearranged', why: 'undone', people: 2, hall: null, table: null },
  pairs: { at: 0, kind: 'hallsPaired', pairs: [['Sal A', 'Sal B']] },
} as const satisfies Readonly<Record<string, DayLogEntry>>;

const sentences = (texts: typeof nb) =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, logSentence(entry, texts)]));

test('the log speaks Bokmål', () => {
  expect(sentences(nb)).toEqual({
    came: '39 personer kom. Én av dem uten telefon.',
    ended: '«På tvers» var ferdig etter 54 min. Planlagt: 50.',
    tableTime: 'Bord 3 fikk ett minutt til.',
    answered: 'Bord 3 ba om hjelp. Svar etter 2 minutter.',
    closed: 'En deltaker ba om hjelp. Lukket uten svar.',
    open: 'Bord 3 ba om hjelp.',
    message: 'Melding til bord 3: «Kaffe»',
    erasedMessage: 'Melding til alle.',
    removed: 'En deltaker ble tatt ut.',
    lobby: 'Starten ble angret.',
    tables: 'Rommet fikk 12 bord.',
    noTables: 'Bordene i rommet ble tatt bort.',
    out: 'Bord 4 ble tatt ut av bruk.',
    rules: 'Reglene for hvem som sitter hvor, ble endret.',
    planned: 'Gruppene i rundene som kommer, ble planlagt sammen.',
    hallOut: 'Sal B falt ut. 18 personer fikk plass et annet sted.',
    tableOut: 'Bord 4 ble tatt ut av bruk. Én person fikk en annen plass.',
    undone: 'Det siste som ble gjort med bordene, ble angret. 2 personer fikk plassen sin igjen.',
    pairs: 'Saler i par: Sal A + Sal B.',
  });
});

test('the log speaks Nynorsk', () => {
  expect(sentences(nn)).toEqual({
    came: '39 personar kom. Éin av dei utan telefon.',
    ended: '«På tvers» var ferdig etter 54 min. Planlagt: 50.',
    tableTime: 'Bord 3 fekk eitt minutt til.',
    answered: 'Bord 3 bad om hjelp. Svar etter 2 minutt.',
    closed: 'Ein deltakar bad om hjelp. Lukka utan svar.',
    open: 'Bord 3 bad om hjelp.',
    message: 'Melding til bord 3: «Kaffe»',
    erasedMessage: 'Melding til alle.',
    removed: 'Ein deltakar vart teken ut.',
    lobby: 'Starten vart angra.',
    tables: 'Rommet fekk 12 bord.',
    noTables: 'Borda i rommet vart tekne bort.',
    out: 'Bord 4 vart teke ut av bruk.',
    rules: 'Reglane for kven som sit kvar, vart endra.',
    planned: 'Gruppene i rundane som kjem, vart planlagde saman.',
    hallOut: 'Sal B fall ut. 18 personar fekk plass ein annan stad.',
    tableOut: 'Bord 4 vart teke ut av bruk. Éin person fekk ein annan plass.',
    undone: 'Det siste som vart gjort med borda, vart angra. 2 personar fekk plassen sin att.',
    pairs: 'Salar i par: Sal A + Sal B.',
  });
});

test('the log speaks English', () => {
  expect(sentences(en)).toEqual({
    came: '39 people came. One of them without a phone.',
    ended: '“På tvers” was done after 54 min. Planned: 50.',
    tableTime: 'Table 3 got one more minute.',
    answered: 'Table 3 asked for help. Answered after 2 minutes.',
    closed: 'A participant asked for help. Closed without an answer.',
    open: 'Table 3 asked for help.',
    message: 'Message to table 3: “Kaffe”',
    erasedMessage: 'Message to everybody.',
    removed: 'A participant was taken out.',
    lobby: 'The start was taken back.',
    tables: 'The room got 12 tables.',
    noTables: 'The tables in the room were taken away.',
    out: 'Table 4 was taken out of use.',
    rules: 'The rules for who sits where were changed.',
    planned: 'The groups of the rounds to come were planned together.',
    hallOut: 'Sal B dropped out. 18 people got a seat elsewhere.',
    tableOut: 'Table 4 was taken out of use. One person got another seat.',
    undone: 'What was last done to the tables was undone. 2 people got their seat back.',
    pairs: 'Halls in pairs: Sal A + Sal B.',
  });
});
