import Plus from 'lucide-react/icons/plus';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { freshStep } from '../../../shared/steps/fresh-steps.ts';
import { stepKinds, usualKind } from '../../../shared/steps/registry.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './edit-region.module.css';

const first = '';

/** A new step of any kind, at any place that is still to come. `after` undefined: nobody is adding one. */
export function AddStep({
  after,
  onAfter,
}: {
  readonly after: string | null | undefined;
  readonly onAfter: (after: string | null | undefined) => void;
}) {
  const { state } = useLive();
  const { run, open } = useDesk();
  const texts = useTexts();
  const words = texts.facilitator.editor;
  const kinds = texts.steps.kinds as Readonly<Record<string, string>>;
  const announce = useAnnounce();
  const [kind, setKind] = useState(usualKind);
  const select = useRef<HTMLSelectElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const known = useRef<ReadonlySet<string> | null>(null);
  const adding = after !== undefined;

  const { programme, currentStepId } = state;
  const current = programme.findIndex(({ id }) => id === currentStepId);
  const places = programme.slice(Math.max(current, 0));
  const place = after === undefined || (after !== null && !places.some(({ id }) => id === after)) ? last() : after;

  function last(): string | null {
    return programme.at(-1)?.id ?? null;
  }

  useEffect(() => {
    if (adding) select.current?.focus();
  }, [adding]);

  // The new step has got its id from the conference; its form opens when it is here.
  useEffect(() => {
    const before = known.current;
    const step = before && programme.find(({ id }) => !before.has(id));
    if (!step) return;
    known.current = null;
    announce(words.added(step.title));
    open({ kind: 'programme', stepId: step.id });
  }, [programme, announce, words, open]);

  if (!adding) {
    return (
      <div>
        <Button
          ref={opener}
          kind="plain"
          className={styles.add}
          icon={<Plus size="1.1em" aria-hidden="true" />}
          onClick={() => onAfter(last())}
        >
          {words.addStep}
        </Button>
      </div>
    );
  }

  const before = programme.slice(0, place === null ? 0 : programme.findIndex(({ id }) => id === place) + 1);
  const step = freshStep(kind, before, isLanguage(state.language) ? state.language : 'nb');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!step) return;
    known.current = new Set(programme.map(({ id }) => id));
    if (await run({ type: 'addStep', step, after: place })) onAfter(undefined);
    else known.current = null;
  };
  return (
    <form className={styles.adding} onSubmit={submit}>
      <Select ref={select} label={words.addKind} value={kind} onChange={(event) => setKind(event.target.value)}>
        {[...stepKinds.keys()].map((one) => (
          <option key={one} value={one}>
            {kinds[one]}
          </option>
        ))}
      </Select>
      <Select
        label={words.addPlace}
        error={step ? undefined : words.addNotHere}
        value={place ?? first}
        onChange={(event) => onAfter(event.target.value === first ? null : event.target.value)}
      >
        {current < 0 && <option value={first}>{words.placeFirst}</option>}
        {places.map((one) => (
          <option key={one.id} value={one.id}>
            {words.placeAfter(one.title)}
          </option>
        ))}
      </Select>
      <div className="row">
        <Button type="submit" aria-disabled={step === null}>
          {words.addIt}
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            onAfter(undefined);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        >
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  );
}
