import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import { compareHarvest } from './compare-harvest.ts';
import { DoorError, fetchHarvest } from './door.ts';
import { parseFacilitatorLink } from './facilitator.ts';
import { runSimulation, type SimulationOptions, type SimulationReport } from './run-simulation.ts';

const usage = `Simulated people join a conference, write, react, report and check out.

  npm run simulate -- --code K7F3MQ --people 24

  --code        the join code
  --people      how many (24)
  --url         address of the server (http://127.0.0.1:3000)
  --facilitate  the facilitator link; then the programme is run as well, and the harvest compared at the end
  --pace        how many times as fast as people: 1, 10, 60 or any other (10)
  --seed        the same seed gives the same people and words (7)
  --mark        a mark at the end of each sentence, to find it again
  --ledger      a file to write down what was written, as JSON
  --quiet       tells only the result`;

const most = 1_500;

interface Asked {
  readonly options: SimulationOptions;
  readonly ledgerFile: string | undefined;
}

/** @throws {Error} with one line for whoever typed it */
function readArguments(given: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...given],
    options: {
      code: { type: 'string' },
      people: { type: 'string', default: '24' },
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      facilitate: { type: 'string' },
      pace: { type: 'string', default: '10' },
      seed: { type: 'string', default: '7' },
      mark: { type: 'boolean', default: false },
      ledger: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  });
  if (!values.code) throw new Error('--code is needed: the join code of a conference that is open.');
  if (!URL.canParse(values.url))
    throw new Error(`--url is "${values.url}", but must be an address such as http://127.0.0.1:3000.`);
  if (values.facilitate !== undefined && !parseFacilitatorLink(values.facilitate)) {
    throw new Error('--facilitate must be a facilitator link: <address>/f/<conference>#<token>.');
  }
  return {
    options: {
      url: new URL(values.url).origin,
      code: values.code,
      people: numberOf('--people', values.people, 1, most, true),
      pace: numberOf('--pace', values.pace, 0.1, 10_000, false),
      seed: numberOf('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER, true),
      marked: values.mark,
      ...(values.facilitate === undefined ? {} : { facilitatorLink: values.facilitate }),
      tell: values.quiet ? () => {} : (line) => console.log(line),
    },
    ledgerFile: values.ledger,
  };
}

function numberOf(name: string, text: string, least: number, greatest: number, whole: boolean): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= greatest && (!whole || Number.isInteger(value))) return value;
  throw new Error(`${name} is "${text}", but must be a ${whole ? 'whole ' : ''}number from ${least} to ${greatest}.`);
}

function tellReport({ joined, ledger, errors, refusals }: SimulationReport): void {
  const { shared, private: kept, comments, words, ratings, uncertain } = ledger;
  console.log(
    `${joined} joined · ${shared.length} shared texts, ${kept.length} private, ${comments.length} comments, ` +
      `${words.length} words, ${ratings.length} ratings${uncertain.length > 0 ? `, ${uncertain.length} uncertain` : ''}`,
  );
  for (const [code, times] of Object.entries(refusals)) console.log(`refused ${times} times: ${code}`);
  for (const error of errors.slice(0, 20)) console.log(`error: ${error}`);
  if (errors.length > 20) console.log(`and ${errors.length - 20} more errors`);
}

/** With the desk's link the harvest can be asked for, and both sides counted. */
async function compare({ url, facilitatorLink }: SimulationOptions, report: SimulationReport): Promise<boolean> {
  const seat = facilitatorLink === undefined ? undefined : parseFacilitatorLink(facilitatorLink);
  if (!seat) return true;
  const harvest = await fetchHarvest<Harvest>(url, seat.conferenceId, { role: 'facilitator', token: seat.token });
  const { shared, private: kept, faults } = compareHarvest(report.ledger, harvest);
  console.log(`harvest: ${harvest.counts.notes} notes; ${shared} shared texts and ${kept} private ones looked for`);
  for (const fault of faults.slice(0, 20)) console.log(`differs: ${fault}`);
  console.log(
    faults.length === 0 ? 'harvest agrees: each shared text once, no private one' : `${faults.length} differences`,
  );
  return faults.length === 0;
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return 0;
  }
  let asked: Asked;
  try {
    asked = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 1;
  }
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  try {
    const report = await runSimulation({ ...asked.options, signal: stopping.signal });
    tellReport(report);
    if (asked.ledgerFile) writeFileSync(asked.ledgerFile, `${JSON.stringify(report, null, 2)}\n`);
    if (stopping.signal.aborted) return 130;
    const agrees = await compare(asked.options, report);
    return agrees && report.errors.length === 0 ? 0 : 1;
  } catch (error) {
    const unreachable = error instanceof TypeError && error.message === 'fetch failed';
    console.error(unreachable ? `No server answers at ${asked.options.url}.` : (error as Error).message);
    if (!unreachable && !(error instanceof DoorError) && error instanceof Error) console.error(error.stack);
    return 1;
  }
}

process.exitCode = await main();
