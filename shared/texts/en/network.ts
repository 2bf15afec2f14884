import type { network as base } from '../nb/network.ts';
import { counted } from '../plural.ts';

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
    no_programme: 'Choose a programme for the gathering first.',
    begun_already: 'Somebody else has just made a conference of this gathering. Have a look before you make another.',
  },

  sections: {
    label: 'Parts of the network',
    overview: 'Overview',
    gatherings: 'Gatherings',
    workplaces: 'Workplaces',
    people: 'People',
    groups: 'Work groups',
    questions: 'Questions',
  },
  opening: 'Opening the network …',

  save: {
    saved: 'Saved',
    saving: 'Saving …',
    notSaved: 'Not saved yet. We keep trying.',
  },
  takenBack: 'The last thing you did was not kept.',
  takenAway: (what: string) => `Removed: “${what}”`,
  revokedTitle: 'This link does not open the network',
  revokedText:
    'One of the owners may have taken it away, the network may be deleted, or the link was cut short on its way.',
  revokedHelp: 'Ask one of the other owners for a new link, or whoever runs this server.',
  awayTitle: 'We cannot open the network',

  levels: { national: 'The whole country', county: 'County', municipality: 'Municipality', workplace: 'One workplace' },

  own: {
    title: 'Your networks',
    intro: 'A network holds the workplaces, gatherings and plans that follow you from one time to the next.',
    create: 'Create a network',
    forget: 'Forget here',
    forgetWho: (name: string) => `Forget ${name} in this browser`,
    lostLink:
      'The browser remembers only what the networks are called. If one is missing, open it with the link you got when it was created, or with a new one from another owner.',
  },

  create: {
    title: 'Create a network',
    intro:
      'You become its owner and get a link. The link is the key: keep it, and share it only with those who are to own the network with you.',
    name: 'Name of the network',
    nameHint: 'As people know it, for example Safe schools in Bærum.',
    level: 'Whom is it for?',
    ownerName: 'What do you want to be called?',
    ownerNameHint: 'Only the other owners see it.',
    keyLabel: 'Key for creating networks',
    keyHint: 'The same as for conferences. You have it from whoever runs the server.',
    keyMissing: 'Write the key.',
    submit: 'Create the network',
    creating: 'Creating …',
  },

  overview: {
    workplaces: (n: number) => (n === 0 ? 'No workplaces yet' : counted(n, 'One workplace', 'workplaces')),
    people: (n: number) => (n === 0 ? 'No people yet' : counted(n, 'One person', 'people')),
    gatherings: (n: number) => (n === 0 ? 'No gatherings yet' : counted(n, 'One gathering', 'gatherings')),
    linkTitle: 'Keep your link.',
    linkText: 'It is the key to the network on other machines, and should this browser forget you.',
    copyLink: 'Copy my link',
  },

  goals: {
    title: 'Goals',
    none: 'What do you want to achieve together?',
    example: 'For example: every pupil feels seen by an adult, every day.',
    newGoal: 'New goal',
    newSubGoal: (goal: number) => `Sub-goal of goal ${goal}`,
    goal: (number: number) => `Goal ${number}`,
    subGoal: (goal: number, number: number) => `Sub-goal ${number} of goal ${goal}`,
    add: 'Add',
    added: (text: string) => `Added: ${text}`,
    remove: (text: string) => `Remove “${text}”`,
  },

  tags: {
    title: 'Initiatives',
    label: 'New initiative',
    hint: 'What the network is part of, for example Olweus.',
    add: 'Add',
    added: (tag: string) => `Added: ${tag}`,
    remove: (tag: string) => `Remove ${tag}`,
  },

  about: { title: 'About the network', name: 'Name', language: 'Language of its gatherings' },

  cohort: {
    title: 'Cohort',
    none: 'Does the network have a first and a last day?',
    add: 'Add a cohort',
    name: 'What is the cohort called?',
    nameHint: 'For example Cohort 5.',
    from: 'First day',
    to: 'Last day',
    ended: (day: string) =>
      `The cohort ended on ${day}. All of it is still here, and you can set another day when a new cohort begins.`,
    remove: 'Remove the cohort',
    removeSure: 'Remove the cohort? The gatherings stay.',
  },

  owners: {
    title: 'Owners',
    intro: 'Each owner has a link of their own and can change everything in the network.',
    unnamed: 'No name',
    you: 'you',
    since: (day: string) => `since ${day}`,
    rename: 'Change name',
    revoke: 'Take the link away',
    revokeWho: (name: string) => `Take the link of ${name} away`,
    revokeSure: 'Take it away? It stops working at once',
    revokeOwnSure: 'Your own? You will not get in again',
    newName: 'Who is to own the network with you?',
    newHint: 'The name is for you owners, so that you know who has which link.',
    nameMissing: 'Write whom the link is for.',
    make: 'Make a link',
    made: (name: string) => `The link for ${name} is ready. Send it to ${name} only; we do not show it again.`,
  },

  keeping: {
    title: 'How long it is kept',
    until: (day: string) => `Everything in the network is deleted by itself on ${day}.`,
    label: 'Deleted on',
    soon: (day: string) => `Everything in the network is deleted on ${day}. If it is to live on, set a later day.`,
    conferences:
      'Conferences that were started from here have a date of their own and are deleted by themselves. Who sat together the network remembers longer: see People.',
    remove: 'Delete the network now',
    removeSure: 'Delete everything? There is no undo',
  },

  workplaces: {
    title: 'Workplaces',
    count: (n: number) => (n === 0 ? 'None in the register yet' : counted(n, 'One in the register', 'in the register')),
    found: (n: number, all: number) => `${n} of ${all}`,
    none: 'Who is in the network?',
    noneHint:
      'Add one at a time, or paste the whole list from a spreadsheet: name, type, school type, municipality, contact.',
    nothingFound: 'No workplace fits what you have typed.',
    search: 'Search',
    municipality: 'Municipality',
    allMunicipalities: (n: number) => `All ${n} municipalities`,

    add: 'Add',
    paste: 'Paste a list',
    imported: (n: number) =>
      n === 0 ? 'All of them were in the register already.' : `${counted(n, 'One workplace', 'workplaces')} added.`,
    fromNetwork: 'Take from another network',
    whichNetwork: 'Which of your networks?',
    withoutContacts: 'Local contacts are left out.',
    takeOver: (n: number) => (n === 0 ? 'None to take' : `Take ${counted(n, 'one workplace', 'workplaces')}`),
    tookOver: (n: number) => `${counted(n, 'One workplace', 'workplaces')} taken over.`,
    addThis: 'Add the workplace',
    added: (name: string) => `${name} has been added.`,
    name: 'Name',
    columns: { type: 'Type', schoolType: 'School type', municipality: 'Municipality' },
    usual: {
      type: ['school', 'kindergarten', 'PPT', 'municipality', 'county', 'university', 'county governor'],
      schoolType: ['primary school', 'lower secondary school', 'primary and lower secondary', 'upper secondary school'],
      municipality: [] as readonly string[],
    },
    contact: 'Local contact',
    contactHint: 'Who follows up there. The name stays until you take it away or the network is deleted.',
    contactIs: (name: string) => `Contact: ${name}`,
    editWho: (name: string) => `Edit ${name}`,
    alsoCalled: (names: string) => `also typed ${names}`,
    variants: 'Also typed like this, and recognised:',
    forgetVariant: (name: string) => `Do not recognise “${name}” any more`,

    remove: 'Remove',
    removeWho: (name: string) => `Remove ${name}`,
    removeThese: (n: number) => (n === 1 ? 'Remove it' : `Remove ${n}`),
    removeSure: (n: number, people: number, groups: number) => {
      const hanging = [
        people > 0 && counted(people, 'one person', 'people'),
        groups > 0 && counted(groups, 'one work group', 'work groups'),
      ].filter(Boolean);
      const what = n === 1 ? 'Remove it?' : `Remove ${n}?`;
      return hanging.length === 0 ? what : `${what} It leaves ${hanging.join(' and ')} without a workplace`;
    },

    chooseSeveral: 'Choose several',
    chooseNoMore: 'Done choosing',
    chooseAll: (n: number) => `Choose all ${n}`,
    chosen: (n: number) => (n === 0 ? 'None chosen' : counted(n, 'One chosen', 'chosen')),
    mergeInto: 'Merge under the name',
    mergeThese: (n: number) => `Merge ${n}`,
    mergeSure: (n: number) => `Make ${n} into one?`,
    merged: (name: string) => `Merged: ${name}`,

    doubles: (n: number) => (n === 1 ? 'Two of them may be the same' : `${n} pairs may be the same`),
    moreDoubles: (n: number) => `${counted(n, 'One more pair', 'more pairs')} when these are settled.`,
    areTheyOne: (one: string, other: string) => `${one} and ${other}`,
    merge: 'Merge',
    mergeAs: (name: string) => `Call both “${name}”`,
    twoPlaces: 'They are two',
    twoPlacesWho: (one: string, other: string) => `${one} and ${other} are two`,
  },

  roles: {
    networkLeader: 'Network leader',
    facilitator: 'Facilitator',
    hallHost: 'Hall host',
    storyteller: 'Storyteller',
    adviser: 'Adviser',
    resourcePerson: 'Resource person',
    participant: 'Participant',
  },

  people: {
    title: 'People',
    notKept: 'The network keeps no names of people.',
    notKeptWhy:
      'If you turn it on, you can write down those who usually come, and need not paste the list again before each gathering. Only the owners see the names, and they are deleted by themselves when nobody has touched them for a while. The network then also remembers who has sat at the same table.',
    howLong: 'How long are names to be kept?',
    months: (n: number) => `${n} months`,
    keep: 'Keep names',
    keeping: 'How long names are kept',
    keepingHint: 'The time begins anew whenever somebody is added, changed or removed.',
    keptMonths: (n: number) => `names are deleted ${n} months after the last change`,
    keptUntil: (day: string) => `the names are deleted on ${day} unless somebody changes them before`,
    stop: 'Stop keeping names',
    stopSure: (n: number) => (n === 0 ? 'Stop keeping names?' : `Delete ${counted(n, 'one name', 'names')} for good?`),
    erasing: 'Deleting the names …',

    /** What is kept of who sat with whom. */
    meetings: {
      title: 'Who has met whom',
      means:
        'The network remembers who sat at the same table at the last five gatherings, so that groups can be mixed anew. It keeps no names for this, only references to the people in the list, and forgets them when the names are deleted.',
      remembered: (n: number) =>
        n === 0 ? 'No gathering to remember yet.' : `Now remembers ${counted(n, 'one gathering', 'gatherings')}.`,
      forget: 'Forget it now',
      forgetSure: 'Forget for good? There is no undo',
      forgetting: 'Forgetting …',
      forgotten: 'Forgotten.',
      forgetHint:
        'This goes for gatherings that are on now, too. Conferences that have been made already keep what they were told then, until they are deleted themselves.',
    },

    count: (n: number) => (n === 0 ? 'Nobody yet' : counted(n, 'One person', 'people')),
    found: (n: number, all: number) => `${n} of ${all}`,
    none: 'Who usually comes?',
    noneHint: 'Add one at a time, or paste a list with name, workplace and role.',
    nobodyFound: 'Nobody fits what you have typed.',
    role: 'Role in the network',
    allRoles: 'All roles',
    add: 'Add',
    addThis: 'Add the person',
    added: (name: string) => `${name} has been added.`,
    thereAlready: 'Somebody of that name is there already, from the same workplace.',
    paste: 'Paste a list',
    imported: (n: number) =>
      n === 0 ? 'All of them were there already.' : `${counted(n, 'One person', 'people')} added.`,
    name: 'Name',
    workplace: 'Workplace',
    noWorkplace: 'None of them',
    jobRole: 'Job role',
    inGroups: 'Work groups',
    editWho: (name: string) => `Edit ${name}`,
    remove: 'Remove',
    removeWho: (name: string) => `Remove ${name}`,
    removeSure: 'Delete the name for good?',
    unclear: (names: string) => `Several workplaces have the same name. Choose the right one for ${names}.`,
    showMore: (n: number) => `Show more (${n} left)`,
  },

  groups: {
    title: 'Work groups',
    intro: 'Groups that meet between the gatherings. The same person may be in several.',
    none: 'Who goes on working between the gatherings?',
    noneHint: 'For example the work group at each school, with PPT and a fixed adviser.',
    across: 'across',
    advisers: (n: number, names: string) => `${n === 1 ? 'Fixed adviser' : 'Fixed advisers'}: ${names}`,
    editWho: (name: string) => `Edit ${name}`,
    newGroup: 'New work group',
    name: 'Name of the group',
    whose: 'The workplace it belongs to',
    add: 'Add the group',
    added: (name: string) => `${name} has been added.`,
    members: (n: number) => (n === 0 ? 'Nobody is in it yet' : counted(n, 'One is in it', 'are in it')),
    seek: 'Find somebody to take in',
    takeIn: (name: string) => `Take in ${name}`,
    joined: (name: string) => `${name} is in the group.`,
    leave: (name: string) => `Take ${name} out of the group`,
    namesNotKept: 'Who is in it can be written here once the network keeps names. You turn that on under People.',
    remove: 'Remove the group',
    removeWho: (name: string) => `Remove ${name}`,
    removeSure: (meetings: number) =>
      meetings === 0
        ? 'Remove the group?'
        : `Remove it? It leaves ${counted(meetings, 'one meeting', 'meetings')} without a group`,
  },
};
