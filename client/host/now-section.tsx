import Check from 'lucide-react/icons/check';
import { type Step, stepById } from '../../shared/conference/programme.ts';
import { type Hall, isActive, statusOf } from '../../shared/conference/state.ts';
import { useLive, useServerClock } from '../live/use-live.tsx';
import { useTimeOfDay } from '../live/use-time-of-day.ts';
import { useDeeds } from '../people/deeds.tsx';
import { useAway } from '../people/use-away.ts';
import { ForLeaders } from '../steps/for-leaders.tsx';
import { useHallTime } from '../steps/hall-clock.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ClockText } from '../ui/clock-text.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { useNow } from '../ui/use-now.ts';
import { dayPlan } from './day-plan.ts';
import styles from './section.module.css';

const comingShown = 3;

/** What goes on with its clock, whether the hall is ready, how the other halls get on, and what comes. */
export function NowSection({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const { host } = useTexts();
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  if (state.phase.kind === 'ended') {
    return (
      <section className={styles.section}>
        <h1>{host.ended}</h1>
        <p className="soft">{host.endedText}</p>
      </section>
    );
  }
  return (
    <section className={styles.section} aria-label={host.nowIs}>
      {step ? (
        <Running step={step} />
      ) : (
        <div className="stack-tight">
          <h1>{host.notBegun}</h1>
          <p className="soft">{host.notBegunText}</p>
          <ForLeaders step={state.programme[0]} />
        </div>
      )}
      <Present hall={hall} />
      {step && <Ready step={step} hall={hall} />}
      {step && <OtherHalls step={step} hall={hall} />}
      <Coming />
    </section>
  );
}

function Running({ step }: { readonly step: Step }) {
  const { common, host } = useTexts();
  const timeOfDay = useTimeOfDay();
  const status = statusOf(useLive().state, step.id);
  const time = useHallTime(step);
  const part = isActive(status) && step.parts.length > 1 ? step.parts[status.part] : undefined;
  const what = [
    part && host.parts[part.kind],
    time?.paused && common.timePaused,
    status.kind === 'running' && host.until(timeOfDay(status.endsAt)),
  ];
  return (
    <div className={styles.now}>
      <div className={styles.step}>
        <p className="soft small">{host.nowIs}</p>
        <h1>{step.title}</h1>
        <p className="soft">{what.filter(Boolean).join(' · ')}</p>
      </div>
      {time && <ClockText remainingMs={time.remainingMs} size="large" />}
      <p className={styles.question}>{step.question}</p>
      <ForLeaders step={step} />
    </div>
  );
}

function Present({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const { host } = useTexts();
  const here = [...state.people.values()].filter((person) => person.hallId === hall.id);
  const isAway = useAway();
  const away = here.filter(isAway).length;
  const counts = [
    host.inHall(here.length),
    away > 0 && host.withoutNet(away),
    state.people.size > here.length && host.inAll(state.people.size),
  ];
  return <p>{counts.filter(Boolean).join(' · ')}</p>;
}

function Ready({ step, hall }: { readonly step: Step; readonly hall: Hall }) {
  const { state } = useLive();
  const { host } = useTexts();
  const { run } = useDeeds();
  const announce = useAnnounce();
  const ready = state.readyHalls.get(step.id)?.has(hall.id) ?? false;
  const mark = async (on: boolean) => {
    if (!(await run({ type: 'markHallReady', stepId: step.id, hallId: hall.id, ready: on }))) return;
    announce(on ? host.markedReady : host.markedNotReady);
  };
  if (ready) {
    return (
      <Notice
        tone="good"
        action={
          <Button kind="plain" onClick={() => mark(false)}>
            {host.notReady}
          </Button>
        }
      >
        {host.isReady}
      </Notice>
    );
  }
  return (
    <div className="stack-tight">
      <Button kind="primary" large wide icon={<Check size="1.15em" aria-hidden="true" />} onClick={() => mark(true)}>
        {host.ready}
      </Button>
      <p className="soft small">{host.readyMeans}</p>
    </div>
  );
}

function OtherHalls({ step, hall }: { readonly step: Step; readonly hall: Hall }) {
  const { state } = useLive();
  const { host } = useTexts();
  const others = state.halls.filter(({ id }) => id !== hall.id);
  const ready = state.readyHalls.get(step.id);
  if (others.length === 0) return null;
  return (
    <div className="stack-tight">
      <h2 className={styles.title}>{host.otherHalls}</h2>
      <ul className={`${styles.list} ${styles.halls}`}>
        {others.map(({ id, name, digital }) => (
          <li key={id}>
            <span>
              {name}
              {digital && <span className={styles.about}> · {host.digital}</span>}
            </span>
            <Tag tone={ready?.has(id) ? 'good' : 'calm'}>{ready?.has(id) ? host.hallReady : host.hallNotReady}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Coming() {
  const { state } = useLive();
  const { host } = useTexts();
  const timeOfDay = useTimeOfDay();
  // A minute's precision is enough, but the server's clock ticks anyway.
  const now = useNow(useServerClock());
  const { coming, endsAt } = dayPlan(state, now);
  return (
    <div className="stack-tight">
      <h2 className={styles.title}>
        {host.comesNext}
        <span className="numbers">{host.endsAt(timeOfDay(endsAt))}</span>
      </h2>
      {coming.length === 0 ? (
        <p className="soft">{host.lastStep}</p>
      ) : (
        <ol className={`${styles.list} ${styles.halls}`}>
          {coming.slice(0, comingShown).map(({ step, from }) => (
            <li key={step.id}>
              <span>{step.title}</span>
              <span className="soft small numbers">{host.atTime(timeOfDay(from))}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
