import BookOpen from 'lucide-react/icons/book-open';
import { lazy, Suspense, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../step-editor/form-slot.tsx';
import { guardedFields } from '../step-editor/guarded-fields.ts';

// The bank is opened now and then, and its words are many.
const BankPicker = lazy(async () => ({ default: (await import('./bank-picker.tsx')).BankPicker }));

/** Beside a step's question: takes one from the bank, and offers to tighten privacy where that one asks for it. */
export function QuestionFromBank() {
  const { bank } = useTexts();
  const { step, edit } = useForm();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [guard, setGuard] = useState(false);
  const sensitive = step.sensitive === true;
  return (
    <div className="stack-tight">
      <div>
        <Button
          kind="plain"
          icon={<BookOpen size="1.1em" aria-hidden="true" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? bank.close : bank.open}
        </Button>
      </div>
      {guard && !sensitive && (
        <Notice
          action={
            <Button
              kind="pill"
              onClick={() => {
                edit(guardedFields(step));
                setGuard(false);
                announce(bank.guarded);
              }}
            >
              {bank.guardDo}
            </Button>
          }
        >
          {bank.guard}
        </Notice>
      )}
      {open && (
        <Suspense fallback={<Loading />}>
          <BankPicker
            current={step.question}
            sensitive={sensitive}
            onUse={(found) => {
              edit({ question: found.question });
              setGuard(found.sensitive);
              setOpen(false);
              announce(bank.used);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
