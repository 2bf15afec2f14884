import { type DestinationStream, type Logger, pino } from 'pino';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a log line may say in words. Anything else that is text is left out: it may be a name, a token or an address. */
const wordKeys = new Set(
  'board code conference event kind level method outcome reason role route signal status step type version'.split(' '),
);

/** Stable words and ids look like this; sentences and mail addresses do not. */
const wordShape = /^[\w.:/*{}()-]{1,100}$/;

const leftOut = '[left out]';

/**
 * A logger whose lines cannot hold names, tokens, texts or addresses: numbers and booleans pass, strings pass only under the
 * keys listed above (or ending in `Id`), errors keep their type, code and stack frames but not their message. The message of
 * a line is for constant phrases; values go into fields, never into the phrase.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: withoutWords,
    },
    serializers: { err: describeError, req: describeRequest, res: describeResponse },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: [object, string] | [string]) => void) {
        const [first, second] = args;
        // pino would put an error's own message into the line, and the values after a phrase into the phrase.
        if (typeof first === 'string') method.call(this, first);
        else {
          const fields = first instanceof Error ? { err: first } : Object(first);
          method.call(this, fields, typeof second === 'string' ? second : '(no message)');
        }
      },
    },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  const { child } = logger;
  // pino formats no child's bindings; children inherit this method from their parent.
  logger.child = function (this: Logger, bindings, childOptions) {
    return child.call(this, withoutWords(bindings), childOptions);
  } as Logger['child'];
  return logger;
}

/** What is logged of an answered request: the route's pattern, because the path may hold a join code. */
export function requestFields(request: RoutedRequest, response: { statusCode: number }, milliseconds: number) {
  return { ...describeRequest(request), ...describeResponse(response), ms: Math.round(milliseconds) };
}

/** The part of an Express request that may be logged. */
interface RoutedRequest {
  method?: string | undefined;
  route?: { path?: unknown } | undefined;
}

function describeRequest(request: RoutedRequest) {
  return { method: request.method, route: String(request.route?.path ?? 'none') };
}

function describeResponse(response: { statusCode: number }) {
  return { status: response.statusCode };
}

/** Messages quote what was parsed or where it connected to, so only type, code and frames are kept, of causes as well. */
function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === 'number' || (typeof code === 'string' && wordShape.test(code)) ? { code } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** The stack begins with the message; the frames are the unbroken run of lines at its end. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n');
  const isFrame = (line: string) => /^ {4}at (.+ \()?[^()]*:\d+:\d+\)?$|^ {4}at .+ \(<anonymous>\)$/.test(line);
  const header = lines.findLastIndex((line) => !isFrame(line));
  const inMessage = error.message.split('\n').length;
  return lines.slice(Math.max(header + 1, inMessage), header + 11).map((line) => line.trim().slice(3));
}

function withoutWords(fields: Record<string, unknown>): Record<string, unknown> {
  const safe = Object.entries(fields).map(([key, value]) => {
    const hasSerializer = key === 'err' || key === 'req' || key === 'res';
    return [key, hasSerializer ? value : withoutWord(key, value, 0)];
  });
  return Object.fromEntries(safe);
}

function withoutWord(key: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value instanceof Error) return describeError(value);
  if (typeof value === 'string') {
    return (wordKeys.has(key) || key.endsWith('Id')) && wordShape.test(value) ? value : leftOut;
  }
  if (typeof value !== 'object' || depth >= 3) return leftOut;
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => withoutWord(key, item, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return leftOut;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutWord(name, item, depth + 1)]));
}
