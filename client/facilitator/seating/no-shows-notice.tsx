import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { listed } from '../room-plan/rule-sentence.ts';
import { absentFrom, thinTables } from './no-shows.ts';

/** Seats that were planned for people who have not come: how many, what that does to the tables, and the way out. */
export function NoShowsNotice({ step, onPlan }: { readonly step: Step; readonly onPlan: (() => void) | undefined }) {
  const { state } = useLive();
  const { seating, roomPlan } = useTexts().facilitator;
  const names = useNames();
  const absent = absentFrom(state, step.id);
  if (absent === 0) return null;
  const thin = thinTables(state, step).map((group) => names.tableInText(group));
  return (
    <Notice
      action={
        onPlan && (
          <Button kind="pill" onClick={onPlan}>
            {seating.withoutAbsent}
          </Button>
        )
      }
    >
      {seating.absent(absent)} {thin.length > 0 && seating.thin(listed(thin, roomPlan))}
    </Notice>
  );
}
