import { useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import type { GroupWorkSettings } from '../../../shared/steps/group-work/group-work.ts';
import { OwnNote } from '../../boards/own/own-note.tsx';
import { shareState } from '../../boards/own/share-state.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Task } from '../task.tsx';
import { useDeed } from '../use-deed.ts';
import { usePart } from '../use-part.ts';
import { YouShared } from '../you-shared.tsx';

/** Silent writing: the words are one's own until one shares them, and one may go on without sharing. */
export function AloneNote({ step, onBoard }: { readonly step: Step; readonly onBoard: () => void }) {
  const texts = useTexts();
  const { groupWork, writing } = texts.steps;
  const { active: running } = usePart(step);
  const settings = step.settings as GroupWorkSettings;
  const sharing = useSharing(step.id);
  const [lane, setLane] = useState(settings.lanes[0]?.id ?? '');
  const how = shareState(useLive().state, step);
  const text = sharing.active?.text ?? '';
  const { busy, error, ask } = useDeed(text);
  const written = text.trim() !== '';
  const question = settings.alonePrompt || step.question;
  const announce = useAnnounce();

  const share = async () => {
    const { active } = sharing;
    const done = await ask(() => (active && written ? sharing.share(active.id, lane) : texts.errors.text_empty));
    // What waits is not on the board yet: one goes on here, and sees that it waits.
    if (!done || how === 'waiting') return;
    announce(groupWork.sharedCount(sharing.shared.length + 1));
    onBoard();
  };
  return (
    <Task question={step.question}>
      <OwnNote stepId={step.id} question={question} mayShare placeholder={groupWork.alonePlaceholder} />
      <div className="stack-tight">
        {how !== 'open' ? (
          <YouShared step={step} sharing={sharing} active={running} mayTakeBack={false} />
        ) : (
          sharing.shared.length > 0 && <p className="soft small">{groupWork.sharedCount(sharing.shared.length)}</p>
        )}
        {written && how !== 'moved' && settings.lanes.length > 1 && (
          <Chips
            label={groupWork.lane}
            oneRow={settings.lanes.length > 4}
            options={settings.lanes.map(({ id, title }) => ({ value: id, label: title }))}
            value={lane}
            onChange={setLane}
          />
        )}
        {error && <Notice tone="attention">{error}</Notice>}
        {running && how !== 'moved' && (
          <Button kind="primary" large wide aria-disabled={busy || undefined} onClick={share}>
            {busy ? writing.sharing : groupWork.share}
          </Button>
        )}
        <Button kind="plain" wide onClick={onBoard}>
          {sharing.shared.length > 0 && !written ? groupWork.toBoard : groupWork.readyWithoutSharing}
        </Button>
      </div>
    </Task>
  );
}
