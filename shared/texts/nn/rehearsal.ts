import type { rehearsal as base } from '../nb/rehearsal.ts';

export const rehearsal: typeof base = {
  title: 'Øving',
  speed: 'Klokka går',
  speedOf: (times) => `${times}×`,
  speedSpoken: (times) => (times === 1 ? 'vanleg fart' : `${times} gonger så fort`),
  clockTurned: (spoken) => `Klokka går: ${spoken}`,
  seeAsParticipant: 'Sjå som deltakar',
  seeHall: 'Sjå skjermen i salen',
  end: 'Avslutt øvinga',
  endSure: 'Slett alt og avslutt',
  endHint: 'Øvinga blir sletta når du avsluttar ho, og elles ti minutt etter at du har gått.',
  ownName: 'Du',
  ownWorkplace: 'Øvingsrommet',
};
