import { useTexts } from '../../ui/language.tsx';
import { Link } from '../../ui/navigation.tsx';
import { sectionPath } from '../sections.ts';
import { useNetwork } from '../use-network.tsx';
import { AboutForm } from './about-form.tsx';
import { CohortForm } from './cohort-form.tsx';
import { FirstLink } from './first-link.tsx';
import { Goals } from './goals.tsx';
import { Keeping } from './keeping.tsx';
import styles from './overview.module.css';
import { Owners } from './owners.tsx';
import { Tags } from './tags.tsx';

/** What the network is, who owns it, and for how long it is kept. */
export function OverviewPage() {
  const { overview } = useTexts().network;
  const { network, ownLink } = useNetwork();
  const { id, name, workplaces, people, gatherings } = network;
  return (
    <>
      <div className="stack-tight">
        <h1>{name}</h1>
        <p className={styles.facts}>
          <Link href={sectionPath(id, 'workplaces')}>{overview.workplaces(workplaces.length)}</Link>
          {network.keepsPeople && <Link href={sectionPath(id, 'people')}>{overview.people(people.length)}</Link>}
          <Link href={sectionPath(id, 'gatherings')}>{overview.gatherings(gatherings.length)}</Link>
        </p>
      </div>
      {ownLink && <FirstLink link={ownLink} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Goals />
          <Tags />
          <Owners />
        </div>
        <div className={styles.column}>
          <AboutForm />
          <CohortForm />
          <Keeping />
        </div>
      </div>
    </>
  );
}
