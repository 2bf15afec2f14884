/** Words around a name that say whether it is a person. Bokmål, Nynorsk and English; lower case. */

/** Who a child is; one of them stands right before the name: *eleven Ali*, *jenta, Sara,*. */
export const childWords = words(`
eleven elev elevene elevane gutten gutt guten gut guttene gutane jenta jente jenten jentene barnet barn barna ungen unge
tvillingen tvillingene søsknene medeleven klassekameraten nyeleven
pupil pupils student students boy boys girl girls child kid kids twins classmate
`);

/** Those of them that are several: a capital after them is seldom a name that no list knows. */
export const groupWords = words(`
elevene elevane guttene gutane jentene barn barna unger tvillingene søsknene pupils students boys girls children kids
twins
`);

/** Who else may stand before a name, or be somebody's: *mora til Liv*, *Emmas foreldre*. */
export const peopleWords = words(`
broren bror brødrene brørne søsteren søster systera syster moren mora mor faren far foreldrene foreldra foreldre
fosterfaren fostermoren bestemor bestefar tanten tante onkel venninnen venninna venninne vennen venn kameraten kamerat
læreren lærer læraren lærar kontaktlæreren kontaktlærer kontaktlæraren assistenten assistent rektor inspektør
miljøterapeuten miljøterapeut miljølæreren sosiallæreren helsesykepleier helsesjukepleiar lille vesle
mother mum mom father dad parents parent brother sister friend teacher assistant headteacher principal little
`);

/** Right before a name: *mora til Liv*, *the mother of Grace*. */
export const ofWords = words('til åt of');
export const calledWords = words('heter heiter hette heitte kalt kalla kalles kallast named called');
export const pronouns = words('han hun ho hen he she they jeg eg');

/** What people alone do: after the word at the start of a sentence, it says that this is somebody. */
export const peopleVerbs = words(`
sa sier seier fortalte forteller fortel fortalde spurte spør spurde svarte svarer svara gråt gråter græt slo slår heter
heiter mobber mobbet mobbar savner saknar tør turte sparket sparka lo ler ropte roper løp løper nekter nektet nekta
flyttet flytta elsker likte liker likar synes syntes syns bannet ertet erter ertar dyttet dytta trives trivs kranglet
said says told tells asked asks cried cries hit hits kicked laughed likes hates refuses refused misses thinks feels
`);

/** What the subject of any sentence does: after a small word, it says that the word is the subject, so somebody. */
export const verbs = words(`
er var har hadde vil ville kan kunne må måtte skal skulle får fikk fekk går gikk gjekk kommer kjem kom ble blir blei
vart gjør gjer gjorde sitter sit satt står stod sto tar tok bor bur bodde trenger treng sover leser leker sliter slit
strever skrev ringte begynte slutta sluttet
is was has had can could must should does did comes came goes went gets got needs sits plays wants lives
`);

/** After it, a name is a place, an institution or a programme: *Rud skole*, *Karl Johans gate*, *Maria-metoden*. */
export const placeWords = words(`
skole skolen skule skulen barneskole ungdomsskole barneskule ungdomsskule barnehage barnehagen barnehagar videregående
vidaregåande vgs kommune fylke fylkeskommune kirke kirken kyrkje kyrkja gate gata vei veien veg vegen plass plassen
allé senter senteret universitet høgskole høgskule høyskole hospital sykehus sjukehus forlag stiftelse stiftinga fond
museum hus huset heim hjem bibliotek metode metoden modell modellen program programmet prosjekt prosjektet prisen fest
festen dagen kvelden
school kindergarten nursery street road avenue square church university college hospital foundation centre center
municipality county method model programme program award prize house press values faith
`);

/** What somebody may have as well as be the name of: *Emmas skole* is where Emma goes. */
export const ownPlaces = words('skole skolen skule skulen barnehage barnehagen hus hjem heim school house nursery');

/** Before a name, they make it somebody whom everybody knows. */
export const titles = words(
  'sankt st hl san saint kong dronning kronprins kronprinsesse prins prinsesse king queen prince princess pave pope',
);

/** Everybody's examples, and those whom people of this field cite. First name and surname, folded. */
export const publicPeople = words(
  `
ola_nordmann kari_nordmann dan_olweus torbjørn_lund bjørn_gustavsen maria_montessori john_dewey john_hattie
lev_vygotskij jean_piaget paulo_freire carol_dweck etienne_wenger peter_senge michael_fullan viviane_robinson
thomas_nordahl erling_roland pål_roland ingrid_lund anne_frank ivar_aasen henrik_ibsen
`,
);

/** How Norwegian surnames end. A word that is a name now and then is one before such a surname: *Odd Hansen*. */
export const surnameEnd =
  /(?:sen|son|stad|rud|berg|dal|dahl|vik|nes|ness|haug|haugen|land|moen|bakken|lien|heim|lund|strøm|set|seth|eide|ås|voll|hagen|øy|dottir)$/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
