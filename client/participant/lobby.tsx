import { useLive } from '../live/use-live.tsx';
import { RuleList } from '../steps/rule-list.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Page } from '../ui/page.tsx';
import { Tag } from '../ui/tag.tsx';
import { Arrival, type LastPlace } from './arrival.tsx';
import styles from './lobby.module.css';
import { MenuFoot } from './menu/menu-button.tsx';
import { Notices } from './news/notices.tsx';
import { useSelf } from './use-self.ts';

/** Before the first step: that one is in, who one is, and what the gathering goes by. There is nothing to do. */
export function Lobby({ lastPlace }: { readonly lastPlace: LastPlace }) {
  const { participant } = useTexts();
  const { state, pulse } = useLive();
  const { name, workplace } = useSelf();
  const rules = state.programme[0]?.instruction;
  return (
    <Page
      top={[
        <span key="title" lang={state.language}>
          {state.title}
        </span>,
        <LanguageSwitch key="language" />,
      ]}
    >
      <Arrival place="lobby" name={participant.waitingTitle} last={lastPlace} />
      <Notices />
      <div className={styles.greeting}>
        <h1>{participant.welcome(name)}</h1>
        {workplace && <p className={styles.who}>{workplace}</p>}
      </div>
      <div className="stack-tight">
        <p className={styles.here}>
          <Tag tone="good">{participant.waitingTitle}</Tag>
          {pulse && <span className="soft">{participant.present(pulse.present)}</span>}
        </p>
        <p>{participant.waitingText}</p>
      </div>
      {rules && (
        <section className={styles.rules}>
          <h2>{participant.beforeWeBegin}</h2>
          <RuleList text={rules} lang={state.language} />
        </section>
      )}
      <MenuFoot menu help={false} />
    </Page>
  );
}
