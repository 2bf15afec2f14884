/** What stands on the desk of a rehearsal, beside the rest. */
export const rehearsal = {
  title: 'Øving',
  speed: 'Klokka går',
  speedOf: (times: number) => `${times}×`,
  speedSpoken: (times: number) => (times === 1 ? 'vanlig fart' : `${times} ganger så fort`),
  clockTurned: (spoken: string) => `Klokka går: ${spoken}`,
  seeAsParticipant: 'Se som deltaker',
  seeHall: 'Se skjermen i salen',
  end: 'Avslutt øvingen',
  endSure: 'Slett alt og avslutt',
  endHint: 'Øvingen slettes når du avslutter den, og ellers ti minutter etter at du har gått.',
  ownName: 'Du',
  ownWorkplace: 'Øverommet',
};
