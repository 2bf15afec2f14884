import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef, useState } from 'react';
import { erasedAt } from '../../shared/conference/state.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import { Button } from '../ui/button.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReturnCard } from '../ui/return-card.tsx';
import { makeReturnCard } from './return-card.ts';
import { useLive, useWord } from './use-live.tsx';

export interface ReturnCardForProps {
  readonly personId: string;
  /** Who asks for it: the person, or a facilitator for them. */
  readonly role: Handshake['role'];
  /** The button that makes the card is the one action of the screen. */
  readonly primary?: boolean | undefined;
}

/**
 * Makes a person's return card when asked to, and shows it. Only then: each new card ends the one before. Needs a live
 * conference above it, and says nothing of what it is for.
 */
export function ReturnCardFor({ personId, role, primary }: ReturnCardForProps) {
  const texts = useTexts();
  const { card } = texts.participant;
  const { state } = useLive();
  const word = useWord();
  const [link, setLink] = useState<string>();
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const shown = useRef<HTMLDivElement>(null);
  const person = state.people.get(personId) ?? state.expected.get(personId);

  // The button that was pressed is gone: the reading place goes to what came of it.
  useEffect(() => {
    if (link !== undefined) shown.current?.focus();
  }, [link]);

  if (!person) return null;
  const make = async () => {
    if (making) return;
    setMaking(true);
    setProblem(undefined);
    const made = await makeReturnCard(state.id, role, personId);
    setMaking(false);
    if (made.ok) setLink(made.reply.link);
    else setProblem(errorText(texts, made.code));
  };

  if (link === undefined) {
    return (
      <div className="stack">
        {problem && <Notice tone="attention">{problem}</Notice>}
        <div className="stack-tight">
          <Button
            kind={primary ? 'primary' : 'quiet'}
            large={primary}
            wide={primary}
            aria-disabled={making}
            onClick={make}
          >
            {making ? card.making : card.make}
          </Button>
          <p className="soft small">{card.before}</p>
        </div>
      </div>
    );
  }
  return (
    <div ref={shown} tabIndex={-1} className="stack">
      <ReturnCard
        link={link}
        name={word(person.nameId)}
        workplace={word(state.workplaces.get(person.workplaceId)?.nameId ?? '')}
        title={state.title}
        titleLanguage={state.language}
        until={erasedAt(state)}
      />
      <div className="row">
        <Button icon={<Printer size="1.15em" aria-hidden="true" />} onClick={() => window.print()}>
          {card.print}
        </Button>
        <CopyLink link={link} kind="plain" />
      </div>
    </div>
  );
}
