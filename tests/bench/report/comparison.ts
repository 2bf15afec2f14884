import { type Spread, spreadOf } from '../statistics.ts';
import type { Findings, Sample, Target, Workload } from '../workload.ts';

/** The samples that count. */
export function soundSamples(findings: Findings, at: string, subject: string): Sample[] {
  return findings.samples.filter((one) => one.case === at && one.subject === subject && one.void === undefined);
}

export function spreadIn(findings: Findings, at: string, subject: string, measure: string): Spread | undefined {
  return spreadOf(soundSamples(findings, at, subject).flatMap(({ values }) => values[measure] ?? []));
}

/** `relate` of both subjects' figures within each repetition: what disturbed one most likely disturbed the other. */
export function paired(
  findings: Findings,
  of: { readonly case: string; readonly measure: string; readonly one: string; readonly other: string },
  relate: (one: number, other: number) => number,
): Spread | undefined {
  const others = soundSamples(findings, of.case, of.other);
  const related = soundSamples(findings, of.case, of.one).flatMap(({ repetition, values }) => {
    const other = others.find((sample) => sample.repetition === repetition)?.values[of.measure];
    const own = values[of.measure];
    return own === undefined || other === undefined ? [] : [relate(own, other)];
  });
  return spreadOf(related);
}

export interface Verdict {
  readonly target: Target;
  readonly figure: Spread | undefined;
  readonly kind: 'ratio' | 'difference' | 'value';
  /** Undefined where there is no figure. */
  readonly met: boolean | undefined;
}

export function verdictsOf(workload: Workload, findings: Findings): Verdict[] {
  const [own = ''] = workload.subjects;
  return workload.targets.map((target) => {
    const { measure, over, plus, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = target;
    const of = { case: target.case, measure, one: own, other: over ?? '' };
    if (over === undefined) {
      const figure = spreadIn(findings, target.case, own, measure);
      const [low, high] = target.always ? [figure?.min, figure?.max] : [figure?.median, figure?.median];
      return { target, figure, kind: 'value', met: figure && (high ?? 0) <= most && (low ?? 0) >= least };
    }
    if (plus !== undefined) {
      const figure = paired(findings, of, (mine, theirs) => mine - theirs);
      return { target, figure, kind: 'difference', met: figure && figure.median <= plus };
    }
    const figure = paired(findings, of, (mine, theirs) => mine / theirs);
    return { target, figure, kind: 'ratio', met: figure && figure.median <= most && figure.median >= least };
  });
}

/** Cases in the order in which they were measured. */
export function casesOf(findings: Findings): { readonly name: string; readonly x: number | undefined }[] {
  return [...new Map(findings.samples.map((one) => [one.case, one.x]))].map(([name, x]) => ({ name, x }));
}
