import styles from './code-text.module.css';
import { formatCode } from './join-code.ts';
import { useTexts } from './language.tsx';

export interface CodeTextProps {
  readonly code: string;
  readonly size?: 'inherit' | 'large' | 'hall' | undefined;
}

/** The join code in two threes, `K7F 3MQ`; read letter by letter to those who listen. */
export function CodeText({ code, size = 'inherit' }: CodeTextProps) {
  const texts = useTexts().common;
  const spelled = [...code].join(' ');
  return (
    <span className={`${styles.code} ${size === 'inherit' ? '' : styles[size]}`}>
      <span aria-hidden="true">{formatCode(code)}</span>
      <span className="visually-hidden">{texts.joinCodeSpelled(spelled)}</span>
    </span>
  );
}
