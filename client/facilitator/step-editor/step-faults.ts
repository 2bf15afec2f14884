import { limits } from '../../../shared/conference/limits.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { webLink } from '../../../shared/steps/web-link.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { kindSettings } from '../../steps/kind-settings.ts';
import type { SettingField } from '../../steps/setting-field.ts';
import type { StepPath } from './step-draft.ts';

type Words = Catalogue['facilitator']['editor'];
export type StepFaults = Readonly<Partial<Record<StepPath, string>>>;

/** What the form can tell is wrong before anything is sent, at the field it is about. */
export function stepFaults(step: Step, words: Words): StepFaults {
  const faults: Partial<Record<StepPath, string>> = {};
  if (step.title.trim() === '') faults.title = words.titleMissing;
  if (!isCount(step.minutes, 1, limits.stepMinutes)) faults.minutes = words.minutesWrong;
  if (step.parts.some((part) => !isCount(part.minutes, 0, limits.stepMinutes))) faults.parts = words.minutesWrong;
  if (step.arrangement.kind === 'groups') {
    const { tables } = step.arrangement;
    if (tables !== undefined && !isCount(tables, 1, limits.tables)) {
      faults['arrangement.tables'] = words.groupCountWrong(limits.tables);
    }
    const { min, max } = step.arrangement.size;
    if (!isCount(min, 1, 50) || !isCount(max, 1, 50) || min > max) faults['arrangement.size'] = words.sizeWrong;
  }
  const settings = step.settings as Readonly<Record<string, unknown>>;
  for (const field of kindSettings.get(step.kind)?.fields ?? []) {
    const fault = settingFault(field, settings[field.name], words.settings);
    if (fault !== undefined) faults[`settings.${field.name}`] = fault;
  }
  return faults;
}

function settingFault(field: SettingField, value: unknown, words: Words['settings']): string | undefined {
  if (field.kind === 'count' && !isCount(value, field.least, field.most)) return words.from(field.least, field.most);
  if (field.kind === 'link' && !webLink.safeParse(value).success) return words.linkWrong;
  return undefined;
}

function isCount(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
