import type { network as base } from '../nb/network.ts';

export const network: typeof base = {
  errors: {
    no_longer_there: 'Another owner has taken this away meanwhile. The rest is saved.',
    there_already: 'This has been added before.',
    name_empty: 'Write something first.',
    network_full: 'There is no room for more. Take something away first.',
    people_not_kept: 'The network keeps no names any more. Turn that on again before you add anybody.',
    workplace_double: 'Another workplace in the same municipality has that name. Merge the two instead.',
    workplace_itself: 'A workplace cannot be merged with itself.',
    days_backwards: 'The last day must come after the first.',
    too_far_ahead: 'It cannot be kept that long. Choose an earlier day.',
    too_soon: 'Choose a day in the future.',
    last_owner: 'This is the last link to the network. Make another one before you take this away.',
  },

  sections: {
    label: 'Parts of the network',
    overview: 'Overview',
    gatherings: 'Gatherings',
    workplaces: 'Workplaces',
    people: 'People',
    questions: 'Questions',
  },
  opening: 'Opening the network …',
};
