import Download from 'lucide-react/icons/download';
import Printer from 'lucide-react/icons/printer';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Harvest } from '../../../shared/harvest/harvest.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DeletedPage } from '../../ui/deleted-page.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { RehearsalFrame } from '../../ui/rehearsal-band.tsx';
import { formatDate, formatTimeOfDay } from '../../ui/time.ts';
import { HarvestLifted } from './harvest-lifted.tsx';
import styles from './harvest-page.module.css';
import { hasResults, mayErase } from './harvest-results.ts';
import { HarvestStepResults } from './harvest-step.tsx';
import { harvestAddress, useHarvest } from './use-harvest.ts';

// With its socket, and the desk's words: for facilitators only.
const HarvestErase = lazy(async () => ({ default: (await import('./harvest-erase.tsx')).HarvestErase }));

const DeleteAll = lazy(async () => ({ default: (await import('./delete-all.tsx')).DeleteAll }));

/** All that a conference leaves behind: to read, to print, to take away as a file. */
export function HarvestPage({ conferenceId }: { readonly conferenceId: string }) {
  const { common, harvest: own } = useTexts();
  const { view, fetchAgain } = useHarvest(conferenceId);
  const [deleted, setDeleted] = useState(false);
  usePageTitle(view.kind === 'here' ? `${own.title} · ${view.harvest.title}` : own.title);
  useSuggestedLanguage(view.kind === 'here' ? view.harvest.language : undefined);
  const top = [
    common.productName,
    <span key="language" className="screen-only">
      <LanguageSwitch />
    </span>,
  ] as const;
  if (deleted) return <DeletedPage />;
  switch (view.kind) {
    case 'loading':
      return <Loading page />;
    case 'refused':
      return (
        <Page top={top} middle>
          <Refused code={view.code} onRetry={fetchAgain} />
        </Page>
      );
    case 'here':
      return (
        <RehearsalFrame on={view.harvest.rehearsal === true}>
          <Page top={top} width="wide">
            <HarvestHead harvest={view.harvest} conferenceId={conferenceId} />
            {view.harvest.endedAt === null && (
              <div className="screen-only">
                <Notice
                  action={
                    <Button
                      kind="plain"
                      onClick={fetchAgain}
                      aria-disabled={view.fetching}
                      icon={<RotateCw size="1.1em" aria-hidden="true" />}
                    >
                      {view.fetching ? common.loading : own.fetchAgain}
                    </Button>
                  }
                >
                  {own.stillRunning}
                </Notice>
              </div>
            )}
            <Suspense fallback={<Results harvest={view.harvest} />}>
              {mayErase(view.harvest) ? (
                <HarvestErase conferenceId={conferenceId} what={JSON.stringify(view.harvest)} onErased={fetchAgain}>
                  <Results harvest={view.harvest} />
                </HarvestErase>
              ) : (
                <Results harvest={view.harvest} />
              )}
            </Suspense>
            {view.harvest.leads && view.harvest.endedAt !== null && (
              <Suspense fallback={null}>
                <DeleteAll {...view.harvest.leads} conferenceId={conferenceId} onDeleted={() => setDeleted(true)} />
              </Suspense>
            )}
          </Page>
        </RehearsalFrame>
      );
  }
}

function useSuggestedLanguage(language: string | undefined): void {
  const { suggestLanguage } = useLanguage();
  useEffect(() => {
    if (isLanguage(language)) suggestLanguage(language);
  }, [language, suggestLanguage]);
}

function HarvestHead({ harvest, conferenceId }: { readonly harvest: Harvest; readonly conferenceId: string }) {
  const { language, texts } = useLanguage();
  const { common, harvest: own } = texts;
  const { counts } = harvest;
  const from = Date.parse(harvest.startedAt ?? harvest.createdAt);
  const hours = [harvest.startedAt, harvest.endedAt].flatMap((at) =>
    at === null ? [] : [formatTimeOfDay(Date.parse(at), language, harvest.timeZone)],
  );
  const days = [formatDate(from, language, harvest.timeZone), hours.join('–')].filter(Boolean).join(', ');
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>{own.title}</p>
      <h1 className={styles.title}>{harvest.title}</h1>
      <p className={styles.when}>{days}</p>
      <ul className={styles.counts}>
        {[
          common.people(counts.people),
          own.workplaces(counts.workplaces),
          common.groups(counts.groups),
          common.notes(counts.notes),
        ].map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      <div className={`screen-only ${styles.actions}`}>
        <Button kind="primary" onClick={() => print()} icon={<Printer size="1.15em" aria-hidden="true" />}>
          {own.print}
        </Button>
        <ButtonLink
          href={harvestAddress(conferenceId, 'md')}
          download
          icon={<Download size="1.15em" aria-hidden="true" />}
        >
          {own.downloadMarkdown}
        </ButtonLink>
        <ButtonLink
          href={harvestAddress(conferenceId, 'json')}
          download
          icon={<Download size="1.15em" aria-hidden="true" />}
        >
          {own.downloadJson}
        </ButtonLink>
      </div>
    </header>
  );
}

function Results({ harvest }: { readonly harvest: Harvest }) {
  const { harvest: own } = useTexts();
  const steps = harvest.steps.filter(hasResults);
  const parked = (harvest.parked ?? []).filter(hasResults);
  if (steps.length + parked.length === 0) return <EmptyState title={own.empty} example={own.emptyText} />;
  return (
    <div className={styles.body}>
      <nav className={`screen-only ${styles.contents}`} aria-labelledby="contents">
        <h2 id="contents">{own.contents}</h2>
        <ol>
          {[...steps, ...parked].map((step) => (
            <li key={step.id}>
              <a href={`#step-${step.id}`}>{step.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.results}>
        <HarvestLifted steps={steps} />
        {steps.map((step) => (
          <HarvestStepResults key={step.id} step={step} />
        ))}
        {parked.length > 0 && (
          <section className={styles.parked} aria-labelledby="parked">
            <h2 id="parked">{own.parked}</h2>
            <p className="soft">{own.parkedText}</p>
            {parked.map((step) => (
              <HarvestStepResults key={step.id} step={step} />
            ))}
          </section>
        )}
        <p className={styles.privacy}>{own.privateNote}</p>
      </div>
    </div>
  );
}

function Refused({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const texts = useTexts();
  const { common, front, harvest: own } = texts;
  const outside = code === 'no_identity' || code === 'not_allowed';
  return (
    <>
      <div className="stack" role="alert">
        <h1>{outside ? own.onlyForThoseWhoCame : own.title}</h1>
        <p>{outside ? own.onlyForThoseWhoCameText : errorText(texts, code)}</p>
      </div>
      <div className="row">
        {!outside && code !== 'not_found' && (
          <Button kind="primary" onClick={onRetry}>
            {common.retry}
          </Button>
        )}
        <ButtonLink href="/">{front.toFront}</ButtonLink>
      </div>
    </>
  );
}
