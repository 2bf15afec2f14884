import { useMemo } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';

/** The workplaces of the register as options of a select, and none of them. */
export function WorkplaceOptions() {
  const { language, texts } = useLanguage();
  const { network } = useNetwork();
  const sorted = useMemo(() => {
    const byName = new Intl.Collator(language, { numeric: true });
    return [...network.workplaces].sort((a, b) => byName.compare(a.name, b.name));
  }, [network.workplaces, language]);
  return (
    <>
      <option value="">{texts.network.people.noWorkplace}</option>
      {sorted.map(({ id, name, municipality }) => (
        <option key={id} value={id}>
          {municipality === null ? name : `${name} (${municipality})`}
        </option>
      ))}
    </>
  );
}
