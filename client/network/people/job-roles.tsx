import { useMemo } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';

/** What people do, as suggestions for a field: those of the register, and the usual ones. */
export function JobRoles({ id }: { readonly id: string }) {
  const { language, texts } = useLanguage();
  const { network } = useNetwork();
  const { defaultJobRoles } = texts.join;
  const all = useMemo(() => {
    const held = network.people.map(({ jobRole }) => jobRole).filter((role) => role !== null);
    return [...new Set([...held, ...defaultJobRoles])].sort(new Intl.Collator(language).compare).slice(0, 60);
  }, [network.people, defaultJobRoles, language]);
  return (
    <datalist id={id}>
      {all.map((role) => (
        <option key={role} value={role} />
      ))}
    </datalist>
  );
}
