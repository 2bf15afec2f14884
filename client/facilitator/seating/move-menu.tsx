import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { needs as allNeeds, type Need } from '../../../shared/grouping/plan/request.ts';
import { useTexts } from '../../ui/language.tsx';
import { RowMenu } from '../row-menu.tsx';
import type { PlacesFrom } from './places-for.ts';
import styles from './seating.module.css';

/** Somewhere a person may be moved to; `groupId` null is a new table. */
export interface Place {
  readonly groupId: string | null;
  readonly label: string;
}

/** What else can be done with somebody who sits: to ask what the rounds mean for them, to lock their seat, to say what they need. */
export type SeatDeed = 'who' | 'lock' | Need;

const newTable = 'new';
const who = 'who';
const lock = 'lock';

function isDeed(id: string): id is SeatDeed {
  return id === who || id === lock || allNeeds.some((need) => need === id);
}

/** "Flytt": the same move as by dragging, from a list. */
export function MoveMenu({
  personId,
  name,
  from,
  placesFrom,
  locked,
  needs,
  onMove,
  onDeed,
}: {
  readonly personId: string;
  readonly name: string;
  /** The table where they sit; null: none. */
  readonly from: string | null;
  readonly placesFrom: PlacesFrom;
  readonly locked: boolean;
  /** What they need of their table. */
  readonly needs: readonly Need[];
  readonly onMove: (personId: string, toGroupId: string | null, follow: boolean) => void;
  /** Undefined for whoever sits nowhere. */
  readonly onDeed: ((personId: string, deed: SeatDeed) => void) | undefined;
}) {
  const texts = useTexts().facilitator;
  const { roomPlan, seating } = texts;
  const [opened, setOpened] = useState(false);
  const deeds = onDeed
    ? [
        { id: who, label: seating.whoTheyMeet },
        { id: lock, label: locked ? seating.unlockSeat : seating.lockSeat },
        ...allNeeds.map((id) => ({ id, label: (needs.includes(id) ? roomPlan.needNoLonger : roomPlan.needNow)[id] })),
      ]
    : [];
  const choose = (id: string) => {
    if (isDeed(id)) onDeed?.(personId, id);
    else onMove(personId, id === newTable ? null : id, true);
  };
  const look = { className: styles.move ?? '', 'aria-label': texts.movePerson(name), 'data-move': personId };
  // Hundreds of menus that nobody opens would make the page slow: each comes when its button is pressed first.
  if (!opened) {
    return (
      <AriaButton {...look} aria-haspopup="menu" onPress={() => setOpened(true)}>
        {texts.move}
      </AriaButton>
    );
  }
  const places = placesFrom(from).map(({ groupId, label }) => ({ id: groupId ?? newTable, label }));
  // They are many, and what they are would not be seen from the button's name alone where something else stands first.
  const under = deeds.length > 0 ? { heading: texts.moveTo, choices: places } : undefined;
  return (
    <RowMenu label={texts.moveTo} choices={under ? deeds : places} under={under} onChoose={choose} openAtOnce>
      <AriaButton {...look}>{texts.move}</AriaButton>
    </RowMenu>
  );
}
