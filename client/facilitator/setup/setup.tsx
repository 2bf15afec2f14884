import { ExpectedGlance } from '../expected/expected-glance.tsx';
import styles from './setup.module.css';
import { TitleSetting } from './title-setting.tsx';
import { WorkplacesSetting } from './workplaces-setting.tsx';

/** What can be settled when a conference is created, for those who began without: its title and who is expected. */
export function Setup() {
  return (
    <div className={styles.setup}>
      <TitleSetting />
      <WorkplacesSetting />
      <ExpectedGlance />
    </div>
  );
}
