import type { rehearsal as base } from '../nb/rehearsal.ts';

export const rehearsal: typeof base = {
  title: 'Øving',
  band: 'Øving – simulerte deltakarar',
  leavesNothing: 'Dette er ei øving. Alt som blir skrive her, blir sletta når ho er over.',

  try: 'Prøv med simulerte deltakarar',
  tryHint: 'Du leier ein konferanse som lever etter få sekund. Ingenting blir att etterpå.',
  preparing: 'Gjer klart …',

  tools: 'Øving',
  speed: 'Klokka går',
  speedOf: (times) => `${times}×`,
  speedSpoken: (times) => (times === 1 ? 'vanleg fart' : `${times} gonger så fort`),
  clockTurned: (spoken) => `Klokka går: ${spoken}`,
  seeAsParticipant: 'Sjå som deltakar',
  seeHall: 'Sjå skjermen i salen',
  end: 'Avslutt øvinga',
  endSure: 'Slett alt og avslutt',
  endHint: 'Øvinga blir sletta når du avsluttar henne, og elles ti minutt etter at du har gått.',

  ownName: 'Du',
  ownWorkplace: 'Øvingsrommet',
};
