/** A question of one's own, or of a network that this browser looks after. */
export interface KeptQuestion {
  readonly question: string;
  readonly sensitive: boolean;
  /** The network that it belongs to; null: to whoever uses this browser. */
  readonly networkId: string | null;
}

const key = 'samling.questions';
/** More than anybody reads through. */
const most = 300;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The questions that this browser remembers; none where it keeps nothing, or something else stands there. */
export function keptQuestions(store: Store = localStorage): readonly KeptQuestion[] {
  try {
    const held: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(held) ? held.filter(isKept).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Adds it; one that reads the same is not kept twice. */
export function keepQuestion(question: KeptQuestion, store: Store = localStorage): readonly KeptQuestion[] {
  return write([question, ...keptQuestions(store).filter((one) => !same(one, question))], store);
}

export function forgetQuestion(question: KeptQuestion, store: Store = localStorage): readonly KeptQuestion[] {
  return write(
    keptQuestions(store).filter((one) => !same(one, question)),
    store,
  );
}

/** Makes the questions of a network here what they are there. */
export function keepNetworkQuestions(
  networkId: string,
  questions: readonly Pick<KeptQuestion, 'question' | 'sensitive'>[],
  store: Store = localStorage,
): readonly KeptQuestion[] {
  const others = keptQuestions(store).filter((one) => one.networkId !== networkId);
  return write([...others, ...questions.map(({ question, sensitive }) => ({ question, sensitive, networkId }))], store);
}

function same(one: KeptQuestion, other: KeptQuestion): boolean {
  return one.networkId === other.networkId && one.question === other.question;
}

function write(questions: readonly KeptQuestion[], store: Store): readonly KeptQuestion[] {
  const kept = questions.slice(0, most);
  try {
    store.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: they are there for as long as the page is open.
  }
  return kept;
}

function isKept(held: unknown): held is KeptQuestion {
  if (typeof held !== 'object' || held === null) return false;
  const { question, sensitive, networkId } = held as Record<string, unknown>;
  return (
    typeof question === 'string' &&
    typeof sensitive === 'boolean' &&
    (networkId === null || typeof networkId === 'string')
  );
}
