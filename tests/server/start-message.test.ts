import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startMessage } from '../../server/start-message.ts';

test('the start tells the address, how others reach it with a code to scan, and who may create', () => {
  const open = startMessage(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://samling.example' }), 3000);
  expect(open).toContain('http://localhost:3000');
  expect(open).toContain('https://samling.example');
  expect(open).toMatch(/anyone.*CREATE_KEY/);
  expect(open).toMatch(/█▀▀▀▀▀▀▀█/);
  const guarded = startMessage(readConfig({ HOST: '127.0.0.1', CREATE_KEY: 'secret-key' }), 3000);
  expect(guarded).toContain('whoever knows CREATE_KEY');
  expect(guarded).not.toContain('secret-key');
  expect(guarded).not.toMatch(/█/);
});
