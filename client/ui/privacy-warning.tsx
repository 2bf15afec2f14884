import { useEffect, useReducer, useRef, useState } from 'react';
import type { FoundKind } from '../../shared/privacy/detect.ts';
import { type Finding, findingsIn, marksOf, newsIn, type Warning, warningsFor } from '../../shared/privacy/warnings.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { useTexts } from './language.tsx';
import styles from './privacy.module.css';
import { usePrivacyStore } from './privacy-provider.tsx';

export interface PrivacyWarningProps {
  /** What the field belongs to, as long as the page lives: what was told or dismissed there stays so. */
  readonly note: string;
  /** What was typed; empty before the first keystroke. */
  readonly text: string;
  /** The field says who is responsible: a role will do. */
  readonly asksForRole?: boolean | undefined;
}

/** Nobody is spoken to in the middle of a word. */
const pauseMs = 900;
const mostWords = 5;

/**
 * Under a field, after a pause: what may be a name, a class or a number that leads to somebody. It warns and never
 * blocks; the looking is done in this browser, by a module that comes with the first keystroke, and nothing is sent.
 */
export function PrivacyWarning({ note, text, asksForRole = false }: PrivacyWarningProps) {
  const { privacy } = useTexts();
  const announce = useAnnounce();
  const memory = usePrivacyStore().memory(note);
  const findings = useFindings(text);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const dismissed = new Set([...memory].filter(isDismissal).map((mark) => mark.slice(dismissal.length) as FoundKind));
  const warnings = warningsFor(text, findings, dismissed);
  const lines = warnings.map((warning) => ({ warning, line: lineOf(warning, privacy, asksForRole) }));

  useEffect(() => {
    for (const warning of newsIn(warnings, memory)) {
      for (const mark of marksOf(warning)) memory.add(mark);
      announce(lineOf(warning, privacy, asksForRole));
    }
  });
  const before = useRef(text);
  useEffect(() => {
    // What was sent or deleted makes room for another note.
    if (text === '' && before.current !== '') memory.clear();
    before.current = text;
  }, [text, memory]);

  if (lines.length === 0) return null;
  return (
    <div className={styles.warning}>
      <ul className={styles.lines}>
        {lines.map(({ warning, line }) => (
          <li key={warning.kind}>{line}</li>
        ))}
      </ul>
      <Button
        kind="plain"
        className={styles.dismiss}
        onClick={(event) => {
          // The button goes, and whoever pressed it goes on writing.
          event.currentTarget.closest('form, [data-writing]')?.querySelector<HTMLElement>('textarea, input')?.focus();
          for (const { kind } of warnings) memory.add(`${dismissal}${kind}`);
          redraw();
        }}
      >
        {privacy.dismiss}
      </Button>
    </div>
  );
}

const nothing: readonly Finding[] = [];
const dismissal = 'dismissed ';

function isDismissal(mark: string): boolean {
  return mark.startsWith(dismissal);
}

/** What was found the last time somebody rested. */
function useFindings(text: string): readonly Finding[] {
  const [findings, setFindings] = useState(nothing);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    if (text.trim() === '') return setFindings(nothing);
    const detector = import('../../shared/privacy/detect.ts');
    const timer = setTimeout(() => {
      detector.then(
        ({ detect }) => {
          if (latest.current === text) setFindings(findingsIn(text, detect(text)));
        },
        // Without a network there is no warning; the notice stands all the same.
        () => {},
      );
    }, pauseMs);
    detector.catch(() => {});
    return () => clearTimeout(timer);
  }, [text]);
  return findings;
}

function lineOf({ kind, words, sure }: Warning, privacy: Catalogue['privacy'], asksForRole: boolean): string {
  // The last ones: what has just been written is among them.
  const list = words.slice(-mostWords).map(privacy.quote).join(', ');
  switch (kind) {
    case 'nationalId':
      return sure ? privacy.nationalIdSure : privacy.nationalId;
    case 'name':
      if (asksForRole) return privacy.nameForRole(list);
      return words.length === 1 ? privacy.name(list) : privacy.names(list);
    case 'class':
      return privacy.className(list);
    case 'phone':
      return privacy.phone(list);
    case 'email':
      return privacy.email(list);
  }
}
