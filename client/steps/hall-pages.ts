/** A card as it was measured: a table with its names. Pixels. */
export interface MeasuredCard {
  readonly top: number;
  readonly height: number;
}

/**
 * Cuts cards that stand in rows into pages that fit, rows kept whole and spread evenly. Each page is a range of card
 * indexes, its end not included. A row that is taller than the room still gets a page.
 * @param room height there is for the cards
 */
export function pagesThatFit(
  cards: readonly MeasuredCard[],
  room: number,
): readonly { readonly from: number; readonly to: number }[] {
  const rows = rowsOf(cards);
  const fewest = packed(rows, room, () => rows.length);
  // As many pages as are needed, and then as even as they get: no last page with a single table.
  const even = packed(rows, room, (left, page) => Math.ceil(left / Math.max(fewest.length - page, 1)));
  const chosen = even.length === fewest.length ? even : fewest;
  return chosen.map((page) => ({ from: page[0]?.from ?? 0, to: page.at(-1)?.to ?? 0 }));
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

function rowsOf(cards: readonly MeasuredCard[]): readonly Row[] {
  const rows: Row[] = [];
  cards.forEach(({ top, height }, at) => {
    const row = rows.at(-1);
    const bottom = top + height;
    if (row && row.top === top) rows[rows.length - 1] = { ...row, to: at + 1, bottom: Math.max(row.bottom, bottom) };
    else rows.push({ from: at, to: at + 1, top, bottom });
  });
  return rows;
}

/** @param share how many rows a page should take at most, given the rows that are left and the page's index */
function packed(
  rows: readonly Row[],
  room: number,
  share: (left: number, page: number) => number,
): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let most = 0;
  rows.forEach((row, at) => {
    const page = pages.at(-1);
    const first = page?.[0];
    if (page && first && page.length < most && row.bottom - first.top <= room) {
      page.push(row);
      return;
    }
    most = share(rows.length - at, pages.length);
    pages.push([row]);
  });
  return pages;
}
