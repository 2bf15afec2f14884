import type { Arrangement } from '../../../shared/conference/programme.ts';
import { middlingCount } from '../../../shared/grouping/group-count.ts';
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

/** Where nobody has come yet and nobody is expected. */
const usualPeople = 24;

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
                : withComposition(groups ?? freshGroups, value),
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
      {groups?.composition === 'mixed' && <GroupsBy groups={groups} set={set} />}
      {groups && groups.composition !== 'everyone' && groups.tables === undefined && (
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
      {several && groups?.halls === 'paired' && state.hallPairs.length === 0 && (
        <p className="soft small">{words.noHallPairs}</p>
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

/** Whether their size is settled, or how many there are: the one follows from the other and from who comes. */
function GroupsBy({ groups, set }: { readonly groups: InGroups; readonly set: (next: InGroups) => void }) {
  const { state } = useLive();
  const words = useTexts().facilitator.editor;
  const { faults } = useForm();
  const { tables, ...bySize } = groups;
  const apart = state.halls.length > 1 && (groups.halls ?? 'across') !== 'across';
  const usual = () => middlingCount(state.people.size + state.expected.size || usualPeople, groups.size);
  return (
    <>
      <Chips
        label={words.groupsBy}
        options={(['size', 'count'] as const).map((value) => ({ value, label: words.groupsByChoice[value] }))}
        value={tables === undefined ? 'size' : 'count'}
        onChange={(value) => set(value === 'size' ? bySize : { ...groups, tables: usual() })}
      />
      {tables !== undefined && (
        <NumberField
          label={words.groupCount}
          hint={apart ? words.groupCountEach : undefined}
          value={tables}
          error={faults['arrangement.tables']}
          onValue={(next) => set({ ...groups, tables: next })}
        />
      )}
    </>
  );
}

/** Only mixed groups may be so many as somebody says: the others are as many as there are workplaces, or kinds. */
function withComposition({ tables, ...groups }: InGroups, composition: InGroups['composition']): InGroups {
  return composition === 'mixed' && tables !== undefined
    ? { ...groups, composition, tables }
    : { ...groups, composition };
}

/** What the kind allows, and what the step already is. */
function sittingsOf(kind: string, arrangement: Arrangement): readonly Sitting[] {
  const allowed = new Set([...(kindSettings.get(kind)?.arrangements ?? []), arrangement.kind]);
  return (['plenary', 'individual', 'groups'] as const)
    .filter((one) => allowed.has(one))
    .flatMap((one): readonly Sitting[] => (one === 'groups' ? compositions : [one]));
}
