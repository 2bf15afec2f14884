import type { Arrangement } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { kindSettings } from '../../steps/kind-settings.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { hallChoices } from '../hall-choices.ts';
import { FormSlot, useForm } from './form-slot.tsx';
import { NumberField } from './number-field.tsx';
import styles from './step-editor.module.css';

type InGroups = Extract<Arrangement, { kind: 'groups' }>;
type Sitting = 'plenary' | 'individual' | InGroups['composition'];

const compositions = ['mixed', 'sameKind', 'home', 'everyone'] as const;
const sameKinds = ['schoolType', 'workplaceType', 'jobRole'] as const;
const freshGroups: InGroups = {
  kind: 'groups',
  composition: 'mixed',
  sameKindBy: 'schoolType',
  size: { min: 4, max: 5 },
};

/** How people sit in the step: all together, each alone, or in groups and which; and what halls mean for it. */
export function ArrangementFields() {
  const { state } = useLive();
  const words = useTexts().facilitator.editor;
  const { step, edit, faults } = useForm();
  const { arrangement } = step;
  const several = state.halls.length > 1;
  const ways = sittingsOf(step.kind, arrangement);
  const set = (next: Arrangement) => edit({ arrangement: next });
  const groups = arrangement.kind === 'groups' ? arrangement : null;

  // A kind that is only ever in plenary has nothing to choose, but for the halls.
  if (ways.length < 2 && !(several && arrangement.kind === 'plenary')) return null;
  return (
    <FormSlot of="arrangement">
      {ways.length > 1 && (
        <Chips<Sitting>
          label={words.sitting}
          options={ways.map((value) => ({ value, label: words.sittings[value] }))}
          value={groups ? groups.composition : (arrangement.kind as Sitting)}
          onChange={(value) =>
            set(
              value === 'plenary' || value === 'individual'
                ? { kind: value }
                : { ...(groups ?? freshGroups), composition: value },
            )
          }
        />
      )}
      {groups?.composition === 'sameKind' && (
        <Chips
          label={words.sameKindBy}
          options={sameKinds.map((value) => ({ value, label: words.sameKinds[value] }))}
          value={groups.sameKindBy}
          onChange={(sameKindBy) => set({ ...groups, sameKindBy })}
        />
      )}
      {groups && groups.composition !== 'everyone' && (
        <div className={styles.pair}>
          <NumberField
            label={words.sizeFrom}
            value={groups.size.min}
            error={faults['arrangement.size']}
            onValue={(min) => set({ ...groups, size: { ...groups.size, min } })}
          />
          <NumberField
            label={words.sizeTo}
            value={groups.size.max}
            onValue={(max) => set({ ...groups, size: { ...groups.size, max } })}
          />
        </div>
      )}
      {several && groups && (
        <Chips
          label={words.halls}
          options={hallChoices(state, groups.halls).map((value) => ({ value, label: words.hallChoice[value] }))}
          value={groups.halls ?? 'across'}
          onChange={(halls) => set({ ...groups, halls })}
        />
      )}
      {several && arrangement.kind === 'plenary' && (
        <Chips
          label={words.halls}
          options={(['together', 'perHall'] as const).map((value) => ({ value, label: words.plenaryHalls[value] }))}
          value={arrangement.perHall ? 'perHall' : 'together'}
          onChange={(value) => set(value === 'perHall' ? { kind: 'plenary', perHall: true } : { kind: 'plenary' })}
        />
      )}
    </FormSlot>
  );
}

/** What the kind allows, and what the step already is. */
function sittingsOf(kind: string, arrangement: Arrangement): readonly Sitting[] {
  const allowed = new Set([...(kindSettings.get(kind)?.arrangements ?? []), arrangement.kind]);
  return (['plenary', 'individual', 'groups'] as const)
    .filter((one) => allowed.has(one))
    .flatMap((one): readonly Sitting[] => (one === 'groups' ? compositions : [one]));
}
