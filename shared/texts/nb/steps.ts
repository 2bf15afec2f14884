/** Texts of the step kinds, one object per kind, named as the kind's folder is. */
export const steps = {
  kinds: {
    checkIn: 'Innsjekk',
    groupWork: 'Gruppearbeid',
    break: 'Pause',
    practiceStory: 'Praksisfortelling',
    input: 'Faglig påfyll',
    plan: 'Plan',
    plenaryReport: 'Plenum',
    checkOut: 'Utsjekk',
  },
};
