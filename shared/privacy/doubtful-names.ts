/** First names that are something else as well; how much more it takes before they are warned of is told in `find-names.ts`. */

/** Verbs, pronouns and other small words: *Finn en løsning*, *Per uke*, *Even so*. No sentence has them as its subject. */
export const smallWordNames = names(`
ane anna are arve bent brit else even finn gro hans jan jo kalle kåre lene live mette odd per roar stig ståle tom
tor will
`);

/** Nouns, which begin sentences and stand before verbs as names do: *Liv er viktig*, *Sol og vind*. */
export const nounNames = names(`
andre ask bjørn bo dag edel eik elle falk frank fred frost gry hauk helle inga iver kai lilje lin line liv luka luke
lykke mark max musa my nova rasa risten rose rune ruta saga siv sol stein storm tale tine tone ulv unn vera vilja
vår ørn
`);

/** Months, places, religions and English words for virtues and trades: these are capitalised without being anybody. */
export const capitalNames = names(`
alta angel april art asia august autumn bailey bill blessing bristol brooklyn carolina carter chad chance charity
charlotte chase chelsea china christian clay constance cooper crystal daisy dale dawn dean destiny divine drew duke
eden ernest faith favour florence frøya geneva georgia gift glory grace grant harmony holly hope hunter india
innocent islam israel ivy jackson jewel jihad jordan joy juli june juni justice kenya king kuba lily lincoln loppa
lucia lucky lund madison mai mali mason may medina melody mercy miles nes opal paris parker pat patience pearl penny
poppy praise precious prince princess promise rana riley rob rowan ruby sami santa santiago sola star success sue
summer sunny sydney tana taylor trinity troy vega victoria vik virginia wade wisdom
`);

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
