import type { people as base } from '../nb/people.ts';
import { counted } from '../plural.ts';

export const people: typeof base = {
  find: 'Finn namn, arbeidsplass eller rolle',
  found: (n: number) => counted(n, 'Eitt treff', 'treff'),
  nobodyFound: (typed: string) => `Ingen treff på «${typed}».`,
  showAll: (n: number) => `Vis alle ${n}`,
  someone: 'Ein deltakar',
  otherRole: 'anna rolle',
  withoutPhone: 'utan telefon',
  offline: 'utan nett',

  call: {
    noHall: 'ingen sal',
    asksNow: (who: string) => `${who} bed om hjelp.`,
    waited: (clock: string) => `har venta ${clock}`,
    coming: 'Eg kjem',
    say: (what: string, who: string) => `Sei «${what}» til ${who}`,
    answerTo: (who: string) => `Svar ${who} med eigne ord`,
    answerLabel: (who: string) => `Svar til ${who}`,
    answered: (text: string) => `Svart: «${text}»`,
    answerSent: 'Svaret er sendt.',
    helped: 'Ferdig',
    helpedWho: (who: string) => `${who} har fått hjelp`,
  },

  seat: {
    open: 'Set inn ein utan telefon',
    means: 'Får plass ved eit bord som alle andre. Dei andre ved bordet skriv for dei.',
    meansHere: 'Får plass ved eit bord i denne salen. Dei andre ved bordet skriv for dei.',
    name: 'Namn',
    workplace: 'Arbeidsplass',
    workplaceHint: 'Vel frå lista, eller skriv.',
    role: 'Rolle',
    hall: 'Sal',
    submit: 'Set inn',
    done: (name: string) => `${name} er sett inn.`,
  },

  messageShown: 'Meldinga står framme no.',
  takeMessageAway: 'Ta bort',
};
