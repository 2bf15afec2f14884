import type { join as base } from '../nb/join.ts';

export const join: typeof base = {
  nameLabel: 'What shall we call you?',
  workplaceLabel: 'Where do you work?',
  workplaceOther: 'Not on the list',
  workplaceOtherLabel: 'Type the name of your workplace',
  jobRoleLabel: 'Role',
  jobRoleOther: 'Other',
  hallLabel: 'Where are you sitting?',
  submit: 'Join',
  joining: 'Finding your seat …',
  nameMissing: 'Write a name, so that the others know who you are.',
  workplaceMissing: 'Choose your workplace, or type it.',
  jobRoleMissing: 'Choose the role that comes closest.',
  keptFor: (days) => `No account. What you write is deleted after ${days} days.`,
  openedByNobody: 'The gathering has not opened yet. This page lets you in when it does.',
  /** Offered where whoever creates the conference names no others; "other" is always there besides. */
  defaultJobRoles: ['Environment teacher', 'Social teacher', 'Environment therapist', 'Teacher', 'Leader', 'PPT'],
};
