import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardKey } from '../../../shared/boards/board-name.ts';
import { planFields } from '../../../shared/boards/notes.ts';
import { buildHarvest } from '../../../shared/harvest/build-harvest.ts';
import { escapeMarkdown } from '../../../shared/harvest/escape-markdown.ts';
import type { Harvest } from '../../../shared/harvest/harvest.ts';
import { harvestBoards } from '../../../shared/harvest/harvest-boards.ts';
import { harvestMarkdown } from '../../../shared/harvest/harvest-markdown.ts';
import { seededRandom } from '../../../shared/random.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { en } from '../../../shared/texts/en.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { facilitator, otherProgramme, participant, programmeA, Rehearsal } from '../conference/house.ts';
import { BoardsBeside } from './boards-beside.ts';
import { asRead, readMarkdown, timesIn } from './read-markdown.ts';

const hostile = [
  '<script>alert(1)</script>',
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '![x](https://spy.example/p.png)',
  '# heading',
  '=cmd|calc',
  '===',
  '---',
  '- punkt',
  '12. punkt',
  '> sitat',
  '```\nkode',
  '~~~',
  '| a | b |\n| --- | --- |',
  '**fet** _skrå_ `kode`',
  '&lt;b&gt; &#60;i&#62; R&D',
  '\\# \\',
  'ends with \\',
  '<!-- borte',
  '[ref]: https://spy.example',
  '    innrykk',
  'første\n\n\nandre\n- tredje',
  'Čáppa šaddu đ ŋ ŧ ž 🎈',
  '\u202Eomvendt\u2028ny linje',
];
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme' }));

/** A conference run to its end with words on every board there is, each text with a mark of its own. */
function held(seed: number, texts: readonly string[], programme: typeof programmeA) {
  const random = seededRandom(seed);
  const conference = new Rehearsal(programme);
  const people = conference.people(9);
  const boards = new BoardsBeside();
  const shared: string[] = [];
  const secret: string[] = [];
  let written = 0;
  const words = (list: string[]): string => {
    written += 1;
    const said = `${texts[Math.floor(random() * texts.length)] ?? ''} ⟨${written}⟩`;
    list.push(said);
    return said;
  };
  const write = (key: BoardKey, lanes: readonly { id: string }[], form: string, list: string[]): string => {
    const id = `n${written + 1}`;
    const lane = lanes[Math.floor(random() * lanes.length)]?.id ?? '';
    if (form === 'plan') {
      const plan = Object.fromEntries(planFields.map((field) => [field, random() < 0.7 ? words(list) : '']));
      boards.write(key, { id, lane, text: random() < 0.5 ? words(list) : '', plan });
    } else boards.write(key, { id, lane, text: words(list) });
    if (key.scope === 'group' && random() < 0.3) boards.gather(key, id, lane, 'Overskrift');
    return id;
  };
  while (conference.state.currentStepId !== programme.at(-1)?.id) {
    conference.next();
    const step = programme.find((one) => one.id === conference.state.currentStepId);
    const kind = step && stepKinds.get(step.kind);
    if (!step || !kind || conference.state.statuses.get(step.id)?.kind !== 'running') continue;
    for (const spec of kind.boards(step, step.settings)) {
      if (spec.scope === 'plenary') continue;
      const groups = conference.state.groupings.get(step.id)?.groups ?? [];
      const owners = spec.scope === 'person' ? people : groups.map(({ id }) => id);
      for (const owner of owners) {
        const noteId = write(
          { stepId: step.id, scope: spec.scope, owner },
          spec.lanes,
          spec.form,
          spec.scope === 'person' ? secret : shared,
        );
        const lifter = groups.find(({ id }) => id === owner)?.members[0];
        for (const report of programme.filter((one) => stepKinds.get(one.kind)?.reportsOn(one.settings) === step.id)) {
          const action = { type: 'lift', noteId, on: true };
          if (lifter) conference.send(participant(lifter), { type: 'act', stepId: report.id, action });
        }
      }
    }
  }
  conference.must(facilitator, { type: 'end' });
  boards.copy(conference.state);
  const harvest = buildHarvest({
    kinds: stepKinds,
    state: conference.state,
    words: conference.words,
    boards: boards.content,
    audience: facilitator,
  });
  return { conference, harvest, shared, secret };
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const empty: Harvest = {
  format: 'samling-harvest',
  version: 1,
  title: 'Trygt skolemiljø',
  language: 'nb',
  timeZone: 'Europe/Oslo',
  createdAt: '2026-09-15T06:00:00.000Z',
  startedAt: null,
  endedAt: null,
  counts: { people: 0, workplaces: 0, groups: 0, notes: 0 },
  steps: [],
};

function withNote(said: string): string {
  const note = { text: said, hearts: 0, lifted: false, comments: [] };
  const lane = { id: 'answers', title: '', headings: [], notes: [note] };
  const step = { id: 's', kind: 'checkOut', title: 'Utsjekk', question: '', plannedMinutes: 10, actualMinutes: 9 };
  const one = { ...step, words: [], scale: null, groups: [], plenary: [lane] };
  return harvestMarkdown({ ...empty, steps: [one] }, nb);
}

describe('harvest', () => {
  it('holds every shared text exactly once, as JSON and as Markdown, and no private one', () => {
    const seeds = fc.tuple(fc.integer(), fc.array(text, { minLength: 4, maxLength: 12 }), fc.boolean());
    fc.assert(
      fc.property(seeds, ([seed, texts, other]) => {
        const { harvest, shared, secret } = held(seed, texts, other ? otherProgramme : programmeA);
        const strings = stringsIn(JSON.parse(JSON.stringify(harvest)));
        const read = readMarkdown(harvestMarkdown(harvest, nb));
        expect(shared.length).toBeGreaterThan(5);
        expect(secret.length).toBeGreaterThan(5);
        for (const said of shared) {
          expect(strings.filter((one) => one === said)).toHaveLength(1);
          expect([said, timesIn(read, asRead(said))]).toEqual([said, 1]);
        }
        for (const said of secret) {
          const mark = said.slice(said.lastIndexOf('⟨'));
          expect(strings.some((one) => one.includes(mark))).toBe(false);
          expect(read).not.toContain(mark);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names nobody and gives no ids of people', () => {
    const { conference, harvest } = held(1, ['ord'], programmeA);
    const json = JSON.stringify(harvest);
    for (const person of conference.state.people.values()) {
      expect(json).not.toContain(`"${person.id}"`);
      expect(json).not.toContain(conference.words.get(person.nameId));
    }
  });
});

describe('harvestMarkdown', () => {
  it.each(hostile)('lets %j be words and nothing else', (said) => {
    const lines = withNote(said).split('\n');
    const from = lines.findIndex((line) => line.startsWith('- '));
    const note = lines.slice(from, lines.indexOf('---', from + 1) - 1);
    expect(note.length).toBeGreaterThan(0);
    for (const line of note) {
      const bare = line
        .replace(/^(- | {2})/, '')
        .replace(/\\[!-/:-@[-`{-~]/g, 'x')
        .replace(/\\$/, '');
      expect(bare).not.toMatch(/[<[\]`*_#|~]|^\s|^[-+=>]|^\d+[.)]|https?:|&#/);
    }
    expect(readMarkdown(note.join('\n'))).toBe(asRead(said));
  });

  it('writes a page that a person can read', () => {
    const { harvest } = held(3, ['Vi deler ut soner i friminuttet', 'Elevene er med på å lage reglene'], programmeA);
    const markdown = harvestMarkdown(harvest, nb);
    expect(markdown).toMatch(/^# Trygt skolemiljø\n\nDet vi fant sammen\. 15\. september 2026, 10:00–10:00\n/);
    expect(markdown).toContain('\n## Egen skoletype\n\n*Hva av dette er relevant hos dere?*\n');
    expect(markdown).toMatch(/\n### Bord 1 · barneskole \(6 personer\)\n/);
    expect(markdown).toMatch(/\n- .*\(løftet til plenum\)\n/);
    expect(markdown).not.toContain('## Pause');
    expect(harvestMarkdown(harvest, en)).toContain('(lifted to plenary)');
  });

  it('tells each word once, with how often it was said', () => {
    const step = { id: 's', kind: 'checkIn', title: 'Velkommen', question: '', plannedMinutes: 10, actualMinutes: 9 };
    const one = { ...step, words: ['mot', 'ro', 'Ro', '<b>', 'ro'], scale: null, groups: [], plenary: [] };
    expect(harvestMarkdown({ ...empty, steps: [one] }, nb)).toContain('**Ord fra alle:** ro (3) · mot · &lt;b>\n');
  });

  it('says that there is nothing when there is nothing', () => {
    expect(harvestMarkdown(empty, en)).toContain('There is nothing here yet.');
  });

  it('makes no line a table, a list or a heading by escaping too little at its start', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'-+=>#*_`~|[]()<&.:1 9\\\n\taw') }), (said) => {
        for (const line of escapeMarkdown(said)) {
          expect(line).not.toMatch(/^[-+=>#*_`~|[<]|^\d+[.)]|^\s/);
          expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]#|~]/);
        }
      }),
    );
  });
});

describe('harvestBoards', () => {
  it('names the boards of a step in the order of the groups, once groups are confirmed', () => {
    const conference = new Rehearsal();
    conference.people(12);
    const [step] = programmeA.filter(({ id }) => id === 'experiences');
    if (!step) throw new Error('programme A has group work');
    conference.must(facilitator, { type: 'proposeGroups', stepId: step.id });
    expect(harvestBoards(stepKinds, conference.state, step, facilitator)).toEqual([]);
    conference.goTo(step.id);
    const keys = harvestBoards(stepKinds, conference.state, step, facilitator).map(({ key }) => key.owner);
    expect(keys).toEqual(['g1', 'g2', 'g3']);
  });
});

it('tells the day and the hours of the place where it was held', () => {
  const late = { startedAt: '2026-09-15T22:30:00.000Z', endedAt: '2026-09-16T00:30:00.000Z' };
  expect(harvestMarkdown({ ...empty, ...late }, nb)).toContain('16. september 2026, 00:30–02:30');
  expect(harvestMarkdown({ ...empty, ...late, timeZone: 'Europe/London' }, nb)).toContain(
    '15. september 2026, 23:30–01:30',
  );
});
