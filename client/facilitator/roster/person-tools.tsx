import { lazy, Suspense, useEffect, useRef } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { Person } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useWriting } from '../../people/use-writing.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk-context.tsx';
import { NeedsFields } from '../room-plan/needs-fields.tsx';
import { namesakes } from './doubles.ts';
import styles from './people-list.module.css';

const ReturnCardFor = lazy(async () => ({
  default: (await import('../../live/return-card-for.tsx')).ReturnCardFor,
}));

/** Which of this browser's seats asks: a conference's role, not one of ARIA's. */
const role = 'facilitator';

/** What may be done for one person: the name, the hall, a card to come back with, one seat of two, and out. */
export function PersonTools({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { common, expected, facilitator } = useTexts();
  const words = facilitator.desk;
  const names = useNames();
  const announce = useAnnounce();
  const name = names.person(person.id);
  const ended = state.phase.kind === 'ended';

  const field = useRef<HTMLInputElement>(null);
  const rename = useWriting(
    field,
    async (typed) => {
      if (!(await run({ type: 'renamePerson', personId: person.id, name: typed }))) return false;
      announce(words.renamed(typed.trim()));
      onDone();
      return true;
    },
    name,
  );
  const move = async (hallId: string) => {
    const hall = state.halls.find(({ id }) => id === hallId)?.name ?? '';
    if (await run({ type: 'moveToHall', personId: person.id, hallId })) announce(words.movedToHall(name, hall));
  };
  const notCome = async () => {
    if (await run({ type: 'markNotCome', personId: person.id })) announce(expected.takenBack(name));
  };
  const takeOut = async () => {
    if (await run({ type: 'removePerson', personId: person.id })) announce(words.takenOut(name));
  };

  // At the foot of the window it would open out of sight.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a way to clean up.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div ref={place} className={styles.tools}>
      <form className={styles.rename} onSubmit={rename.submit} noValidate>
        <TextField label={words.newName} {...rename.inField} maxLength={limits.nameLength} autoComplete="off" />
        <Button type="submit">{common.save}</Button>
      </form>
      {state.halls.length > 1 && !ended && (
        <Select
          label={words.hallOf(name)}
          value={person.hallId ?? ''}
          onChange={(event) => move(event.currentTarget.value)}
        >
          {person.hallId === undefined && <option value="">{words.noHall}</option>}
          {state.halls.map((hall) => (
            <option key={hall.id} value={hall.id}>
              {hall.name}
            </option>
          ))}
        </Select>
      )}
      {!ended && (
        <>
          <NeedsFields personId={person.id} name={name} alone />
          {namesakes(person, state.people.values(), names.person).map(({ keep, gone }) => (
            <div key={`${keep.id}/${gone.id}`} className="stack-tight">
              <p className="soft small">{words.mergeMeans}</p>
              <div>
                <ArmedButton
                  kind="pill"
                  label={words.merge}
                  name={words.mergeWho(name)}
                  sure={words.mergeSure}
                  onConfirm={() => run({ type: 'mergePeople', keepId: keep.id, goneId: gone.id })}
                />
              </div>
            </div>
          ))}
          {!person.withoutPhone && (
            <Suspense>
              <ReturnCardFor personId={person.id} role={role} />
            </Suspense>
          )}
          {person.withoutPhone && (
            <div>
              <Button onClick={notCome}>{expected.notCome}</Button>
            </div>
          )}
          <div className="stack-tight">
            <div>
              <Button aria-label={words.takeOutWho(name)} onClick={takeOut}>
                {words.takeOut}
              </Button>
            </div>
            <p className="soft small">{words.takeOutMeans}</p>
          </div>
        </>
      )}
      <div>
        <Button kind="plain" onClick={onDone}>
          {common.close}
        </Button>
      </div>
    </div>
  );
}
