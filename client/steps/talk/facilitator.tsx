import type { TalkSettings } from '../../../shared/steps/talk/talk.ts';
import { useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { RuleList } from '../rule-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { WordList } from '../word-list.tsx';

/** Talk, for the desk: what is said to everybody, the stream to open, and the words as they come. */
export function TalkDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const { oneWord, link } = step.settings as TalkSettings;
  return (
    <>
      {step.instruction && (
        <div className="soft">
          <RuleList text={step.instruction} />
        </div>
      )}
      {link !== '' && (
        <div>
          <OutsideLink kind="pill" href={link} label={texts.openStream} newTab={texts.newTab} />
        </div>
      )}
      {oneWord && <WordList step={step} />}
    </>
  );
}
