import { useMemo, useRef } from 'react';
import { foldedName } from '../../../shared/conference/text.ts';
import { networkLimits } from '../../../shared/network/limits.ts';
import { type Cells, identityOf } from '../../../shared/people-table/judge-rows.ts';
import { registerGround } from '../../../shared/people-table/table-ground.ts';
import { TableImport } from '../../people/table/table-import.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import entries from '../entries/entries.module.css';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';
import { rowsToPeople } from './rows-to-people.ts';

/** A whole list of people, pasted or from a file; workplaces that are not in the register yet come into it. */
export function ImportPeople({ onDone }: { readonly onDone: (unclear: readonly string[]) => void }) {
  const words = useTexts().network.people;
  const { network, change, settled } = useNetwork();
  const announce = useAnnounce();
  const { people, workplaces } = network;
  const size = useRef(people.length);
  size.current = people.length;
  const ground = useMemo(() => {
    const names = new Map(workplaces.map(({ id, name }) => [id, name]));
    const identity = ['name', 'workplace'] as const;
    const known = people.map(({ name, workplaceId }) =>
      identityOf({ name, workplace: names.get(workplaceId ?? '') ?? '' }, identity),
    );
    const placeNames = new Set(workplaces.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled]).map(foldedName));
    const room = networkLimits.workplaces - workplaces.length;
    const places = { known: placeNames, most: placeNames.size + room };
    return registerGround({ known: new Set(known), most: networkLimits.people - people.length, places });
  }, [people, workplaces]);

  const bring = async (rows: readonly Cells[], onProgress: (done: number) => void): Promise<boolean> => {
    const before = size.current;
    const meant = rowsToPeople(rows, workplaces, newId);
    for (const some of slices(meant.workplaces, networkLimits.workplacesAtOnce)) {
      if (change({ type: 'addWorkplaces', workplaces: some })) return false;
    }
    let done = 0;
    for (const some of slices(meant.people, networkLimits.peopleAtOnce)) {
      if (change({ type: 'addPeople', people: some })) return false;
      // What does not come through now waits, and comes later.
      await settled();
      done += some.length;
      onProgress(done);
    }
    announce(words.imported(size.current - before));
    onDone(meant.unclear);
    return true;
  };
  return (
    <section className={entries.import} aria-label={words.paste}>
      <TableImport ground={ground} onBring={bring} onCancel={() => onDone([])} />
    </section>
  );
}

function slices<Thing>(things: readonly Thing[], size: number): readonly (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, at) => things.slice(at * size, (at + 1) * size));
}
