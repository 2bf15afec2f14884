import { useId, useMemo, useRef, useState } from 'react';
import type { SeatRule } from '../../../shared/conference/room.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import styles from './room-plan.module.css';
import { RuleForm } from './rule-form.tsx';
import { type RuleGround, ruleSentence, ruleTrouble } from './rule-sentence.ts';
import type { RoomDeeds } from './use-room-deeds.ts';

/** The rules for who sits where, each a sentence that can be taken away, and the way to one more. */
export function RulesSection({ room }: { readonly room: RoomDeeds }) {
  const { state } = useLive();
  const words = useTexts().facilitator.roomPlan;
  const ground = useRuleGround();
  const heading = useId();
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const keepFocus = useKeepFocus(list, String(state.seatRules.length));
  const close = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  const remove = (rule: SeatRule, sentence: string) =>
    void room.deed([{ type: 'dropSeatRule', ruleId: rule.id }], words.ruleRemoved(sentence));
  return (
    <section className={styles.part} aria-labelledby={heading} {...keepFocus}>
      <h3 id={heading}>{words.rules}</h3>
      {state.seatRules.length === 0 && <p>{words.noRules}</p>}
      <ul ref={list} tabIndex={-1} className={styles.rules} aria-labelledby={heading}>
        {state.seatRules.map((rule) => {
          const sentence = ruleSentence(rule, words, ground);
          const trouble = ruleTrouble(rule, words, ground);
          return (
            <li key={rule.id} className={styles.rule}>
              <span>
                {sentence}
                {trouble !== '' && <span className={styles.trouble}>{trouble}</span>}
              </span>
              <Button kind="plain" aria-label={words.removeRule(sentence)} onClick={() => remove(rule, sentence)}>
                {words.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      {adding ? (
        <RuleForm room={room} ground={ground} onDone={close} />
      ) : (
        <div>
          <Button ref={add} kind="pill" onClick={() => setAdding(true)}>
            {words.addRule}
          </Button>
        </div>
      )}
    </section>
  );
}

function useRuleGround(): RuleGround {
  const { state } = useLive();
  const names = useNames();
  const word = useWord();
  const { steps } = useTexts();
  const { people, expected, removed, tables, jobRoles } = state;
  return useMemo(
    () => ({
      state: { people, expected, tables, jobRoles },
      personName: (personId) => names.person(personId) || word(removed.get(personId)?.nameId ?? ''),
      tableInText: (number) => steps.tables.tableInText(number),
    }),
    [people, expected, removed, tables, jobRoles, names, word, steps],
  );
}
