import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

/** `primary` once on a screen; `quiet` on paper; `plain` as words; `pill` among many small ones. */
export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'pill';

interface Look {
  readonly kind?: ButtonKind | undefined;
  readonly large?: boolean | undefined;
  /** As wide as the column it stands in. */
  readonly wide?: boolean | undefined;
  /** A lucide icon; the words beside it stay. */
  readonly icon?: ReactNode;
}

/** A native button, 44 px or more. It does not submit unless `type="submit"`. */
export function Button({ kind, large, wide, icon, className, children, ...rest }: Look & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={look({ kind, large, wide }, className)}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: for places, not for deeds. */
export function ButtonLink({ kind, large, wide, icon, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={look({ kind, large, wide }, className)}>
      {icon}
      {children}
    </a>
  );
}

function look({ kind = 'quiet', large, wide }: Look, own: string | undefined): string {
  return [styles.button, styles[kind], large && styles.large, wide && styles.wide, own].filter(Boolean).join(' ');
}
