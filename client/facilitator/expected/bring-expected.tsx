import { useMemo, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { foldedName } from '../../../shared/conference/text.ts';
import { type Cells, identityOf, type TableGround } from '../../../shared/people-table/judge-rows.ts';
import { expectedGround } from '../../../shared/people-table/table-ground.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { TableImport } from '../../people/table/table-import.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { expectedRow } from './expected-row.ts';

/** A list of those who are expected, from a spreadsheet: brought in a hundred at a time, as commands allow. */
export function BringExpected({ onDone }: { readonly onDone: () => void }) {
  const { state } = useLive();
  const { people, expected, workplaces, halls } = state;
  const word = useWord();
  const words = useTexts().expected;
  const { run } = useDesk();
  const announce = useAnnounce();
  // While rows come in they would be judged as being there already.
  const [held, setHeld] = useState<TableGround | null>(null);
  const ground = useMemo(() => {
    const known = [...people.values(), ...expected.values()].map((one) => {
      const workplace = word(workplaces.get(one.workplaceId)?.nameId ?? '');
      return identityOf({ name: word(one.nameId), workplace }, ['name', 'workplace']);
    });
    const most = limits.people - people.size - expected.size;
    const listed = [...workplaces.values()].map(({ nameId }) => foldedName(word(nameId)));
    const places = { known: new Set(listed), most: limits.workplaces };
    return expectedGround({ halls: halls.map(({ name }) => name), known: new Set(known), most, places });
  }, [people, expected, workplaces, halls, word]);

  const bring = async (rows: readonly Cells[], onProgress: (done: number) => void) => {
    setHeld(ground);
    for (let at = 0; at < rows.length; at += limits.expectedAtOnce) {
      const some = rows.slice(at, at + limits.expectedAtOnce);
      if (!(await run({ type: 'expectPeople', people: some.map(expectedRow) }))) {
        setHeld(null);
        return false;
      }
      onProgress(at + some.length);
    }
    announce(words.brought(rows.length));
    onDone();
    return true;
  };
  return <TableImport ground={held ?? ground} onBring={bring} onCancel={onDone} />;
}
