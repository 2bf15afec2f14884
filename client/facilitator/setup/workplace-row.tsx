import { limits } from '../../../shared/conference/limits.ts';
import type { Workplace } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { RenameForm, useRenaming } from './rename-form.tsx';
import styles from './setup.module.css';

/** A workplace of the list, how many have come from there, and its name to be put right. */
export function WorkplaceRow({ workplace, name }: { readonly workplace: Workplace; readonly name: string }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const { editing, change, begin, end } = useRenaming();
  const here = [...state.people.values()].filter(({ workplaceId }) => workplaceId === workplace.id).length;
  if (editing) {
    return (
      <li className={styles.workplace}>
        <RenameForm
          name={name}
          label={words.name}
          maxLength={limits.workplaceLength}
          save={(typed) => run({ type: 'renameWorkplace', workplaceId: workplace.id, name: typed })}
          said={words.renamed}
          onDone={end}
        />
      </li>
    );
  }
  const about = [workplace.schoolType ?? workplace.type, workplace.municipality, here > 0 && words.fromHere(here)];
  return (
    <li className={styles.workplace}>
      <span>
        {name} <span className="soft small">{about.filter(Boolean).join(' · ')}</span>
      </span>
      <Button ref={change} kind="plain" aria-label={words.rename(name)} onClick={begin}>
        {facilitator.desk.manage}
      </Button>
    </li>
  );
}
