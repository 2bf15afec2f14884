import X from 'lucide-react/icons/x';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { SeatRuleBody } from '../../../shared/conference/room.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { PersonFinder } from './person-finder.tsx';
import { roleInText, rolesToAsk } from './role-words.ts';
import styles from './room-plan.module.css';
import { type RuleGround, ruleSentence } from './rule-sentence.ts';
import type { RoomDeeds } from './use-room-deeds.ts';

const kinds = ['together', 'apart', 'host', 'role'] as const;
type Kind = (typeof kinds)[number];
type HowMany = 'atLeastOne' | 'atMostOne';

/** One more rule: what shall hold, and for whom. */
export function RuleForm({
  room,
  ground,
  onDone,
}: {
  readonly room: RoomDeeds;
  readonly ground: RuleGround;
  readonly onDone: () => void;
}) {
  const { state } = useLive();
  const { common, facilitator } = useTexts();
  const words = facilitator.roomPlan;
  const [kind, setKind] = useState<Kind>('apart');
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const [table, setTable] = useState('');
  const roles = rolesToAsk(state);
  const [role, setRole] = useState(roles.find((one) => one === 'adviser') ?? roles[0] ?? '');
  const [howMany, setHowMany] = useState<HowMany>('atLeastOne');
  const [tried, setTried] = useState(false);
  const most = kind === 'host' ? 1 : limits.peopleInRule;

  const rule = bodyOf({ kind, personIds, table, role, howMany });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!rule) return;
    const said = words.ruleAdded(ruleSentence(rule, words, ground));
    if (await room.deed([{ type: 'addSeatRule', rule }], said)) onDone();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  const missing = kind === 'host' ? words.one : words.twoOrMore;
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={leave} noValidate>
      <Chips
        label={words.ruleKind}
        value={kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => {
          setKind(value);
          setTried(false);
          if (value === 'host') setPersonIds((known) => known.slice(0, 1));
        }}
      />
      <p className="soft small">{words.kindMeans[kind]}</p>
      {kind !== 'role' && (
        <People
          personIds={personIds}
          full={personIds.length >= most}
          error={tried && !rule ? missing : undefined}
          onChange={setPersonIds}
          onClose={onDone}
        />
      )}
      {kind === 'host' && state.tables.length > 0 && (
        <Select label={words.whichTable} value={table} onChange={({ target }) => setTable(target.value)}>
          <option value="">{words.anyTable}</option>
          {state.tables.map(({ number, hallId }) => (
            <option key={number} value={number}>
              {[ground.tableInText(number), state.halls.find(({ id }) => id === hallId)?.name]
                .filter(Boolean)
                .join(', ')}
            </option>
          ))}
        </Select>
      )}
      {kind === 'role' && (
        <>
          <Select label={words.whichRole} value={role} onChange={({ target }) => setRole(target.value)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleInText(one, state.jobRoles, words)}
              </option>
            ))}
          </Select>
          <Chips
            label={words.howMany}
            value={howMany}
            options={(['atLeastOne', 'atMostOne'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={setHowMany}
          />
        </>
      )}
      <div className="row">
        <Button type="submit">{words.saveRule}</Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

interface Draft {
  readonly kind: Kind;
  readonly personIds: readonly string[];
  readonly table: string;
  readonly role: string;
  readonly howMany: HowMany;
}

/** The rule that is meant; null while something is missing. */
function bodyOf({ kind, personIds, table, role, howMany }: Draft): SeatRuleBody | null {
  const [first] = personIds;
  switch (kind) {
    case 'together':
    case 'apart':
      return personIds.length > 1 ? { kind, personIds } : null;
    case 'host':
      return first === undefined ? null : { kind, personId: first, table: table === '' ? null : Number(table) };
    case 'role':
      return role === '' ? null : { kind, role, ...(howMany === 'atLeastOne' ? { atLeast: 1 } : { atMost: 1 }) };
  }
}

/** Those a rule is about, each to be left out again, and the field that finds more. */
function People({
  personIds,
  full,
  error,
  onChange,
  onClose,
}: {
  readonly personIds: readonly string[];
  readonly full: boolean;
  readonly error: string | undefined;
  readonly onChange: (personIds: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const words = useTexts().facilitator.roomPlan;
  const names = useNames();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  // Whoever is chosen last may take the field along, and whoever is left out their own button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change may have taken the focus along
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [personIds]);
  return (
    <div ref={place} className={styles.finder}>
      {personIds.length > 0 && (
        <ul className={styles.chosen}>
          {personIds.map((personId) => (
            <li key={personId}>
              <Button
                kind="pill"
                aria-label={words.leaveOut(names.person(personId))}
                onClick={() => onChange(personIds.filter((one) => one !== personId))}
              >
                {names.person(personId)} <X size="1em" aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!full && (
        <PersonFinder
          label={words.who}
          chosen={personIds}
          error={error}
          onChoose={(personId) => {
            onChange([...personIds, personId]);
            announce(words.chosen(names.person(personId)));
          }}
          onClose={onClose}
        />
      )}
    </div>
  );
}
