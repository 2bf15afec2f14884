import { useEffect, useRef } from 'react';
import { useTexts } from '../../ui/language.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { BeforehandSection } from './beforehand-section.tsx';

/** The questions from before the day, opened in the middle of the desk while the conference runs. */
export function BeforehandPanel() {
  const { desk } = useTexts().beforehand;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFocusBack('[data-beforehand]');
  return (
    <section className="stack" aria-labelledby="beforehand-panel">
      <div>
        <BackToRoom />
      </div>
      <h2 id="beforehand-panel" ref={heading} tabIndex={-1}>
        {desk.title}
      </h2>
      <BeforehandSection />
    </section>
  );
}
