import { expect, test } from 'vitest';
import { createTextShelf } from '../../../client/ui/text-shelf.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { loadPart, type PartLoaders } from '../../../shared/texts/parts.ts';

/** What drawing throws at React: what it shall wait for, or a fault. */
function thrownBy(draw: () => unknown): unknown {
  try {
    draw();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

const { common, errors, front, join } = nb;
const shelfWith = (seat: PartLoaders['nb']['seat']) => {
  const load = { ...loadPart, nb: { ...loadPart.nb, seat } };
  return createTextShelf('nb', { common, errors, front, join }, load);
};

test('an area that has not come makes React wait for it, once and for all who ask', async () => {
  let loads = 0;
  const shelf = shelfWith(async () => {
    loads += 1;
    return loadPart.nb.seat();
  });
  const texts: Catalogue = shelf.textsIn('nb');
  expect(texts.join).toBe(join);
  const waitedFor = thrownBy(() => texts.participant);
  expect(thrownBy(() => texts.steps)).toBe(waitedFor);
  expect(thrownBy(() => shelf.waitFor('nb', ['door', 'seat']))).toBe(waitedFor);
  await waitedFor;
  expect(texts.participant).toBe(nb.participant);
  shelf.waitFor('nb', ['door', 'seat']);
  expect(loads).toBe(1);
});

test('one that does not come is a fault for whoever draws it, until it is filled in', async () => {
  const lost = new Error('no network');
  let answers = 0;
  const shelf = shelfWith(async () => {
    answers += 1;
    if (answers === 1) throw lost;
    return loadPart.nb.seat();
  });
  shelf.fetchParts('nb', ['seat']);
  await expect(thrownBy(() => shelf.textsIn('nb').steps)).rejects.toBe(lost);
  expect(thrownBy(() => shelf.textsIn('nb').steps)).toBe(lost);
  expect(thrownBy(() => shelf.waitFor('nb', ['seat']))).toBe(lost);
  await shelf.fill('nb');
  expect(shelf.textsIn('nb').steps).toBe(nb.steps);
});
