import { counted } from '../plural.ts';

/** What the desk and the hall host say alike: of people, of those who call, of a seat by hand, of a message. */
export const people = {
  find: 'Finn navn, arbeidsplass eller rolle',
  found: (n: number) => counted(n, 'Ett treff', 'treff'),
  nobodyFound: (typed: string) => `Ingen treff på «${typed}».`,
  showAll: (n: number) => `Vis alle ${n}`,
  someone: 'En deltaker',
  otherRole: 'annen rolle',
  withoutPhone: 'uten telefon',
  offline: 'uten nett',

  call: {
    noHall: 'ingen sal',
    asksNow: (who: string) => `${who} ber om hjelp.`,
    waited: (clock: string) => `har ventet ${clock}`,
    coming: 'Jeg kommer',
    say: (what: string, who: string) => `Si «${what}» til ${who}`,
    answerTo: (who: string) => `Svar ${who} med egne ord`,
    answerLabel: (who: string) => `Svar til ${who}`,
    answered: (text: string) => `Svart: «${text}»`,
    answerSent: 'Svaret er sendt.',
    helped: 'Ferdig',
    helpedWho: (who: string) => `${who} har fått hjelp`,
  },

  seat: {
    open: 'Sett inn en uten telefon',
    means: 'Får plass ved et bord som alle andre. De andre ved bordet skriver for dem.',
    meansHere: 'Får plass ved et bord i denne salen. De andre ved bordet skriver for dem.',
    name: 'Navn',
    workplace: 'Arbeidsplass',
    workplaceHint: 'Velg fra lista, eller skriv.',
    role: 'Rolle',
    hall: 'Sal',
    submit: 'Sett inn',
    done: (name: string) => `${name} er satt inn.`,
  },

  messageShown: 'Meldingen vises nå.',
  takeMessageAway: 'Ta bort',
};
