import type { CSSProperties } from 'react';
import { Fragment } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import type { Group } from '../../../shared/conference/state.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { groupKindName, tableName } from '../../steps/group-name.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Arrival, type LastPlace } from '../arrival.tsx';
import { Notices } from '../news/notices.tsx';
import { dutiesOf } from './duties.ts';
import { hallOfTable, hallsOfGroup } from './group-halls.ts';
import { stretchOf } from './screen.ts';
import styles from './seat-ticket.module.css';
import { PartClock, Place } from './step-header.tsx';

/** No line begins with the dot. */
const between = '\u00a0· ';

export interface SeatTicketProps {
  readonly screen: { readonly step: Step; readonly part: number; readonly group: Group };
  /** Looked at again by choice: then it leads back to the step. */
  readonly again?: boolean | undefined;
  readonly lastPlace: LastPlace;
  readonly onDone: () => void;
}

/** Where one sits, whom one meets and what one's part is, over the whole screen. */
export function SeatTicket({ screen, again, lastPlace, onDone }: SeatTicketProps) {
  const { texts, language } = useLanguage();
  const { participant } = texts;
  const { state, personId } = useLive();
  const word = useWord();
  const { step, group } = screen;
  const table = tableName(group, texts);
  const kind = groupKindName(group.label, (id) => word(state.workplaces.get(id)?.nameId ?? ''));
  const halls = hallsOfGroup(state, group);
  const names = new Intl.ListFormat(language).format(halls.map(({ name }) => name));
  const where = halls.length > 1 ? participant.acrossHalls(names) : names;
  const stands = hallOfTable(state, group);
  const others = group.members.filter((id) => id !== personId);
  return (
    <Page
      theme="fjord"
      top={[
        again ? participant.thisIsYourTable : <Place key="place" screen={{ ...screen, kind: 'ticket' }} />,
        <PartClock key="clock" step={step} />,
      ]}
      foot={
        <Button kind="primary" large wide onClick={onDone}>
          {again ? participant.backToStep : participant.atTable}
        </Button>
      }
    >
      <Arrival
        place={`${again ? 'again' : 'ticket'}/${stretchOf(screen)}`}
        name={again ? table : `${participant.groupsReady}: ${[where, table].filter(Boolean).join(', ')}`}
        last={lastPlace}
      />
      <Notices />
      <div className={styles.ticket}>
        <div>
          {(where || kind) && <p className={styles.kind}>{[where, kind].filter(Boolean).join(' · ')}</p>}
          <h1 className={styles.table} style={{ '--letters': table.length } as CSSProperties}>
            {table}
          </h1>
          {stands && <p className={styles.stands}>{texts.steps.tables.stands(stands.name)}</p>}
        </div>
        <section>
          <h2 className={styles.label}>{participant.youMeet}</h2>
          {others.length === 0 ? (
            <p>{participant.aloneAtTable}</p>
          ) : (
            <ul className={styles.people}>
              {others.map((id) => (
                <Companion key={id} personId={id} group={group} across={halls.length > 1} />
              ))}
            </ul>
          )}
        </section>
        <OwnPart group={group} personId={personId ?? ''} />
      </div>
    </Page>
  );
}

function Companion({
  personId,
  group,
  across,
}: {
  readonly personId: string;
  readonly group: Group;
  /** The group sits in several halls: then one wants to know where to look, or whom to call. */
  readonly across: boolean;
}) {
  const { participant } = useLanguage().texts;
  const { state, personId: me } = useLive();
  const word = useWord();
  const person = state.people.get(personId);
  if (!person) return null;
  const workplace = word(state.workplaces.get(person.workplaceId)?.nameId ?? '');
  const elsewhere = across && person.hallId !== state.people.get(me ?? '')?.hallId;
  const hall = elsewhere ? state.halls.find(({ id }) => id === person.hallId)?.name : undefined;
  return (
    <li>
      {[word(person.nameId), workplace, hall].filter(Boolean).join(between)}
      {dutiesOf(group.duties, personId).map((duty) => (
        <Fragment key={duty}>
          {between}
          <span className={styles.duty}>{participant[duty].toLowerCase()}</span>
        </Fragment>
      ))}
    </li>
  );
}

function OwnPart({ group, personId }: { readonly group: Group; readonly personId: string }) {
  const { participant } = useLanguage().texts;
  const duties = dutiesOf(group.duties, personId);
  const shown = duties.length > 0 ? duties : (['member'] as const);
  return (
    <section className={styles.part}>
      <h2 className={styles.label}>{participant.yourPart}</h2>
      {shown.map((duty) => (
        <Fragment key={duty}>
          <p className={styles.partName}>{participant[duty]}</p>
          <p className={styles.task}>{participant[`${duty}Task`]}</p>
        </Fragment>
      ))}
    </section>
  );
}
