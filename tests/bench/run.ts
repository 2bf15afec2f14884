import { joinBench } from './join.ts';

/** Every measurement by name: `npm run bench -- join`. Without a name all of them run. */
const benches: Readonly<Record<string, () => Promise<void>>> = { join: joinBench };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();
