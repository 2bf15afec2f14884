import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Command } from '../../shared/conference/commands.ts';
import type { CommandReply } from '../../shared/protocol/live.ts';
import { useSend } from '../live/use-live.tsx';

export interface Deeds {
  /** The code of the last refusal, until the next command succeeds or it is put away. */
  readonly refusal: string | null;
  forgetRefusal(): void;
  /** Sends a command and shows a refusal in words; true when the server has done it. */
  run(command: Command): Promise<boolean>;
  /** The same, with the server's word. */
  ask(command: Command): Promise<CommandReply>;
}

const DeedsContext = createContext<Deeds | null>(null);

/** What is done to the conference from a surface, and what the server answers when it will not. */
export function DeedsProvider({ children }: { readonly children: ReactNode }) {
  const send = useSend();
  const [refusal, setRefusal] = useState<string | null>(null);
  const forgetRefusal = useCallback(() => setRefusal(null), []);
  const ask = useCallback(
    async (command: Command) => {
      const reply = await send(command);
      // Somebody else was faster: what was wanted has happened.
      setRefusal(reply.ok || reply.code === 'already_moved' ? null : reply.code);
      return reply;
    },
    [send],
  );
  const run = useCallback(async (command: Command) => (await ask(command)).ok, [ask]);
  const deeds = useMemo(() => ({ refusal, forgetRefusal, run, ask }), [refusal, forgetRefusal, run, ask]);
  return <DeedsContext value={deeds}>{children}</DeedsContext>;
}

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error('used outside a DeedsProvider');
  return deeds;
}
