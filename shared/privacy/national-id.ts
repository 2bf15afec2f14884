/** Eleven digits that are no date cannot be a Norwegian identity number; a day + 40 is a D-number, a month + 40 or + 80 a helping or a test one. */
const dayShifts = [0, 40];
const monthShifts = [0, 40, 80];

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether eleven digits are a valid Norwegian identity number (fødselsnummer or D-number): six digits of a date, three of
 * the person, and two control digits. Each control digit is 11 − (weighted sum of all digits before it mod 11), where 11
 * counts as 0 and 10 is never given out.
 *
 * Source: Ernst S. Selmer, *Personnummerering i Norge: litt anvendt tallteori og psykologi*, Nordisk Matematisk Tidskrift
 * 12 (1964); the rule is in *forskrift til folkeregisterloven* § 2-2-1 and the weights at skatteetaten.no.
 */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || !beginsWithDate(digits)) return false;
  const numbers = [...digits].map(Number);
  return controlDigit(numbers, firstWeights) === numbers[9] && controlDigit(numbers, secondWeights) === numbers[10];
}

function beginsWithDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return (
    dayShifts.some((shift) => day - shift >= 1 && day - shift <= 31) &&
    monthShifts.some((shift) => month - shift >= 1 && month - shift <= 12)
  );
}

/** 10 where there is none: no digit is equal to it. */
function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
