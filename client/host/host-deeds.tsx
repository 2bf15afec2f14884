import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Command } from '../../shared/conference/commands.ts';
import { useSend } from '../live/use-live.tsx';

export interface Deeds {
  /** The code of the last refusal, until the next command succeeds or it is put away. */
  readonly refusal: string | null;
  forget(): void;
  /** Sends a command; true when the server has done it. A refusal is shown. */
  run(command: Command): Promise<boolean>;
}

const DeedsContext = createContext<Deeds | null>(null);

/** What a host does, and what the server answers when it will not. */
export function HostDeeds({ children }: { readonly children: ReactNode }) {
  const send = useSend();
  const [refusal, setRefusal] = useState<string | null>(null);
  const forget = useCallback(() => setRefusal(null), []);
  const run = useCallback(
    async (command: Command) => {
      const reply = await send(command);
      setRefusal(reply.ok ? null : reply.code);
      return reply.ok;
    },
    [send],
  );
  const deeds = useMemo(() => ({ refusal, forget, run }), [refusal, forget, run]);
  return <DeedsContext value={deeds}>{children}</DeedsContext>;
}

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error('used outside HostDeeds');
  return deeds;
}
