import type { privacy as base } from '../nb/privacy.ts';

export const privacy: typeof base = {
  rule: 'No names or recognisable details.',
  /** In steps whose topic is sensitive, in place of the rule. */
  sensitiveRule:
    'Write no names, workplaces, classes, ages, dates or diagnoses, and no single case that could be recognised. Write about what you do.',
  sensitive: {
    title: 'Sensitive topic',
    text: 'Write nothing that points at a person. What you share is shown without a name. If it is about a child who needs help now, take it further where you work, not here.',
  },
  readers: {
    own: 'Only you see this.',
    group: 'Your group and the facilitator see this, without your name.',
    screen: 'Shown on the screen in the hall, without your name.',
    beforehand: 'The facilitators see this. On the day they may show it to everybody, without a name.',
    draftGroup: 'Only you see this until you share. Then your group and the facilitator do, without your name.',
    draftGroupNamed: 'Only you see this until you share. Then your group and the facilitator do, with your name.',
    draftGroupLater:
      'Only you see this. What you share is shown to your group when the facilitator chooses, without your name.',
    draftGroupNamedLater:
      'Only you see this. What you share is shown to your group when the facilitator chooses, with your name.',
    draftAll: 'Only you see this until you share. Then everybody does, without your name.',
    draftAllNamed: 'Only you see this until you share. Then everybody does, with your name.',
    draftAllLater:
      'Only you see this. What you share is shown to everybody when the facilitator chooses, without your name.',
    draftAllNamedLater:
      'Only you see this. What you share is shown to everybody when the facilitator chooses, with your name.',
    draftAnonymous:
      'Only you see this. What you share is shown together with the others’, anonymously: nobody, not even the facilitator, can see who wrote it.',
    sentAll: 'Shown to everybody, without your name.',
    sentAllNamed: 'Shown to everybody, with your name.',
    sentAllLater: 'Shown to everybody when the facilitator chooses, without your name.',
    sentAllNamedLater: 'Shown to everybody when the facilitator chooses, with your name.',
    sentAnonymous:
      'Shown together with the others’, anonymously: nobody, not even the facilitator, can see who wrote it.',
  },
  quote: (word) => `“${word}”`,
  name: (words) => `This may be a name: ${words}. Write “a pupil” instead.`,
  names: (words) => `These may be names: ${words}. Write “some pupils” instead.`,
  nameForRole: (words) => `This may be a name: ${words}. Write the role instead, such as “head teacher” or “the team”.`,
  className: (words) => `This may be a class: ${words}. Write “a class” instead.`,
  nationalId: 'This looks like a national identity number. Take it away.',
  nationalIdSure: 'This is a national identity number. Take it away.',
  phone: (words) => `This looks like a phone number: ${words}. Take it away if it may lead to somebody.`,
  email: (words) => `This is an e-mail address: ${words}. Take it away if it may lead to somebody.`,
  dismiss: 'Let it stand here',
};
