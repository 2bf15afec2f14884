import Printer from 'lucide-react/icons/printer';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';

/** The button that prints, and how many sheets it will take. */
export function PrintNow({ sheets }: { readonly sheets: number | null }) {
  const words = useTexts().expected.prints;
  return (
    <div className="row">
      <Button kind="primary" icon={<Printer size="1.15em" aria-hidden="true" />} onClick={() => window.print()}>
        {words.now}
      </Button>
      {sheets !== null && <span className="soft">{words.sheets(sheets)}</span>}
    </div>
  );
}
