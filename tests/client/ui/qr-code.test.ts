import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from '../../../client/ui/qr-code.tsx';

test('the drawing holds exactly the dark modules, and a light edge round them', () => {
  const address = 'https://samling.example.no/j/K7F3MQ#0123456789abcdef';
  const { path, width } = drawQr(address);
  const drawn = new Set<string>();
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) drawn.add(`${Number(x) + at},${y}`);
  }
  const { data, size } = encode(address, { ecc: 'M', border: 3 });
  const dark = new Set(data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : []))));
  expect(width).toBe(size);
  expect(drawn).toEqual(dark);
  expect([...drawn].some((place) => place.split(',').some((at) => Number(at) < 3 || Number(at) >= size - 3))).toBe(
    false,
  );
});
