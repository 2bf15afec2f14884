import type { network as base } from '../nb/network.ts';

export const network: typeof base = {
  errors: {
    no_longer_there: 'Dette har ein annan eigar teke bort i mellomtida. Resten er lagra.',
    there_already: 'Dette er lagt til frå før.',
    name_empty: 'Skriv noko først.',
    network_full: 'Det er ikkje plass til fleire. Ta bort noko først.',
    people_not_kept: 'Nettverket tek ikkje vare på namn lenger. Slå det på igjen før du legg inn nokon.',
    workplace_double: 'Ei anna verksemd i same kommune har det namnet. Slå dei saman i staden.',
    workplace_itself: 'Ei verksemd kan ikkje slåast saman med seg sjølv.',
    days_backwards: 'Siste dagen må kome etter den første.',
    too_far_ahead: 'Så langt fram kan det ikkje liggje. Vel ein tidlegare dag.',
    too_soon: 'Vel ein dag fram i tid.',
    last_owner: 'Dette er den siste lenka til nettverket. Lag ei ny før du tek bort denne.',
  },

  sections: {
    label: 'Delar av nettverket',
    overview: 'Oversyn',
    gatherings: 'Samlingar',
    workplaces: 'Verksemder',
    people: 'Folk',
    questions: 'Spørsmål',
  },
  opening: 'Opnar nettverket …',
};
