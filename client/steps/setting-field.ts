import type { Arrangement, Step } from '../../shared/conference/programme.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';

type Words = Catalogue['facilitator']['editor']['settings'];

interface Named {
  /** The name of the setting. */
  readonly name: string;
  readonly label: (words: Words) => string;
  readonly hint?: (words: Words) => string;
}

/** How one setting of a step kind is changed in the step's form. */
export type SettingField = Named &
  (
    | { readonly kind: 'text'; readonly most: number; readonly long?: true }
    | { readonly kind: 'link' }
    | { readonly kind: 'count'; readonly least: number; readonly most: number; readonly step?: number }
    | { readonly kind: 'switch' }
    | { readonly kind: 'lanes' }
    /** An earlier step that `fits`. */
    | { readonly kind: 'earlierStep'; readonly fits: (step: Step) => boolean }
  );

/** What the desk offers to change in steps of one kind, beyond what all steps have. */
export interface KindSettings {
  /** How people may be arranged in it; with one way there is nothing to choose. */
  readonly arrangements: readonly Arrangement['kind'][];
  readonly fields: readonly SettingField[];
}
