import type { DoorReply } from '../../../shared/protocol/http.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';

export type ListedHall = DoorReply['halls'][number];

/** More names than this are a list to open; fewer stand side by side. */
const mostInRow = 5;

/**
 * How the hall is asked for. *not*: there is nothing to choose. *told*: the QR code that one came by hangs in a hall, which
 * stands there as a fact until somebody wants another.
 */
export type HallAsking = 'not' | 'told' | 'row' | 'list';

export function howToAskHall(
  halls: readonly ListedHall[],
  told: ListedHall | undefined,
  changing: boolean,
): HallAsking {
  if (halls.length < 2) return 'not';
  if (told && !changing) return 'told';
  return halls.length > mostInRow ? 'list' : 'row';
}

/** The hall that an address names in `?hall=`, if the conference has it. @param search of the address */
export function hallInSearch(search: string, halls: readonly ListedHall[]): ListedHall | undefined {
  const wanted = new URLSearchParams(search).get('hall');
  return halls.find(({ id }) => id === wanted);
}

/** What a hall is called where one chooses it: taking part from elsewhere says so, whatever the place is named. */
export function hallOption(hall: ListedHall, halls: readonly ListedHall[], { join }: Pick<Catalogue, 'join'>): string {
  if (!hall.digital) return hall.name;
  return halls.filter(({ digital }) => digital).length > 1 ? join.digitalIn(hall.name) : join.digital;
}
