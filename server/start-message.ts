import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';
import { isOpenToNetwork, networkAddress } from './network-address.ts';

/** What the operator reads at the start: where Samling is, how others reach it, and who may create conferences. */
export function startMessage(config: Config, port: number): string {
  const lines = ['', 'Samling is ready.', ''];
  const local = `http://${isOpenToNetwork(config.host) ? 'localhost' : config.host}:${port}`;
  lines.push(`  On this machine   ${local}`);
  const inNetwork = isOpenToNetwork(config.host) ? networkAddress() : undefined;
  const shared = config.publicUrl ?? (inNetwork && `http://${inNetwork}:${port}`);
  if (config.publicUrl) lines.push(`  For everybody     ${config.publicUrl}`);
  else if (shared) lines.push(`  In the network    ${shared}`);
  lines.push(
    `  Who may create    ${config.createKey === '' ? 'anyone who reaches this address (set CREATE_KEY to change that)' : 'whoever knows CREATE_KEY'}`,
    `  Data              ${config.dataDir}`,
  );
  if (shared)
    lines.push(
      '',
      ...renderUnicodeCompact(shared)
        .split('\n')
        .map((line) => `  ${line}`),
    );
  return [...lines, ''].join('\n');
}
