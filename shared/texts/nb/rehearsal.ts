export const rehearsal = {
  title: 'Øving',
  /** Stands on every screen and paper of a rehearsal. */
  band: 'Øving – simulerte deltakere',
  leavesNothing: 'Dette er en øving. Alt som skrives her, slettes når den er over.',

  try: 'Prøv med simulerte deltakere',
  tryHint: 'Du leder en konferanse som lever etter få sekunder. Ingenting blir igjen etterpå.',
  preparing: 'Gjør klart …',

  tools: 'Øving',
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
