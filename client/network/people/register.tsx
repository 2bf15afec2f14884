import Plus from 'lucide-react/icons/plus';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import { networkRoles } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import entries from '../entries/entries.module.css';
import { useNetwork } from '../use-network.tsx';
import { AddPerson } from './add-person.tsx';
import { findInRegister } from './find-register.ts';
import { PersonList } from './person-list.tsx';
import { RoleOptions } from './role-options.tsx';

// Reading tables is much code, and called for seldom.
const ImportPeople = lazy(async () => ({ default: (await import('./import-people.tsx')).ImportPeople }));

/** The list of people: found, added, put right, taken away. @param kept until when, in words */
export function Register({ kept }: { readonly kept: string }) {
  const { language, texts } = useLanguage();
  const words = texts.network.people;
  const { network } = useNetwork();
  const { people } = network;
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState('');
  const [adding, setAdding] = useState<'one' | 'list' | null>(null);
  const [unclear, setUnclear] = useState<readonly string[]>([]);
  const add = useRef<HTMLButtonElement>(null);
  const paste = useRef<HTMLButtonElement>(null);
  const sought = useDeferredValue(typed);
  const wantedRole = networkRoles.find((one) => one === role) ?? null;
  const found = useMemo(
    () => findInRegister(network, { typed: sought, role: wantedRole }, texts.network.roles, language),
    [network, sought, wantedRole, texts, language],
  );
  const isFiltered = sought.trim() !== '' || wantedRole !== null;
  const close = (button: typeof add) => {
    setAdding(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <div className={entries.head}>
        <div className="stack-tight">
          <h1>{words.title}</h1>
          <p className="soft">
            <span role="status">
              {isFiltered ? words.found(found.length, people.length) : words.count(people.length)}
            </span>
            {' · '}
            {kept}
          </p>
        </div>
        {people.length < networkLimits.people && (
          <div className="row">
            <Button ref={paste} onClick={() => setAdding('list')}>
              {words.paste}
            </Button>
            <Button
              ref={add}
              kind="primary"
              icon={<Plus size="1.1em" aria-hidden="true" />}
              onClick={() => setAdding('one')}
            >
              {words.add}
            </Button>
          </div>
        )}
      </div>
      {adding === 'one' && <AddPerson onDone={() => close(add)} />}
      {adding === 'list' && (
        <Suspense fallback={<Loading />}>
          <ImportPeople
            onDone={(names) => {
              setUnclear(names);
              close(paste);
            }}
          />
        </Suspense>
      )}
      {unclear.length > 0 && adding === null && <Notice>{words.unclear(unclear.slice(0, 10).join(', '))}</Notice>}
      {people.length === 0 && adding === null && <EmptyState title={words.none} example={words.noneHint} />}
      {people.length > 0 && (
        <>
          <div className={entries.filters}>
            <TextField
              type="search"
              label={texts.network.workplaces.search}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
            />
            <Select label={words.role} value={role} onChange={(event) => setRole(event.target.value)}>
              <option value="">{words.allRoles}</option>
              <RoleOptions />
            </Select>
          </div>
          {found.length === 0 ? <p className="soft">{words.nobodyFound}</p> : <PersonList people={found} />}
        </>
      )}
    </>
  );
}
