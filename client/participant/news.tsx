import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { latestMessage } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { useTexts } from '../ui/language.tsx';
import { keepMessageRead, messageRead } from './seat-memory.ts';

interface News {
  /** The message that stands, until whoever sent it clears it or it is put away here. */
  readonly message: string | null;
  readonly putMessageAway: () => void;
  /** The connection has been lost for longer than a moment. */
  readonly away: boolean;
}

const NewsContext = createContext<News>({ message: null, putMessageAway: () => {}, away: false });

export function useNews(): News {
  return useContext(NewsContext);
}

/** A phone that changes its mast is away for a moment: not worth a word. */
const noticedAfterMs = 2_500;

/** Follows what is to be known on every screen, and says each thing once, however often screens come and go. */
export function NewsProvider({ children }: { readonly children: ReactNode }) {
  const { participant } = useTexts();
  const { state, online } = useLive();
  const word = useWord();
  const [readId, setReadId] = useState(() => messageRead(state.id));
  const message = latestMessage(state);
  const text = message && message.id !== readId ? word(message.textId) : '';
  const away = useAway(online);
  useSaidOnce(text === '' ? '' : `${participant.messageFrom}: ${text}`);
  useSaidOnce(away ? participant.offline : '', participant.backOnline);

  const putMessageAway = () => {
    if (!message) return;
    setReadId(message.id);
    keepMessageRead(state.id, message.id);
  };
  return <NewsContext value={{ message: text || null, putMessageAway, away }}>{children}</NewsContext>;
}

function useAway(online: boolean): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (online) {
      setAway(false);
      return;
    }
    const timer = setTimeout(() => setAway(true), noticedAfterMs);
    return () => clearTimeout(timer);
  }, [online]);
  return away;
}

/** @param after what is said when `words` are over */
function useSaidOnce(words: string, after = ''): void {
  const announce = useAnnounce();
  const said = useRef('');
  useEffect(() => {
    if (words === said.current) return;
    announce(words || after);
    said.current = words;
  }, [words, after, announce]);
}
