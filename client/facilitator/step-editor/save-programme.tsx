import { type FormEvent, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { writeProgrammeFile } from '../../../shared/programmes/programme-file.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { errorText } from '../../ui/error-text.ts';
import { download } from '../../ui/give-file.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OwnProgramme, programmeLink, rememberProgramme } from '../create/own-programmes.ts';
import { saveProgramme } from '../create/programme-calls.ts';
import styles from './edit-region.module.css';

/** Keeps the programme as it stands for another day; this browser remembers it. */
export function SaveProgramme() {
  const { state } = useLive();
  const texts = useTexts();
  const words = texts.facilitator.programmes;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<OwnProgramme | null>(null);
  const title = typed ?? state.title;

  const programme = {
    title: title.trim() || state.title,
    language: isLanguage(state.language) ? state.language : 'nb',
    steps: state.programme,
    halls: state.halls.map(({ name, digital }) => ({ name, digital })),
  } as const;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (title.trim() === '') return setFault(words.saveNameMissing);
    setBusy(true);
    setFault(undefined);
    const kept = await saveProgramme({ ...programme, steps: [...programme.steps], conferenceId: state.id });
    setBusy(false);
    if (!kept.ok) return setFault(errorText(texts, kept.code));
    const own = { id: kept.reply.id, deleteKey: kept.reply.deleteKey, title: programme.title };
    rememberProgramme(own);
    setSaved(own);
  };

  return (
    <details className={styles.keep}>
      <summary>{words.save}</summary>
      <form className={styles.adding} onSubmit={submit} noValidate>
        <p className="soft small">{words.saveHint}</p>
        <TextField
          label={words.saveName}
          error={fault}
          value={title}
          maxLength={limits.titleLength}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        <div className="row">
          <Button type="submit" aria-disabled={busy}>
            {words.saveIt}
          </Button>
          <Button
            kind="plain"
            onClick={() => download({ name: programme.title, ending: 'json', content: writeProgrammeFile(programme) })}
          >
            {words.saveFile}
          </Button>
        </div>
        <p className="soft small">{words.fileHint}</p>
        {saved && (
          <>
            <Notice tone="good">{words.savedAs(saved.title)}</Notice>
            <div className={styles.shared}>
              <CopyLink link={programmeLink(location.origin, saved.id)} kind="pill" />
              <p className="soft small">{words.linkHint}</p>
            </div>
          </>
        )}
      </form>
    </details>
  );
}
