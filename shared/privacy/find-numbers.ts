import type { Found } from './detect.ts';
import { isNationalId } from './national-id.ts';

/** Whole numbers only: no digit or letter stands at either side, and no sign that makes it part of a longer one. */
const elevenDigits = /(?<![\p{L}\d]|\d[.,-])\d{6}[ \u00a0.-]?\d{5}(?![\p{L}\d]|[.,-]\d)/gu;
const dottedDate = /(?<![\p{L}\d]|\d[.,-])\d{2}([. ])\d{2}\1\d{2}[ \u00a0-]\d{5}(?![\p{L}\d]|[.,-]\d)/gu;
/** As Norwegians write them: 8 digits, 3 + 2 + 3 for mobiles, 2 + 2 + 2 + 2 for others; with or without the country. */
const phone =
  /(?<![\p{L}\d+]|\d[ \u00a0.,-])(?:(?:\+|00)47[ \u00a0]?)?(?:[2-9]\d{7}|[2-9]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}|[2-9]\d(?:[ \u00a0]\d{2}){3})(?![\p{L}\d]|[ \u00a0.,-]\d)/gu;
const eightDigits = /^\d{8}$/;

const longestLocalPart = 64;
const localPart = /[\p{L}\d._%+-]+$/u;
const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+){0,5}\.\p{L}{2,}/u;

/** Identity numbers, phone numbers and e-mail addresses. */
export function findNumbers(text: string): readonly Found[] {
  return [...identityNumbers(text), ...phones(text), ...addresses(text)];
}

/** Eleven digits are warned of even where the control digits are wrong: people mistype, and other numbers are as private. */
function identityNumbers(text: string): readonly Found[] {
  return [elevenDigits, dottedDate].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      ...{ kind: 'nationalId' as const, start: index, end: index + words.length },
      sure: isNationalId(words.replace(/\D/g, '')),
    })),
  );
}

function phones(text: string): readonly Found[] {
  return [...text.matchAll(phone)]
    .filter(({ 0: words }) => !(eightDigits.test(words) && isDate(words)))
    .map(({ 0: words, index }) => ({ kind: 'phone', start: index, end: index + words.length, sure: false }));
}

/** 20250131 and 31012025 are days. */
function isDate(digits: string): boolean {
  const [first, second, third, fourth] = [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + 2)));
  const isDay = (day = 0, month = 0) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const isCentury = (century = 0) => century === 19 || century === 20;
  return (isCentury(first) && isDay(fourth, third)) || (isCentury(third) && isDay(first, second));
}

/** Looks outward from each @ for a bounded way: a pattern over the whole text would take quadratic time. */
function addresses(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = localPart.exec(text.slice(Math.max(0, at - longestLocalPart), at))?.[0];
    const after = domain.exec(text.slice(at + 1, at + 200))?.[0];
    if (before && after)
      found.push({ kind: 'email', start: at - before.length, end: at + 1 + after.length, sure: true });
  }
  return found;
}
