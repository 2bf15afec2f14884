import type { Mark } from './marks.ts';

const desks = ['desk', 'desk2'];
const screens = ['hallA', 'hallB'];
export const rud = ['ada', 'bo'];
export const vik = ['cy', 'didi', 'eva'];
const phones = [...rud, ...vik, 'gone', 'eva2', 'late', 'last'];
const everybody = [...desks, ...screens, 'hostA', ...phones];
const left = everybody.filter((name) => name !== 'gone');
const since = (stage: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, stage]));
const own = (name: string, stageName: string) => ({ [name]: stageName });

/** Every word of the day, and who is told it from which stage on. */
export const dayMarks: readonly Mark[] = [
  {
    word: 'Navnada',
    what: 'Ada’s name',
    from: { ...since('door', [...desks, ...screens, 'hostA', 'ada']), bo: 'parked' },
  },
  {
    word: 'Navnbo',
    what: 'Bo’s name, who signs what he shares',
    from: { ...since('story', everybody), ...since('door', [...desks, ...screens, 'hostA', 'bo']) },
  },
  {
    word: 'mkbeskjed',
    what: 'a message to all, replaced by the next',
    from: since(
      'door',
      everybody.filter((name) => !['late', 'last'].includes(name)),
    ),
  },
  {
    word: 'sperre-report-',
    what: 'a message that is erased',
    from: since(
      'report',
      left.filter((name) => name !== 'last'),
    ),
    erased: 'redacted',
  },
  {
    word: 'mksalbeskjed',
    what: 'a message to hall A',
    from: { ...since('door', [...desks, 'hallA', 'hostA', ...rud, 'gone']), last: 'out' },
  },
  {
    word: 'mkordada',
    what: 'a check-in word that is erased',
    from: since('word', [...desks, ...screens, 'hostA', 'ada']),
    erased: 'redacted',
  },
  {
    word: 'mkordbo',
    what: 'a check-in word',
    from: { ...since('ended', left), ...since('word', [...desks, ...screens, 'hostA', 'bo']) },
  },
  { word: 'mkhjelpcy', what: 'a call of one person', from: since('word', [...desks, 'hostA', 'cy']) },
  { word: 'mkprivatada', what: 'a note that is never shared', from: own('ada', 'story') },
  { word: 'mkprivatborte', what: 'a note of somebody who was removed', from: own('gone', 'story') },
  { word: 'mkprivateva', what: 'a note of the seat that was merged', from: { eva2: 'story', eva: 'removed' } },
  { word: 'mkdeltbo', what: 'a note shared under a name', from: since('story', everybody) },
  {
    word: 'mktilbakedidi',
    what: 'a note that was taken back',
    from: since(
      'story',
      everybody.filter((name) => !['late', 'last'].includes(name)),
    ),
  },
  {
    word: 'mketterpå',
    what: 'a message after the removal',
    from: since(
      'removed',
      left.filter((name) => !['late', 'last'].includes(name)),
    ),
  },
  { word: 'mkskjultbo', what: 'a hidden note', from: { ...since('hidden shown', left), bo: 'hidden' } },
  { word: 'mkskjultcy', what: 'a note in a hidden step that is not shared', from: own('cy', 'hidden') },
  ...['ada', 'bo', 'cy', 'didi'].flatMap((name): Mark[] => [
    {
      word: `mkanonym${name}`,
      what: `an anonymous note of ${name}`,
      from: { ...since('anon shown', left), [name]: 'anon' },
    },
    { word: `mkbeholdt${name}`, what: `a note that ${name} keeps in an anonymous step`, from: own(name, 'anon') },
  ]),
  { word: 'mkparkertprivat', what: 'a private note in a parked step', from: own('bo', 'parked') },
  { word: 'mkparkertdelt', what: 'a shared note in a parked step', from: since('parked', left) },
  { word: 'mkgruppeprivat', what: 'what one writes alone in a group', from: own('ada', 'group') },
  {
    word: 'mkgruppetavle',
    what: 'a note on a group’s board',
    from: { ...since('group shared', left), ...since('group', [...desks, ...rud]) },
  },
  {
    word: 'mkfeilnavn',
    what: 'a note that is erased',
    from: {
      ...since(
        'group shared',
        left.filter((name) => name !== 'last'),
      ),
      ...since('group', [...desks, ...rud]),
    },
    erased: 'redacted',
  },
  { word: 'mkslettetlapp', what: 'a note that its group has deleted', from: since('group', rud) },
  { word: 'mkomskrevet', what: 'words that its group has written over', from: since('group', rud) },
  { word: 'mkhjelprud', what: 'a call of a group', from: since('group', [...desks, 'hostA', ...rud]) },
  { word: 'mksvarrud', what: 'the answer to a group', from: since('group', [...desks, 'hostA', ...rud]) },
  { word: 'mkbordbeskjed', what: 'a message to one table', from: since('group', [...desks, ...rud]) },
  { word: 'mkutprivat', what: 'a note at the end that is not sent', from: own('bo', 'out') },
  { word: 'mkutdelt', what: 'a sentence for the harvest', from: since('out', left) },
];
