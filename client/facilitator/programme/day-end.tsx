import { useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { titleInSentence } from '../next/move-texts.ts';
import { PlanSum } from '../prepare/plan-sum.tsx';
import styles from './programme-region.module.css';
import { minutesToSave, nextFixedPoint, type Saving, savings } from './programme-slack.ts';
import type { ProgrammeView } from './programme-view.ts';
import stepLine from './step-line.module.css';
import { fixedPointText, spanText } from './timetable-words.ts';

/** When it all ends, how the day stands with the next fixed point, and where minutes could be saved. */
export function DayEnd({ view }: { readonly view: ProgrammeView }) {
  const { state } = useLive();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator;
  const [unfolded, setUnfolded] = useState(false);
  const { endsAt, minutesBehind } = view;
  // Counted from the time it is to begin.
  const waits = view.lines[0]?.from === state.plannedStart;
  const point = state.phase.kind === 'ended' ? undefined : nextFixedPoint(view);
  const behind =
    state.phase.kind === 'lobby' && !waits
      ? words.endIfStartedNow
      : minutesBehind > 0
        ? words.behindPlan(spanText(minutesBehind, words.editor))
        : minutesBehind < 0
          ? words.aheadOfPlan(spanText(-minutesBehind, words.editor))
          : // What is late for lunch does not go as planned, whenever the day ends.
            point?.kind === 'late'
            ? ''
            : words.onPlan;
  const missing = state.phase.kind === 'ended' ? undefined : minutesToSave(view);
  return (
    <div className={styles.end}>
      {state.preparing ? (
        <PlanSum view={view} />
      ) : (
        <>
          <p>
            {words.projectedEnd} <strong className="numbers">{timeOfDay(endsAt)}</strong>
            {behind && ` · ${behind}`}
          </p>
          {point && (
            <p className={point.kind === 'late' ? stepLine.late : 'soft'}>
              {fixedPointText(point, words.editor, titleInSentence(point.step.title, words))}
            </p>
          )}
        </>
      )}
      {missing && (
        <>
          <Button
            kind="plain"
            className={`flush ${styles.save}`}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {words.editor.whereToSave}
          </Button>
          {unfolded && <Savings view={view} missing={missing.minutes} />}
        </>
      )}
    </div>
  );
}

function Savings({ view, missing }: { readonly view: ProgrammeView; readonly missing: number }) {
  const { run } = useDesk();
  const { texts } = useLanguage();
  const words = texts.facilitator.editor;
  const announce = useAnnounce();
  const offers = savings(view);
  const left = missing - offers.reduce((sum, { minutes }) => sum + minutes, 0);
  const shorten = async ({ step, minutes }: Saving) => {
    const to = step.minutes - minutes;
    if (await run({ type: 'changeStep', stepId: step.id, changes: { minutes: to } })) {
      announce(words.shortened(step.title, to));
    }
  };
  return (
    <>
      <ul className={styles.savings}>
        {offers.map((offer) => (
          <li key={offer.step.id}>
            <span>{words.savingOffer(offer.step.title, offer.step.minutes, offer.step.minutes - offer.minutes)}</span>
            <Button
              kind="pill"
              aria-label={words.shortenStep(offer.step.title, offer.step.minutes - offer.minutes)}
              onClick={() => shorten(offer)}
            >
              {words.shorten}
            </Button>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="soft">{offers.length > 0 ? words.stillMissing(left) : words.nothingToSave}</p>}
    </>
  );
}
