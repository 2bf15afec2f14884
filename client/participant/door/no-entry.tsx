import type { ReactNode } from 'react';
import type { ErrorCode } from '../../../shared/protocol/error-codes.ts';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { CodeForm } from './code-form.tsx';

/** Refusals that a right code mends; all others are met by trying again. */
const mendedByCode: ReadonlySet<string> = new Set(['unknown_code', 'no_identity', 'not_found', 'already_ended']);

export interface NoEntryProps {
  readonly code: ErrorCode | 'offline';
  /** The join code that was tried. */
  readonly joinCode?: string | undefined;
  readonly onRetry: () => void;
  /** Stands before the way that is left. */
  readonly children?: ReactNode;
}

/** Somebody who cannot come in: why, and the way that is left. */
export function NoEntry({ code, joinCode, onRetry, children }: NoEntryProps) {
  const texts = useTexts();
  const [title, words] = explain(code, texts);
  usePageTitle(title);
  return (
    <Page top={[texts.common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack" role="alert">
        <h1>{title}</h1>
        <p className="soft">{words}</p>
      </div>
      {children}
      {mendedByCode.has(code) ? (
        <CodeForm
          code={joinCode}
          onCode={(wanted) => (wanted === joinCode ? onRetry() : navigate(`/j/${wanted}`, { replace: true }))}
        />
      ) : (
        <div>
          {code === 'wrong_protocol' ? (
            <Button kind="primary" large onClick={() => location.reload()}>
              {texts.front.crashReload}
            </Button>
          ) : (
            <Button kind="primary" large onClick={onRetry}>
              {texts.common.retry}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}

function explain(code: ErrorCode | 'offline', texts: ReturnType<typeof useTexts>): readonly [string, string] {
  const { join } = texts;
  if (code === 'unknown_code') return [join.unknownTitle, join.unknownText];
  if (code === 'already_ended') return [join.endedTitle, join.endedText];
  if (code === 'no_identity') return [join.strangerTitle, join.strangerText];
  if (code === 'removed') return [join.removedTitle, join.removedText];
  return [join.refusedTitle, errorText(texts, code)];
}
