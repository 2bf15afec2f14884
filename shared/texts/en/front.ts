import type { front as base } from '../nb/front.ts';

export const front: typeof base = {
  title: 'Join the gathering',
  codeLabel: 'Join code',
  codeHint: 'Six characters. The code is on the hall screen.',
  codeWrong: 'A code has six characters, for example K7F\u00a03MQ.',
  join: 'Join',
  create: 'Start a conference',
  networks: 'Your networks',
  backToSeat: 'Back to the gathering you were in',
  about:
    'Samling is a room for dialogue conferences: everyone writes, everyone gets a turn, and what you find out together goes home with you.',
  quietPromise: 'No account, no tracking.',

  notFoundTitle: 'There is nothing here',
  notFoundText: 'The link may be old, or was cut short on its way. If you have a code, come in from the front page.',
  toFront: 'To the front page',

  crashTitle: 'Something broke on this page',
  crashText: 'What you were told is saved, is safe. Reload the page and you are back in your seat.',
  crashReload: 'Reload the page',

  tryAlone: {
    start: 'Try it with simulated participants',
    hint: 'You lead a conference that is in full swing within seconds. Nothing is left behind.',
    preparing: 'Getting ready …',
    keyLabel: 'Key for creating conferences',
    keyHint: 'You have it from whoever runs the server.',
  },
};
