import { monthOf } from './calendar-days.ts';
import type { Cohort, Day, Gathering } from './network.ts';

/** A month with its gatherings; or several in a row without any, from `month` to `through`. */
export interface YearRow {
  /** `2026-01` */
  readonly month: string;
  readonly through: string;
  readonly gatherings: readonly Gathering[];
}

export interface YearPlan {
  /** From the first month to the last, without gaps, by calendar year. */
  readonly years: readonly { readonly year: string; readonly rows: readonly YearRow[] }[];
  /** Those that have no day yet. */
  readonly undated: readonly Gathering[];
  /** The first that is not over; today's counts. */
  readonly next: Gathering | null;
}

/** No plan is longer: a wrong year in one gathering must not draw a century. */
const mostMonths = 60;
const usualMonths = 10;

/**
 * The gatherings by month: from the cohort's start, or else from now, and over all that is planned.
 * @param today where the network is at home
 */
export function yearPlan(gatherings: readonly Gathering[], cohort: Cohort | null, today: Day): YearPlan {
  const dated = gatherings.filter((one): one is Gathering & { day: Day } => one.day !== null).sort(byTime);
  const first = monthOf(earlier(cohort?.from ?? today, dated[0]?.day));
  const last = monthOf(later(dated.at(-1)?.day ?? today, cohort?.to ?? today));
  const least = cohort?.to ? first : monthAfter(first, usualMonths - 1);
  const end = last > least ? last : least;
  const shown = monthAfter(first, mostMonths - 1);
  const rows: YearRow[] = [];
  for (let month = first; month <= end && month <= shown; month = monthAfter(month, 1)) {
    const inMonth = dated.filter(({ day }) => monthOf(day) === month);
    const before = rows.at(-1);
    const goesOn =
      before?.gatherings.length === 0 && inMonth.length === 0 && before.month.slice(0, 4) === month.slice(0, 4);
    if (before && goesOn) rows[rows.length - 1] = { ...before, through: month };
    else rows.push({ month, through: month, gatherings: inMonth });
  }
  // Those beyond what is drawn stand in the last row, so that none is out of reach.
  const beyond = dated.filter(({ day }) => monthOf(day) > shown);
  if (beyond.length > 0) rows.push({ month: monthOf(beyond[0]?.day ?? ''), through: last, gatherings: beyond });
  const years = [...new Set(rows.map(({ month }) => month.slice(0, 4)))];
  return {
    years: years.map((year) => ({ year, rows: rows.filter(({ month }) => month.startsWith(year)) })),
    undated: gatherings.filter(({ day }) => day === null),
    next: dated.find(({ day }) => day >= today) ?? null,
  };
}

function byTime(a: Gathering, b: Gathering): number {
  const [first, second] = [`${a.day} ${a.startsAt ?? ''}`, `${b.day} ${b.startsAt ?? ''}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function earlier(a: Day, b: Day | undefined): Day {
  return b !== undefined && b < a ? b : a;
}

function later(a: Day, b: Day): Day {
  return b > a ? b : a;
}
