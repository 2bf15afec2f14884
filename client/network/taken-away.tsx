import { type ReactNode, useState } from 'react';
import type { NetworkChange } from '../../shared/network/changes.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNetwork } from './use-network.tsx';

/**
 * What was taken away last can be put back, as long as one stays on the page.
 * @returns `takeAway` does it, given what would put it back; `notice` stands where one sees it
 */
export function useTakingAway(): {
  takeAway(what: string, change: NetworkChange, back: readonly NetworkChange[]): void;
  readonly notice: ReactNode;
} {
  const { common, network } = useTexts();
  const { change: ask } = useNetwork();
  const [gone, setGone] = useState<{ readonly what: string; readonly back: readonly NetworkChange[] } | null>(null);
  return {
    takeAway(what, change, back) {
      if (ask(change) === undefined) setGone({ what, back });
    },
    notice: gone && (
      <Notice
        action={
          <Button
            kind="pill"
            onClick={() => {
              for (const change of gone.back) ask(change);
              setGone(null);
            }}
          >
            {common.undo}
          </Button>
        }
      >
        {network.takenAway(gone.what)}
      </Notice>
    ),
  };
}
