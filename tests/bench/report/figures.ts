import type { Spread } from '../statistics.ts';

/** Thousands apart, so that large figures can be read. */
export function figure(value: number, digits = 1): string {
  const [whole = '', ...rest] = value.toFixed(digits).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ' '), ...rest].join('.');
}

/** Least, **median**, greatest. */
export function spreadText({ min, median, max }: Spread, digits?: number): string {
  return `${figure(min, digits)} / **${figure(median, digits)}** / ${figure(max, digits)}`;
}

export function ratioText({ median }: Spread): string {
  return `${median.toFixed(median < 10 ? 2 : 1)}×`;
}
