import type { rehearsal as base } from '../nb/rehearsal.ts';

export const rehearsal: typeof base = {
  title: 'Rehearsal',
  speed: 'The clock runs',
  speedOf: (times) => `${times}×`,
  speedSpoken: (times) => (times === 1 ? 'at normal speed' : `${times} times as fast`),
  clockTurned: (spoken) => `The clock runs ${spoken}`,
  seeAsParticipant: 'See it as a participant',
  seeHall: 'See the hall screen',
  end: 'End the rehearsal',
  endSure: 'Delete everything and end',
  endHint: 'The rehearsal is deleted when you end it, or else ten minutes after you have left.',
  ownName: 'You',
  ownWorkplace: 'Rehearsal room',
};
