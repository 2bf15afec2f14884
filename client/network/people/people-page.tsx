import { peopleKeptUntil } from '../../../shared/network/change-people.ts';
import { useLanguage } from '../../ui/language.tsx';
import { dayOf, formatDay } from '../days.ts';
import { useNetwork } from '../use-network.tsx';
import { BeginKeeping, EndKeeping } from './keeping-people.tsx';
import { MeetingsRemembered } from './meetings.tsx';
import { Register } from './register.tsx';

/** People of the network: their names are kept only where its owners have chosen so, and only for as long as they say. */
export function PeoplePage() {
  const { language, texts } = useLanguage();
  const words = texts.network.people;
  const { network } = useNetwork();
  const { keepsPeople, people, timeZone } = network;
  if (!keepsPeople) {
    return (
      <>
        <h1>{words.title}</h1>
        <BeginKeeping />
      </>
    );
  }
  const until = peopleKeptUntil(network);
  return (
    <>
      <Register
        kept={
          until === undefined
            ? words.keptMonths(keepsPeople.months)
            : words.keptUntil(formatDay(dayOf(until, timeZone), language))
        }
      />
      {people.length > 0 && <MeetingsRemembered />}
      <EndKeeping />
    </>
  );
}
