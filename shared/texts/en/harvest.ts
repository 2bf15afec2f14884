import type { harvest as base } from '../nb/harvest.ts';
import { counted } from '../plural.ts';
import { tables } from './tables.ts';

export const harvest: typeof base = {
  title: 'What we found together',
  lifted: 'Lifted to plenary',
  downloadMarkdown: 'Download as text (Markdown)',
  downloadJson: 'Download as data (JSON)',
  print: 'Print',
  empty: 'There is nothing here yet.',

  locale: 'en-GB',
  quoted: (text) => `“${text}”`,
  workplaces: (n) => counted(n, 'one workplace', 'workplaces'),
  time: (planned, actual) => (actual === null ? `${planned} min planned` : `${actual} min (${planned} planned)`),
  words: 'Words from everyone',
  votes: 'How the dots fell',
  dots: (n) => counted(n, 'one dot', 'dots'),
  group: tables.table,
  everyone: tables.everyone,
  fromTable: (number: number) => `from ${tables.tableInText(number)}`,
  hearts: (n) => `♥ ${n}`,
  answers: (n) => counted(n, 'one answer', 'answers'),
  mean: (value) => `mean ${value}`,
  planFields: {
    goal: 'Goal',
    action: 'Action',
    responsible: 'Who',
    deadline: 'When',
    evaluation: 'How will we see that it works?',
  },
  parked: 'Parked',
  parkedText: 'Steps that were taken out of the programme when something had been written in them.',
  nothingWritten: 'Nothing written.',
  privateNote: 'Private notes are left out. What stands here belongs to groups, not to persons.',

  deleteAll: {
    title: 'Delete everything now',
    goes: 'All of it goes: boards, words, who was here, the log, return cards and links. What each wrote for themselves goes, too, so let everybody take theirs along first.',
    forgets:
      'The network forgets who sat together here. Conferences that have been made since keep what they were told.',
    stays:
      'What has been downloaded, or lies on somebody’s own device, stays there. Backups are deleted by whoever runs the server. Take the harvest along first:',
    now: 'Delete everything now',
    sure: 'Delete all of it for good? There is no undo',
    deleting: 'Deleting …',
  },

  onlyForThoseWhoCame: 'The harvest is for those who took part',
  onlyForThoseWhoCameText:
    'Open it in the browser you used at the gathering, or ask whoever led it for the harvest as a file.',
  stillRunning: 'The gathering has not ended. This is what there is so far.',
  fetchAgain: 'Fetch again',
  contents: 'Contents',
  emptyText: 'What is written and shared at the gathering comes here, step by step.',
  comments: 'Comments',
  scaleRow: (value, n) => `${value}: ${counted(n, 'one answer', 'answers')}`,
};
