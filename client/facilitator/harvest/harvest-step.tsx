import { useContext } from 'react';
import type { HarvestGroup, HarvestStep } from '../../../shared/harvest/harvest.ts';
import { useTexts } from '../../ui/language.tsx';
import { HarvestErasingContext } from './harvest-erasing.ts';
import { HarvestLanes } from './harvest-notes.tsx';
import { countNotes, notesInStep } from './harvest-results.ts';
import { HarvestScaleBars } from './harvest-scale.tsx';
import styles from './harvest-step.module.css';
import { HarvestVotes } from './harvest-votes.tsx';

/** What one step has left: words, numbers, what stands in plenary, then group by group. */
export function HarvestStepResults({ step }: { readonly step: HarvestStep }) {
  const { common, harvest: own } = useTexts();
  const erasing = useContext(HarvestErasingContext);
  const notes = notesInStep(step);
  const title = `step-${step.id}`;
  return (
    <section className={styles.step} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title} tabIndex={-1} className={styles.title}>
          {step.title}
        </h2>
        {step.question !== '' && step.question !== step.title && <p className={styles.question}>{step.question}</p>}
        <p className={styles.facts}>
          {[own.time(step.plannedMinutes, step.actualMinutes), ...(notes > 0 ? [common.notes(notes)] : [])].join(' · ')}
        </p>
      </header>
      {step.words.length > 0 && (
        <div className={styles.said}>
          <h3 className={styles.subtitle}>{own.words}</h3>
          <ul className={styles.words}>
            {step.words.map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
              <li key={at}>
                {word} {erasing && step.wordIds?.[at] && <erasing.Word wordId={step.wordIds[at]} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {step.scale && step.scale.n > 0 && <HarvestScaleBars scale={step.scale} />}
      {step.votes && step.votes.length > 0 && <HarvestVotes votes={step.votes} />}
      {countNotes(step.plenary) > 0 && <HarvestLanes lanes={step.plenary} level={3} />}
      {step.groups.map((group) => (
        <GroupResults key={group.number} group={group} />
      ))}
    </section>
  );
}

function GroupResults({ group }: { readonly group: HarvestGroup }) {
  const { common, harvest: own } = useTexts();
  const notes = countNotes(group.lanes);
  const label = group.label.kind === 'everyone' ? own.everyone : group.label.words.join(', ');
  return (
    <section className={styles.group}>
      <h3 className={styles.groupTitle}>
        {[own.group(group.number), label].filter(Boolean).join(' · ')}{' '}
        <span className={styles.size}>
          {common.people(group.people)}
          {notes > 0 && ` · ${common.notes(notes)}`}
        </span>
      </h3>
      {notes > 0 ? (
        <HarvestLanes lanes={group.lanes} level={4} />
      ) : (
        <p className={styles.nothing}>{own.nothingWritten}</p>
      )}
    </section>
  );
}
