import Plus from 'lucide-react/icons/plus';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import entries from '../entries/entries.module.css';
import { rememberedNetworks } from '../own-networks.ts';
import { useNetwork } from '../use-network.tsx';
import { AddWorkplace } from './add-workplace.tsx';
import { Doubles } from './doubles.tsx';
import { findWorkplaces, municipalitiesOf } from './find-workplaces.ts';
import { FromNetwork } from './from-network.tsx';
import { SeveralActions } from './several-actions.tsx';
import { WorkplaceList } from './workplace-list.tsx';

// Reading tables is much code, and called for seldom.
const ImportWorkplaces = lazy(async () => ({
  default: (await import('./import-workplaces.tsx')).ImportWorkplaces,
}));

/** The register of workplaces: found, added, put right, merged, taken away. */
export function WorkplacesPage() {
  const { language, texts } = useLanguage();
  const words = texts.network.workplaces;
  const { network } = useNetwork();
  const { workplaces } = network;
  const [typed, setTyped] = useState('');
  const [municipality, setMunicipality] = useState<string | null>(null);
  const [adding, setAdding] = useState<'one' | 'list' | 'network' | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const paste = useRef<HTMLButtonElement>(null);
  const take = useRef<HTMLButtonElement>(null);
  const [others] = useState(() => rememberedNetworks().filter(({ id }) => id !== network.id));
  const municipalities = useMemo(() => municipalitiesOf(workplaces, language), [workplaces, language]);
  const there = municipality !== null && municipalities.includes(municipality) ? municipality : null;
  const sought = useDeferredValue(typed);
  const found = useMemo(
    () => findWorkplaces(workplaces, { typed: sought, municipality: there }, language),
    [workplaces, sought, there, language],
  );
  const isFiltered = sought.trim() !== '' || there !== null;
  const choose = (id: string, on: boolean) =>
    setChosen((held) => {
      const next = new Set(held);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });

  const close = (button: typeof add) => {
    setAdding(null);
    requestAnimationFrame(() => button.current?.focus());
  };

  return (
    <>
      <div className={entries.head}>
        <div className="stack-tight">
          <h1>{words.title}</h1>
          <p className="soft" role="status">
            {isFiltered ? words.found(found.length, workplaces.length) : words.count(workplaces.length)}
          </p>
        </div>
        <div className="row">
          {workplaces.length > 1 && (
            <Button
              aria-pressed={chosen !== null}
              onClick={() => {
                setAdding(null);
                setChosen(chosen === null ? new Set() : null);
              }}
            >
              {chosen === null ? words.chooseSeveral : words.chooseNoMore}
            </Button>
          )}
          {workplaces.length < networkLimits.workplaces && (
            <>
              {others.length > 0 && (
                <Button ref={take} onClick={() => setAdding('network')}>
                  {words.fromNetwork}
                </Button>
              )}
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
            </>
          )}
        </div>
      </div>
      {adding === 'one' && <AddWorkplace onDone={() => close(add)} />}
      {adding === 'list' && (
        <Suspense fallback={<Loading />}>
          <ImportWorkplaces onDone={() => close(paste)} />
        </Suspense>
      )}
      {adding === 'network' && <FromNetwork others={others} onDone={() => close(take)} />}
      {workplaces.length === 0 && adding === null && <EmptyState title={words.none} example={words.noneHint} />}
      {workplaces.length > 0 && (
        <>
          <Doubles />
          <div className={entries.filters}>
            <TextField
              type="search"
              label={words.search}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
            />
            {municipalities.length > 1 && (
              <Select
                label={words.municipality}
                value={there ?? ''}
                onChange={(event) => setMunicipality(event.target.value || null)}
              >
                <option value="">{words.allMunicipalities(municipalities.length)}</option>
                {municipalities.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </div>
          {chosen && (
            <SeveralActions chosen={chosen} onDone={() => setChosen(new Set())} found={found} onChoose={setChosen} />
          )}
          {found.length === 0 ? (
            <p className="soft">{words.nothingFound}</p>
          ) : (
            <WorkplaceList workplaces={found} chosen={chosen} onChoose={choose} />
          )}
        </>
      )}
    </>
  );
}
