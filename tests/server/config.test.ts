import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      publicUrl: undefined,
      trustProxy: 0,
      createKey: '',
      logLevel: 'info',
    });
  });

  it('reads every variable', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/var/lib/samling',
      PUBLIC_URL: 'https://samling.example.org:8443',
      TRUST_PROXY: '2',
      CREATE_KEY: 'blåbær og kaffe',
      LOG_LEVEL: 'warn',
    };
    expect(readConfig(env)).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/var/lib/samling',
      publicUrl: 'https://samling.example.org:8443',
      trustProxy: 2,
      createKey: 'blåbær og kaffe',
      logLevel: 'warn',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', TRUST_PROXY: '' })).toEqual(readConfig({}));
  });

  it('trusts proxies on this machine when told so', () => {
    expect(readConfig({ TRUST_PROXY: 'loopback' }).trustProxy).toBe('loopback');
  });

  it.each([
    ['PORT', '65535'],
    ['PUBLIC_URL', 'http://192.0.2.7:3000'],
    ['PUBLIC_URL', 'http://[2001:db8::7]:3000'],
    ['LOG_LEVEL', 'silent'],
  ])('accepts %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', 'http'],
    ['HOST', 'my host'],
    ['HOST', 'http://localhost'],
    ['DATA_DIR', 'a\0b'],
    ['PUBLIC_URL', 'samling.example.org'],
    ['PUBLIC_URL', 'https://samling.example.org/'],
    ['PUBLIC_URL', 'https://samling.example.org/app'],
    ['PUBLIC_URL', 'https://samling.example.org?x'],
    ['PUBLIC_URL', 'https://me:secret@samling.example.org'],
    ['PUBLIC_URL', 'ftp://samling.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_LEVEL', 'INFO'],
  ])('refuses %s=%j in one line that names both', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal.message).toMatch(new RegExp(`^${name} is `));
    expect(refusal.message).toContain(JSON.stringify(value));
    expect(refusal.message).toMatch(/, but must be .{10,}\.$/);
    expect(refusal.message).not.toContain('\n');
  });

  it('keeps the line short however long the value is', () => {
    expect(refusalOf({ PORT: 'x'.repeat(100_000) }).message.length).toBeLessThan(200);
  });
});

function refusalOf(env: Record<string, string>): Error {
  try {
    readConfig(env);
  } catch (error) {
    return error as Error;
  }
  throw new Error('The configuration was accepted.');
}
