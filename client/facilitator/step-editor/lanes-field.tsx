import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { statusOf } from '../../../shared/conference/state.ts';
import type { Lane } from '../../../shared/conference/step-kind.ts';
import { freshLaneId } from '../../../shared/steps/fresh-steps.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm, useSettings } from './form-slot.tsx';
import styles from './step-editor.module.css';

const mostLanes = 6;

/** The lanes of the group's board. Once people write, a lane may get another name, but none may go. */
export function LanesField({ name, label }: { readonly name: string; readonly label: string }) {
  const { state } = useLive();
  const words = useTexts().facilitator.editor.settings;
  const { step } = useForm();
  const { settings, set } = useSettings();
  const lanes = (settings[name] ?? []) as readonly Lane[];
  const begun = statusOf(state, step.id).kind !== 'waiting';
  const live = state.programme.find(({ id }) => id === step.id);
  const held = begun ? (((live?.settings ?? {}) as Record<string, unknown>)[name] as readonly Lane[] | undefined) : [];
  const inUse = new Set(held?.map(({ id }) => id));
  return (
    <div className={styles.fields}>
      <p className={styles.label}>{label}</p>
      <ul className={styles.rows}>
        {lanes.map((lane, at) => (
          <li key={lane.id} className={styles.lane}>
            <TextField
              label={words.laneNumber(at + 1)}
              labelHidden
              value={lane.title}
              maxLength={60}
              onChange={(event) =>
                set(
                  name,
                  lanes.map((one) => (one.id === lane.id ? { ...one, title: event.target.value } : one)),
                )
              }
              autoComplete="off"
            />
            {lanes.length > 1 && !inUse.has(lane.id) && (
              <button
                type="button"
                className={styles.remove}
                aria-label={words.removeLane(lane.title)}
                onClick={() =>
                  set(
                    name,
                    lanes.filter((one) => one.id !== lane.id),
                  )
                }
              >
                <X size="1.1em" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {lanes.length < mostLanes && (
        <div>
          <Button
            kind="pill"
            icon={<Plus size="1.05em" aria-hidden="true" />}
            onClick={() => set(name, [...lanes, { id: freshLaneId(lanes.map(({ id }) => id)), title: '' }])}
          >
            {words.addLane}
          </Button>
        </div>
      )}
      {begun && <p className="soft small">{words.laneHasNotes}</p>}
    </div>
  );
}
