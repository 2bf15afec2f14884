import type { Step } from '../../../shared/conference/programme.ts';
import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { type PracticeStoryData, storyQueue } from '../../../shared/steps/practice-story/practice-story.ts';
import { useLive, useSend, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDeed } from '../use-deed.ts';
import styles from './story-queue.module.css';

/** The stories that were offered before the day: read here alone, and each given the word when its time has come. */
export function StoryQueue({ step }: { readonly step: Step }) {
  const { state } = useLive();
  const texts = useTexts();
  const { queue } = texts.beforehand;
  const send = useSend();
  const word = useWord();
  const { called, heard } = (state.stepData.get(step.id) as PracticeStoryData | undefined) ?? {
    called: null,
    heard: [],
  };
  const { error, ask } = useDeed('');
  const stories = storyQueue(state, step);
  if (stories.length === 0) return null;
  const running = isActive(statusOf(state, step.id));
  const call = (answerId: string | null) =>
    ask(async () => {
      const reply = await send({ type: 'act', stepId: step.id, action: { type: 'callStory', answerId } });
      return reply.ok ? undefined : texts.errors[reply.code];
    });
  return (
    <section className="stack-tight" aria-labelledby={`stories-${step.id}`}>
      <h3 id={`stories-${step.id}`}>{queue.title(stories.length)}</h3>
      <p className="soft small">{queue.onlyDesk}</p>
      {error && <Notice tone="attention">{error}</Notice>}
      <ol className={styles.stories}>
        {stories.map((story) => {
          const who = [story.nameId, story.workplaceId].map((id) => (id === null ? '' : word(id))).filter(Boolean);
          const name = who.join(', ') || queue.nameless;
          const tells = called?.answerId === story.id;
          return (
            <li key={story.id} className={styles.story} aria-current={tells || undefined}>
              <div className={styles.told}>
                <p>
                  <strong>{name}</strong>
                  {tells ? ` · ${queue.telling}` : heard.includes(story.id) && ` · ${queue.heard}`}
                </p>
                <p className={styles.words} lang={state.language}>
                  {word(story.textId)}
                </p>
              </div>
              {running && (
                <Button
                  kind="pill"
                  aria-label={tells ? undefined : queue.callNamed(name)}
                  onClick={() => call(tells ? null : story.id)}
                >
                  {tells ? queue.stop : queue.call}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
