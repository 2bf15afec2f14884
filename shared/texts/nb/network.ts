import type { NetworkRefusal } from '../../network/refusals.ts';

/** The register of a learning network: what its owners read. */
export const network = {
  /** By stable code: what happened, what is safe and what to do. */
  errors: {
    no_longer_there: 'Dette er tatt bort av en annen eier i mellomtiden. Resten er lagret.',
    there_already: 'Dette er lagt til fra før.',
    name_empty: 'Skriv noe først.',
    network_full: 'Det er ikke plass til flere. Ta bort noe først.',
    people_not_kept: 'Nettverket tar ikke vare på navn lenger. Slå det på igjen før du legger inn noen.',
    workplace_double: 'En annen virksomhet i samme kommune har det navnet. Slå dem sammen i stedet.',
    workplace_itself: 'En virksomhet kan ikke slås sammen med seg selv.',
    days_backwards: 'Siste dag må komme etter første.',
    too_far_ahead: 'Så langt fram kan det ikke ligge. Velg en tidligere dag.',
    too_soon: 'Velg en dag fram i tid.',
    last_owner: 'Dette er den siste lenken til nettverket. Lag en ny før du tar bort denne.',
  } satisfies Record<NetworkRefusal, string>,

  sections: {
    label: 'Deler av nettverket',
    overview: 'Oversikt',
    gatherings: 'Samlinger',
    workplaces: 'Virksomheter',
    people: 'Folk',
    questions: 'Spørsmål',
  },
  opening: 'Åpner nettverket …',
};
