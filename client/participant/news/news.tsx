import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { MessageTarget } from '../../../shared/conference/messages.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Help } from '../../../shared/conference/state.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { keepMessagesRead, messagesRead } from '../seat-memory.ts';
import { minutesGiven, openCall, stepTakenOut, unreadMessages } from './follow-news.ts';

export interface ShownMessage {
  readonly id: string;
  readonly text: string;
  /** Who sent it and to whom. */
  readonly from: string;
  readonly at: number;
}

interface News {
  /** What stands until whoever sent it clears it or it is put away here; the latest first. */
  readonly messages: readonly ShownMessage[];
  readonly putAway: (messageId: string) => void;
  /** The connection has been lost for longer than a moment. */
  readonly away: boolean;
  /** The table's call for help, or one's own. */
  readonly call: Help | null;
  /** Minutes that one's group has just been given. */
  readonly given: number;
  /** The step that has been taken out while one was in it. */
  readonly takenOut: Step | null;
  readonly putEventAway: (event: 'given' | 'takenOut') => void;
}

const nothing: News = {
  messages: [],
  putAway: () => {},
  away: false,
  call: null,
  given: 0,
  takenOut: null,
  putEventAway: () => {},
};

const NewsContext = createContext<News>(nothing);

export function useNews(): News {
  return useContext(NewsContext);
}

/** A phone that changes its mast is away for a moment: not worth a word. */
const noticedAfterMs = 2_500;

/** Follows what is to be known on every screen, and says each thing once, however often screens come and go. */
export function NewsProvider({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const { participant } = texts;
  const { state, online, personId } = useLive();
  const word = useWord();
  const [read, setRead] = useState(() => messagesRead(state.id));
  const messages = unreadMessages(state, read).flatMap(({ id, textId, to, at }) => {
    const text = word(textId);
    return text === '' ? [] : [{ id, text, at, from: fromWhom(state, to, texts) }];
  });
  const away = useAway(online);
  const call = openCall(state, personId ?? '');
  const { given, takenOut, putEventAway } = useEvents(state, personId ?? '');

  useMessagesSaid(messages);
  useSaidOnce(away ? participant.offline : '', participant.backOnline);
  useSaidOnce(callInWords(call, texts, word));
  useSaidOnce(given > 0 ? participant.moreTime(given) : '');
  useSaidOnce(takenOut ? participant.stepTakenOut(takenOut.title) : '');

  const putAway = (messageId: string) => {
    const next = new Set(read).add(messageId);
    setRead(next);
    keepMessagesRead(state.id, next);
  };
  return <NewsContext value={{ messages, putAway, away, call, given, takenOut, putEventAway }}>{children}</NewsContext>;
}

function fromWhom(state: ConferenceState, to: MessageTarget, { participant }: Catalogue): string {
  switch (to.kind) {
    case 'all':
      return participant.messageFrom;
    case 'hall':
      return participant.messageToHall(state.halls.find(({ id }) => id === to.hallId)?.name ?? '');
    case 'group':
      return participant.messageToGroup;
  }
}

/** How a call for help stands, in one sentence; empty without one. */
export function callInWords(call: Help | null, { participant }: Catalogue, word: (id: string) => string): string {
  if (!call) return '';
  const { help } = participant;
  if (call.reply) return help.answered(word(call.reply.textId));
  return call.groupId === null ? help.youAsked : help.groupAsked;
}

/** What has happened since this page was opened; the last of each kind, until it is put away or the programme goes on. */
function useEvents(state: ConferenceState, personId: string) {
  const before = useRef(state);
  const [given, setGiven] = useState<{ readonly stepId: string | null; readonly minutes: number }>();
  const [takenOut, setTakenOut] = useState<Step | null>(null);
  useEffect(() => {
    const minutes = minutesGiven(before.current, state, personId);
    const gone = stepTakenOut(before.current, state);
    before.current = state;
    const stepId = state.currentStepId;
    if (minutes > 0) {
      // Two gifts that were not put away are one.
      setGiven((last) => ({ stepId, minutes: minutes + (last?.stepId === stepId ? last.minutes : 0) }));
    }
    if (gone) setTakenOut(gone);
  }, [state, personId]);
  return {
    given: given?.stepId === state.currentStepId ? given.minutes : 0,
    takenOut: takenOut && state.parked.some(({ id }) => id === takenOut.id) ? takenOut : null,
    putEventAway: (event: 'given' | 'takenOut') => (event === 'given' ? setGiven(undefined) : setTakenOut(null)),
  };
}

/** Each message once, however long it stands and whichever is put away. */
function useMessagesSaid(messages: readonly ShownMessage[]): void {
  const announce = useAnnounce();
  const said = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, from, text } of messages) {
      if (said.current.has(id)) continue;
      said.current.add(id);
      announce(`${from}: ${text}`);
    }
  }, [messages, announce]);
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
