import { describe, expect, it } from 'vitest';
import { createLogger, requestFields } from '../../server/log.ts';

describe('createLogger', () => {
  it('writes time, level, phrase, numbers, known words and ids', () => {
    const { logger, lines } = listening();
    logger.info({ event: 'joined', participantId: 'V1StGXR8_Z5', ms: 12, late: true }, 'somebody joined');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        event: 'joined',
        participantId: 'V1StGXR8_Z5',
        ms: 12,
        late: true,
        msg: 'somebody joined',
      },
    ]);
  });

  it('leaves out whatever text is not a known word', () => {
    const { logger, text } = listening();
    logger.info({ name: 'Kari', reason: 'Kari Nordmann said so', person: { name: 'Kari', tokens: ['Kari'] } }, 'x');
    logger.info(
      { event: 'Kari@example.org', deep: { a: { b: { c: { code: 'Kari' } } } }, people: new Map([['Kari', 1]]) },
      'x',
    );
    logger.child({ name: 'Kari', address: 'Kari' }).child({ token: 'Kari' }).warn({ text: 'Kari' }, 'x');
    logger.error(new Error('Kari'));
    logger.error({ err: new Error('Kari\n    at Kari (Kari.ts:1:1)') });
    logger.error({ err: new Error('ok', { cause: new Error('Kari') }), error: new Error('Kari') }, 'x');
    logger.error({ err: 'Kari' }, 'x');
    logger.info('x %s', 'Kari');
    expect(text()).not.toContain('Kari');
    expect(text()).toContain('[left out]');
  });

  it('does not quote what could not be parsed, but says where', () => {
    const { logger, lines, text } = listening();
    try {
      JSON.parse('hemmelig ord');
    } catch (error) {
      logger.error({ err: error }, 'bad frame');
    }
    expect(text()).not.toContain('hemmelig');
    expect(lines()[0]).toMatchObject({ err: { type: 'SyntaxError' }, msg: 'bad frame' });
    expect(text()).toContain('log.test.ts');
  });

  it('keeps the code of a system error, not its address', () => {
    const { logger, lines, text } = listening();
    logger.error(
      Object.assign(new Error('connect ECONNREFUSED 192.0.2.7:80'), { code: 'ECONNREFUSED', address: '192.0.2.7' }),
    );
    expect(lines()[0]).toMatchObject({ err: { code: 'ECONNREFUSED' } });
    expect(text()).not.toContain('192.0.2.7');
  });

  it('keeps of a request only method, route pattern, status and time', () => {
    const request = {
      method: 'GET',
      route: { path: '/join/:code' },
      url: '/join/ABCDEF?t=1',
      ip: '192.0.2.7',
      headers: { cookie: 'x' },
    };
    const { logger, lines } = listening();
    logger.info(requestFields(request, { statusCode: 200 }, 3.4), 'request');
    logger.info({ req: request, res: { statusCode: 404, body: 'x' } }, 'request');
    expect(lines()).toMatchObject([
      { method: 'GET', route: '/join/:code', status: 200, ms: 3 },
      { req: { method: 'GET', route: '/join/:code' }, res: { status: 404 } },
    ]);
    expect(Object.keys(lines()[1]?.req ?? {})).toEqual(['method', 'route']);
    expect(Object.keys(lines()[1]?.res ?? {})).toEqual(['status']);
  });

  it('does not log paths that match no route', () => {
    expect(requestFields({ method: 'GET' }, { statusCode: 404 }, 1).route).toBe('none');
  });
});

function listening() {
  const written: string[] = [];
  const logger = createLogger('info', { write: (line) => written.push(line) });
  return { logger, text: () => written.join(''), lines: () => written.map((line) => JSON.parse(line)) };
}
