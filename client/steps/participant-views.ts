import type { ComponentType } from 'react';
import type { StepViewProps } from './step-view.ts';

/** What a participant sees of each step kind. A kind without a line here has only its question. */
export const participantViews: ReadonlyMap<string, ComponentType<StepViewProps>> = new Map([]);
