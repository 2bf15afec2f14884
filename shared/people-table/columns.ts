import { cleanLine } from '../conference/text.ts';
import type { CsvRecord } from './parse-csv.ts';

/** What a column may say. `email` is known so that it can be left out with a word about it. */
export type ColumnKind =
  | 'name'
  | 'givenName'
  | 'familyName'
  | 'workplace'
  | 'jobRole'
  | 'hall'
  | 'role'
  | 'type'
  | 'schoolType'
  | 'municipality'
  | 'contact'
  | 'email'
  | 'ignored';

/** A column that something can be read from. */
export type Field = Exclude<ColumnKind, 'givenName' | 'familyName' | 'email' | 'ignored'>;

/** In Bokmål, Nynorsk and English, as lists of participants really say it; folded. */
const headings: Readonly<Record<Exclude<ColumnKind, 'ignored'>, readonly string[]>> = {
  name: [
    'navn',
    'namn',
    'name',
    'fullt navn',
    'fullt namn',
    'full name',
    'deltaker',
    'deltakar',
    'participant',
    'person',
    'deltakernavn',
    'navn på deltaker',
    'namn på deltakar',
  ],
  givenName: ['fornavn', 'fornamn', 'førenamn', 'for navn', 'first name', 'firstname', 'given name', 'forename'],
  familyName: ['etternavn', 'etternamn', 'etter navn', 'last name', 'lastname', 'surname', 'family name'],
  workplace: [
    'skole',
    'skule',
    'school',
    'virksomhet',
    'verksemd',
    'arbeidssted',
    'arbeidsstad',
    'arbeidsplass',
    'workplace',
    'enhet',
    'eining',
    'organisasjon',
    'organisation',
    'organization',
    'barnehage',
    'kindergarten',
    'skole/barnehage',
    'skule/barnehage',
    'arbeidsgiver',
    'arbeidsgivar',
    'employer',
    'tjeneste',
    'institution',
    'institusjon',
    'virksomhetsnavn',
    'skolenavn',
    'skulenamn',
    'tjenestested',
  ],
  jobRole: [
    'stilling',
    'yrke',
    'jobb',
    'job',
    'job role',
    'jobrole',
    'job title',
    'position',
    'tittel',
    'title',
    'funksjon',
    'stilling/rolle',
    'rolle/stilling',
    'stillingstittel',
    'rolle',
    'role',
    'yrkesrolle',
  ],
  hall: ['sal', 'hall', 'rom', 'room', 'sted i dag', 'møterom', 'konferansesal'],
  role: [
    'rolle i nettverket',
    'rolle i nettverk',
    'rolle i nettverk/samling',
    'role in the network',
    'network role',
    'nettverksrolle',
  ],
  type: ['type', 'virksomhetstype', 'verksemdstype', 'type virksomhet', 'type verksemd', 'workplace type', 'kind'],
  schoolType: ['skoletype', 'skuletype', 'skoleslag', 'skuleslag', 'school type', 'trinn', 'nivå', 'level'],
  municipality: ['kommune', 'municipality', 'kommunenavn', 'kommunenamn', 'bydel', 'district'],
  contact: [
    'kontakt',
    'contact',
    'kontaktperson',
    'contact person',
    'ressursperson',
    'ressurslærer',
    'resource person',
    'lokal kontakt',
  ],
  email: [
    'epost',
    'e-post',
    'e post',
    'epostadresse',
    'e-postadresse',
    'mail',
    'email',
    'e-mail',
    'e-mail address',
    'email address',
    'e-mailadresse',
  ],
};

const known: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(headings).flatMap(([kind, names]) => names.map((name) => [foldedHeading(name), kind as ColumnKind])),
);

export interface Columns {
  /** Whether the first row names them. */
  readonly hasHeader: boolean;
  readonly kinds: readonly ColumnKind[];
}

/**
 * What the columns say, by their headings, or by what stands in them where there are none: then they are in the order of
 * `usual`.
 */
export function guessColumns(rows: readonly CsvRecord[], usual: readonly ColumnKind[]): Columns {
  const first = rows[0]?.cells ?? [];
  const width = rows.slice(0, 50).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const named = first.map((cell) => kindOfHeading(cell, usual));
  const recognised = named.filter((kind) => kind !== undefined);
  const hasHeader = recognised.length > 0 && recognised.length * 2 >= first.filter((cell) => cell.trim() !== '').length;
  const kinds: ColumnKind[] = [];
  const waiting = usual.filter((kind) => kind !== 'givenName' && kind !== 'familyName');
  for (let at = 0; at < width; at += 1) {
    const wanted = hasHeader
      ? (named[at] ?? 'ignored')
      : holdsMail(rows, at)
        ? 'email'
        : (waiting.shift() ?? 'ignored');
    kinds.push(canRepeat(wanted) || !kinds.includes(wanted) ? wanted : 'ignored');
  }
  return { hasHeader, kinds };
}

/** Two columns may not say the same: the one that said it before says nothing any more. */
export function withColumn(kinds: readonly ColumnKind[], at: number, kind: ColumnKind): readonly ColumnKind[] {
  return kinds.map((one, index) => (index === at ? kind : one === kind && !canRepeat(kind) ? 'ignored' : one));
}

function canRepeat(kind: ColumnKind): boolean {
  return kind === 'ignored' || kind === 'email';
}

function kindOfHeading(cell: string, usual: readonly ColumnKind[]): ColumnKind | undefined {
  const folded = foldedHeading(cell);
  // A list of workplaces calls their names just that.
  if (!usual.includes('name') && known.get(folded) === 'name')
    return usual.includes('workplace') ? 'workplace' : undefined;
  const kind = known.get(folded);
  return kind === undefined || kind === 'email' || usual.includes(kind) ? kind : 'ignored';
}

function foldedHeading(text: string): string {
  return cleanLine(text).toLocaleLowerCase('nb').replace(/[.:*]/g, '').trim();
}

function holdsMail(rows: readonly CsvRecord[], at: number): boolean {
  const cells = rows.slice(0, 50).map(({ cells: all }) => all[at] ?? '');
  return cells.filter((cell) => /^\S+@\S+\.\S+$/.test(cell.trim())).length * 2 > cells.length;
}
