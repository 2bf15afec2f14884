import { useEffect, useState } from 'react';
import { erasedAt } from '../../../shared/conference/state.ts';
import { heldCards, makeCards } from '../../live/expected-cards.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { CardsSheet, cardsOnSheet, type PrintedCard } from './cards-sheet.tsx';
import { Paper } from './paper.tsx';
import styles from './print-panel.module.css';
import { inSheets, paperLanguage } from './printed.ts';

type Whose = 'withoutCard' | 'everybody' | 'ofWorkplace';

/**
 * Cards for those who are expected. Making one ends the one before, so those who have none are offered first, and how many
 * would end is said. Links are kept nowhere but on this page, until it is left.
 */
export function PrintCards() {
  const { state } = useLive();
  const word = useWord();
  const { language: own, texts } = useLanguage();
  const language = paperLanguage(state, own);
  const words = texts.expected.prints;
  const announce = useAnnounce();
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const [whose, setWhose] = useState<Whose | null>(null);
  const [workplaceId, setWorkplaceId] = useState('');
  const [making, setMaking] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const [links, setLinks] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    heldCards(state.id).then((answer) => {
      if (current) setHeld(new Set(answer.ok ? answer.reply.personIds : []));
    });
    return () => {
      current = false;
    };
  }, [state.id]);

  const { compare } = new Intl.Collator(language);
  const workplaceName = (id: string) => word(state.workplaces.get(id)?.nameId ?? '');
  const everybody = [...state.expected.values()];
  const without = everybody.filter(({ id }) => !held?.has(id));
  const places = [...new Set(everybody.map((one) => one.workplaceId))].sort((a, b) =>
    compare(workplaceName(a), workplaceName(b)),
  );
  const place = places.includes(workplaceId) ? workplaceId : (places[0] ?? '');
  const chosen = whose ?? (without.length > 0 ? 'withoutCard' : 'everybody');
  const people =
    chosen === 'withoutCard'
      ? without
      : chosen === 'everybody'
        ? everybody
        : everybody.filter((one) => one.workplaceId === place);
  const ending = people.filter(({ id }) => held?.has(id)).length;

  if (links.size > 0) {
    const cards = [...links]
      .flatMap(([id, link]): PrintedCard[] => {
        // Some may have come meanwhile: their card is theirs all the same.
        const person = state.expected.get(id) ?? state.people.get(id);
        if (!person) return [];
        const hall = state.halls.find((one) => one.id === person.hallId)?.name ?? '';
        return [
          { personId: person.id, link, name: word(person.nameId), workplace: workplaceName(person.workplaceId), hall },
        ];
      })
      // Handed out workplace by workplace.
      .sort((a, b) => compare(a.workplace, b.workplace) || compare(a.name, b.name));
    const sheets = inSheets(cards, cardsOnSheet);
    return (
      <div className={styles.part}>
        {problem && <Notice tone="attention">{problem}</Notice>}
        <Notice silent>
          {words.made(cards.length)} {words.onlyNow}
        </Notice>
        <Paper counted>
          {sheets.map((some) => (
            <CardsSheet key={some[0]?.personId} cards={some} title={state.title} until={erasedAt(state)} />
          ))}
        </Paper>
        <div>
          <Button kind="plain" onClick={() => setLinks(new Map())}>
            {words.again}
          </Button>
        </div>
      </div>
    );
  }
  if (everybody.length === 0) return <p className="soft">{words.nobody}</p>;

  const make = async () => {
    if (making !== null || held === null || people.length === 0) return;
    setMaking(0);
    setProblem(undefined);
    const made = await makeCards(
      state.id,
      people.map(({ id }) => id),
      setMaking,
    );
    setMaking(null);
    if (made.refused) setProblem(errorText(texts, made.refused));
    setHeld(new Set([...held, ...made.links.keys()]));
    setLinks(made.links);
    if (made.links.size > 0) announce(words.made(made.links.size));
  };
  return (
    <div className={styles.part}>
      <p className="soft">{words.cardsMean}</p>
      <Chips
        label={words.whose}
        value={chosen}
        options={[
          { value: 'withoutCard', label: words.withoutCard(without.length), disabled: without.length === 0 },
          { value: 'everybody', label: words.everybody(everybody.length) },
          { value: 'ofWorkplace', label: words.ofWorkplace },
        ]}
        onChange={setWhose}
      />
      {chosen === 'ofWorkplace' && (
        <div className={styles.choice}>
          <Select
            label={texts.expected.workplace}
            value={place}
            onChange={(event) => setWorkplaceId(event.currentTarget.value)}
          >
            {places.map((id) => (
              <option key={id} value={id}>
                {workplaceName(id)}
              </option>
            ))}
          </Select>
        </div>
      )}
      {ending > 0 && <Notice tone="attention">{words.ends(ending)}</Notice>}
      {problem && <Notice tone="attention">{problem}</Notice>}
      <div>
        <Button kind="primary" aria-disabled={making !== null || held === null} onClick={make}>
          {making === null ? words.make(people.length) : words.making(making, people.length)}
        </Button>
      </div>
    </div>
  );
}
