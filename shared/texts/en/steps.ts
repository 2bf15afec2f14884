import type { steps as base } from '../nb/steps.ts';

export const steps: typeof base = {
  kinds: {
    checkIn: 'Check-in',
    groupWork: 'Group work',
    break: 'Break',
    practiceStory: 'Practice story',
    input: 'Input',
    plan: 'Plan',
    plenaryReport: 'Plenary',
    checkOut: 'Check-out',
  },
};
