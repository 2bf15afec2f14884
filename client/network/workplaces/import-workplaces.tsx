import { useMemo, useRef } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { Cells } from '../../../shared/people-table/judge-rows.ts';
import { workplacesGround } from '../../../shared/people-table/table-ground.ts';
import { TableImport } from '../../people/table/table-import.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import entries from '../entries/entries.module.css';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';

/** A whole list of workplaces, pasted or from a file. Those that are there already get what was not known of them. */
export function ImportWorkplaces({ onDone }: { readonly onDone: () => void }) {
  const words = useTexts().network.workplaces;
  const { network, change, settled } = useNetwork();
  const announce = useAnnounce();
  const size = useRef(network.workplaces.length);
  size.current = network.workplaces.length;
  // A row that is known fills in what is missing: it is no fault.
  const ground = useMemo(() => workplacesGround({ known: new Set(), most: networkLimits.workplaces }), []);
  const bring = async (rows: readonly Cells[], onProgress: (done: number) => void): Promise<boolean> => {
    const before = size.current;
    for (let at = 0; at < rows.length; at += networkLimits.workplacesAtOnce) {
      const some = rows.slice(at, at + networkLimits.workplacesAtOnce);
      if (change({ type: 'addWorkplaces', workplaces: some.map(workplaceOf) })) return false;
      // What does not come through now waits, and comes later.
      await settled();
      onProgress(at + some.length);
    }
    announce(words.imported(size.current - before));
    onDone();
    return true;
  };
  return (
    <section className={entries.import} aria-label={words.paste}>
      <TableImport ground={ground} onBring={bring} onCancel={onDone} />
    </section>
  );
}

function workplaceOf({ workplace = '', type, schoolType, municipality, contact }: Cells) {
  return {
    id: newId(),
    name: workplace,
    type: type ?? null,
    schoolType: schoolType ?? null,
    municipality: municipality ?? null,
    contact: contact ?? null,
  };
}
