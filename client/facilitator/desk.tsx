import { lazy, Suspense, useEffect, useRef } from 'react';
import { stepById } from '../../shared/conference/programme.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import { useLive } from '../live/use-live.tsx';
import { openCalls, unansweredCalls } from '../people/calls.ts';
import { useLanguage } from '../ui/language.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { AttentionRegion } from './attention/attention-region.tsx';
import { HelpStrip } from './attention/help-strip.tsx';
import styles from './desk.module.css';
import { type Opened, useDesk } from './desk-context.tsx';
import { DeskNews } from './desk-news.tsx';
import { DeskNotices } from './desk-notices.tsx';
import { Middle } from './middle.tsx';
import { NextBar } from './next/next-bar.tsx';
import { OpenBar } from './prepare/open-bar.tsx';
import { ProgrammeRegion } from './programme/programme-region.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

// Drag and drop is large, and needed only while the programme is edited.
const EditRegion = lazy(async () => ({ default: (await import('./step-editor/edit-region.tsx')).EditRegion }));

/** The desk: programme, room, what asks for attention, and one large *Next* under it all. */
export function DeskSurface({ ownLink }: { readonly ownLink: string | null }) {
  const { state } = useLive();
  const { texts, suggestLanguage } = useLanguage();
  const { opened, open } = useDesk();
  const next = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const keys = useDeskKeys({ next, undo });
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const calls = state.phase.kind === 'ended' ? 0 : unansweredCalls(openCalls(state));
  const place = step?.title ?? state.title;
  usePageTitle(calls > 0 ? `(${calls}) ${place}` : place);

  useEffect(() => {
    if (isLanguage(state.language)) suggestLanguage(state.language);
  }, [state.language, suggestLanguage]);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && opened) open(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [opened, open]);

  const ended = state.phase.kind === 'ended';
  const { preparing } = state;
  // While a conference is prepared its programme is what one works on, whatever else lies open.
  const editing = opened?.kind === 'programme' && !ended ? opened : preparing ? listOnly : null;
  return (
    <div className={deskLook(opened, preparing)}>
      <a href="#content" className={`visually-hidden ${styles.skip}`}>
        {texts.common.skipToContent}
      </a>
      {editing ? (
        <Suspense fallback={<ProgrammeRegion />}>
          <EditRegion opened={editing} />
        </Suspense>
      ) : (
        <ProgrammeRegion />
      )}
      <main id="content" tabIndex={-1} className={styles.middle}>
        <DeskNotices ownLink={ownLink} />
        <Middle />
      </main>
      {!ended && (
        <section aria-label={texts.facilitator.moveOn} className={styles.bar}>
          {preparing ? (
            <OpenBar />
          ) : (
            <>
              <HelpStrip />
              <NextBar nextRef={next} undoRef={undo} />
            </>
          )}
        </section>
      )}
      {/* There is nobody yet who could ask for anything; the door's tools stand in the overview. */}
      {!preparing && <AttentionRegion keys={keys} />}
      <DeskNews />
    </div>
  );
}

const listOnly = { kind: 'programme', stepId: null } as const;

function deskLook(opened: Opened | null, preparing: boolean): string {
  const looks = [styles.desk];
  if (preparing && opened?.kind !== 'programme' && opened?.kind !== 'seating') looks.push(styles.editing);
  if (opened?.kind === 'seating') looks.push(styles.seating, preparing ? styles.beforehand : '');
  if (opened?.kind === 'programme') looks.push(styles.editing, opened.stepId === null ? '' : styles.editingStep);
  return looks.filter(Boolean).join(' ');
}
