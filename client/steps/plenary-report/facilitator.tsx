import { useState } from 'react';
import { plenaryOwner } from '../../../shared/boards/board-name.ts';
import type { Group } from '../../../shared/conference/state.ts';
import { type PlenaryReportData, plenaryReport } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EraseNote, EraseSwitch } from '../erase.tsx';
import { tableInText } from '../group-name.ts';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';
import { ReportRow } from './facilitator-row.tsx';
import { DeskTurn } from './facilitator-turn.tsx';
import { reportQueue } from './report-queue.ts';

/** The plenary round, for the desk: who has the floor and for how long, who comes next, and who has been heard. */
export function PlenaryReportDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const send = useSend();
  const texts = useTexts();
  const words = texts.facilitator;
  const [erasing, setErasing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const data = (state.stepData.get(step.id) ?? plenaryReport.initialData) as PlenaryReportData;
  const { speaking, next, heard } = reportQueue(state, step);
  const notes = usePlenaryNotes(step.id);
  const notesOf = (group: Group) => notes.filter((note) => note.table === group.number);
  const first = next[0];

  const act = async (action: { readonly type: 'giveFloor' | 'endTurn'; readonly groupId: string }) => {
    const reply = await send({ type: 'act', stepId: step.id, action });
    setFault(reply.ok ? null : reply.code);
  };
  const giveFloor = (group: Group) => act({ type: 'giveFloor', groupId: group.id });

  const foot = (note: { readonly id: string; readonly text: string }) =>
    erasing && (
      <EraseNote board={{ stepId: step.id, scope: 'plenary', owner: plenaryOwner }} noteId={note.id} text={note.text} />
    );

  return (
    <>
      {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
      <section className={styles.floor} aria-label={words.hasFloor}>
        {speaking && data.speaking ? (
          <DeskTurn
            key={speaking.id}
            group={speaking}
            turn={data.speaking}
            notes={notesOf(speaking)}
            foot={foot}
            onEnd={() => act({ type: 'endTurn', groupId: speaking.id })}
          />
        ) : (
          <p className={styles.quiet}>{first ? words.nobodyHasFloor : words.allHeard}</p>
        )}
        {first && (
          <div>
            <Button large onClick={() => giveFloor(first)}>
              {words.giveFloorTo(tableInText(first, texts))}
            </Button>
          </div>
        )}
      </section>
      {next.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.title}>{words.queue}</h3>
          <ol className={styles.rows}>
            {next.map((group) => (
              <ReportRow
                key={group.id}
                group={group}
                notes={notesOf(group)}
                foot={foot}
                button={words.giveFloor}
                buttonLabel={words.giveFloorTo(tableInText(group, texts))}
                onGiveFloor={() => giveFloor(group)}
              />
            ))}
          </ol>
        </section>
      )}
      {heard.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.title}>{words.heard}</h3>
          <ol className={styles.rows}>
            {heard.map((group) => (
              <ReportRow
                key={group.id}
                group={group}
                notes={notesOf(group)}
                foot={foot}
                button={words.hearAgain}
                buttonLabel={words.hearAgainTable(tableInText(group, texts))}
                onGiveFloor={() => giveFloor(group)}
                faded
              />
            ))}
          </ol>
        </section>
      )}
      {notes.length > 0 && <EraseSwitch on={erasing} onTurn={setErasing} />}
    </>
  );
}
