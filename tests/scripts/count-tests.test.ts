import { describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/count-tests.ts';

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

describe('countTests', () => {
  it('passes on what vitest counted', () => {
    expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
    expect(countTests({ ...report, numFailedTests: 1, testResults: [failing] }, 1).failed).toBe(1);
  });

  it('counts a file that broke before its tests', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countTests({ ...report, numFailedTests: 2, testResults: [broken] }, 1).failed).toBe(3);
  });

  it('never calls a bad end good', () => {
    expect(countTests(report, 1).failed).toBe(1);
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
