import { useLanguage } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';
import { type ValueColumn, valuesOf } from './find-workplaces.ts';

/** What stands in a column of workplaces, as suggestions for a field: that of the register, and the usual. */
export function UsualValues({ id, column }: { readonly id: string; readonly column: ValueColumn }) {
  const { language, texts } = useLanguage();
  const { network } = useNetwork();
  const { usual } = texts.network.workplaces;
  return (
    <datalist id={id}>
      {[...new Set([...valuesOf(network.workplaces, column, language), ...usual[column]])].map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
