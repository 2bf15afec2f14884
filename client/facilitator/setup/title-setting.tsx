import { limits } from '../../../shared/conference/limits.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { RenameForm, useRenaming } from './rename-form.tsx';
import styles from './setup.module.css';

export function TitleSetting() {
  const { state } = useLive();
  const { run } = useDesk();
  const { facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const { editing, change, begin, end } = useRenaming();
  return (
    <div className={styles.setting}>
      <p className={styles.what}>{facilitator.titleLabel}</p>
      {editing ? (
        <RenameForm
          name={state.title}
          label={facilitator.titleLabel}
          labelHidden
          hint={words.titleHint}
          maxLength={limits.titleLength}
          save={(title) => run({ type: 'changeTitle', title })}
          said={words.titleIs}
          onDone={end}
        />
      ) : (
        <>
          <p className={styles.title}>{state.title}</p>
          <Button ref={change} kind="pill" aria-label={words.changeTitle} onClick={begin}>
            {facilitator.desk.manage}
          </Button>
        </>
      )}
    </div>
  );
}
