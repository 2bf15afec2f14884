import { useId, useState } from 'react';
import type { Heading } from '../../../shared/boards/notes.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { noticeParts, WritingNotice } from '../../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../../ui/privacy-warning.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BoardTools } from '../notes/board-tools.ts';
import styles from './heading-title.module.css';

/** A heading that notes are gathered under. Pressed, it may be changed or taken away; the notes stay. */
export function HeadingTitle({ heading, tools }: { readonly heading: Heading; readonly tools: BoardTools }) {
  const { boards, common } = useTexts();
  const [title, setTitle] = useState<string | null>(null);
  const notice = useId();
  const { actions, writable } = tools;
  if (title !== null && writable) {
    return (
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') actions.renameHeading(heading.id, title.trim());
          setTitle(null);
        }}
      >
        <TextField
          label={boards.headingName}
          describedBy={noticeParts(notice)}
          maxLength={limits.headingLength}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <PrivacyWarning note={`heading/${heading.id}`} text={title} />
        <WritingNotice id={notice} readers="group" />
        <div className="row">
          <Button type="submit">{common.save}</Button>
          <Button kind="plain" onClick={() => actions.removeHeading(heading.id)}>
            {boards.removeHeading}
          </Button>
          <Button kind="plain" onClick={() => setTitle(null)}>
            {common.cancel}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <h3 className={styles.heading}>
      {writable ? (
        <button
          type="button"
          className={styles.change}
          aria-label={boards.changeHeading(heading.title)}
          onClick={() => setTitle(heading.title)}
        >
          {heading.title}
        </button>
      ) : (
        heading.title
      )}
    </h3>
  );
}
