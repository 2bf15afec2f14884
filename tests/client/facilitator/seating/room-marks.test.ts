import { expect, test } from 'vitest';
import { roomMarks } from '../../../../client/facilitator/seating/room-marks.ts';
import type { Breach } from '../../../../shared/grouping/plan/breaches.ts';
import { catalogues } from '../../../../shared/texts/catalogue.ts';
import type { Language } from '../../../../shared/texts/language.ts';

const same = (id: string) => id;
const names = {
  hall: same,
  workplace: same,
  person: same,
  table: (_: string, id: string) => `bord ${id.slice(1)}`,
  round: same,
  role: () => 'veileder',
};
const role = { kind: 'role', role: 'adviser', atMost: 99 } as const;
const said = async (language: Language, breaches: readonly Breach[], out = false) =>
  roomMarks(breaches, out ? 'out' : 'stands', 'r', names, (await catalogues[language]()).facilitator.roomPlan);

test('a table says which rule has been broken by hand, and about whom', async () => {
  expect(
    await said(
      'nb',
      [
        { kind: 'overfull', people: 5, seats: 4 },
        { kind: 'need', need: 'quiet', personId: 'Kari' },
        { kind: 'apart', personIds: ['Kari', 'Ola'] },
        { kind: 'together', personIds: ['Kari', 'Nils', 'Siv'] },
        { kind: 'host', personId: 'Ola', tableId: 't3' },
        { kind: 'host', personId: 'Ola', tableId: null },
        { ...role, people: 0, atLeast: 1 },
        { ...role, people: 1, atLeast: 2 },
        { ...role, people: 2, atLeast: 0, atMost: 1 },
      ],
      true,
    ),
  ).toEqual([
    'bordet er ute av bruk',
    'én for mye for plassene',
    'Kari trenger et stille bord',
    'Kari og Ola skal sitte hver for seg',
    'Kari, Nils og Siv skal sitte sammen',
    'Ola er vert ved bord 3',
    'Ola er vert, og skal ikke bytte bord',
    'ingen veileder her',
    'veileder: én her, minst to',
    'veileder: to her, høyst én',
  ]);
  expect(await said('en', [{ kind: 'overfull', people: 5, seats: 4 }])).toEqual(['one too many for its seats']);
  expect(await said('nn', [{ kind: 'need', need: 'wheelchair', personId: 'Kari' }])).toEqual([
    'Kari treng plass til rullestol',
  ]);
});

test('a table that is none of those in the room says so', async () => {
  const { roomPlan } = (await catalogues.nb()).facilitator;
  expect(roomMarks([], 'nowhere', 'r', names, roomPlan)).toEqual(['bordet står ikke i rommet']);
});
