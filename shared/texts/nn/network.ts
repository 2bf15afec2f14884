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
    no_programme: 'Vel eit program for samlinga først.',
    begun_already: 'Nokon andre har nett laga ein konferanse av denne samlinga. Sjå over før du lagar ein til.',
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

  save: {
    saved: 'Lagra',
    saving: 'Lagrar …',
    notSaved: 'Ikkje lagra enno. Vi prøver igjen av oss sjølve.',
  },
  takenBack: 'Det siste du gjorde, vart ikkje med.',
  revokedTitle: 'Denne lenka opnar ikkje nettverket',
  revokedText:
    'Kanskje har ein av eigarane teke ho bort, kanskje er nettverket sletta, eller lenka vart kutta på vegen.',
  revokedHelp: 'Be ein av dei andre eigarane om ei ny lenke, eller spør den som driv denne tenaren.',
  awayTitle: 'Vi får ikkje opna nettverket',

  levels: { national: 'Heile landet', county: 'Fylke', municipality: 'Kommune', workplace: 'Éi verksemd' },

  own: {
    title: 'Nettverka dine',
    intro: 'Eit nettverk samlar verksemder, samlingar og planar som følgjer dykk frå gong til gong.',
    create: 'Lag eit nettverk',
    forget: 'Gløym her',
    forgetWho: (name: string) => `Gløym ${name} i denne nettlesaren`,
    lostLink:
      'Nettlesaren hugsar berre kva nettverka heiter. Manglar det eitt her, opnar du det med lenka du fekk då det vart laga, eller med ei ny frå ein annan eigar.',
  },

  create: {
    title: 'Lag eit nettverk',
    intro:
      'Du blir eigar og får ei lenke. Ho er nøkkelen: Ta vare på ho, og del ho berre med dei som skal eige nettverket saman med deg.',
    name: 'Namn på nettverket',
    nameHint: 'Slik folk kjenner det, til dømes Trygt skulemiljø i Vesterålen.',
    level: 'Kven er det for?',
    ownerName: 'Kva vil du kallast?',
    ownerNameHint: 'Berre dei andre eigarane ser det.',
    keyLabel: 'Nøkkel for å lage nettverk',
    keyHint: 'Den same som for konferansar. Du har fått han av den som driv denne tenaren.',
    keyMissing: 'Skriv nøkkelen.',
    submit: 'Lag nettverket',
    creating: 'Lagar …',
  },
};
