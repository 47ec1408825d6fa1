import type { ReportedFinding } from './audit-folder.ts';
import type { Expectation } from './expectation.ts';
import { serviceKey } from './spelling.ts';

/** What became of what was expected, and what nobody expected. */
export interface Comparison {
  readonly found: readonly { readonly expected: Expectation; readonly finding: ReportedFinding }[];
  /** Found, but of another amount or class, or without a rule that must stand beside. */
  readonly off: readonly {
    readonly expected: Expectation;
    readonly finding: ReportedFinding;
    readonly why: string;
  }[];
  readonly missed: readonly Expectation[];
  readonly invented: readonly ReportedFinding[];
}

/** Pairs findings with expectations: same rule and place; of several alike, those of the same amount first. */
export function compare(expected: readonly Expectation[], findings: readonly ReportedFinding[]): Comparison {
  const open = new Map<string, ReportedFinding[]>();
  for (const finding of findings) open.set(finding.rule, [...(open.get(finding.rule) ?? []), finding]);
  const result = {
    found: [] as Comparison['found'][number][],
    off: [] as Comparison['off'][number][],
    missed: [] as Expectation[],
  };
  const take = (
    one: Expectation,
    suits: (finding: ReportedFinding) => boolean,
  ): ReportedFinding | undefined => {
    const candidates = open.get(one.rule) ?? [];
    const at = candidates.findIndex((finding) => isPlace(one, finding) && suits(finding));
    return at < 0 ? undefined : candidates.splice(at, 1)[0];
  };
  const left: Expectation[] = [];
  for (const one of expected) {
    const finding = take(one, (candidate) => difference(one, candidate) === '');
    if (finding) result.found.push({ expected: one, finding });
    else left.push(one);
  }
  for (const one of left) {
    const finding = take(one, () => true);
    if (finding) result.off.push({ expected: one, finding, why: difference(one, finding) });
    else result.missed.push(one);
  }
  return { ...result, invented: [...open.values()].flat() };
}

/** How far two decimals of one currency are apart, in its minor units. */
export function unitsApart(a: string, b: string): number {
  const decimals = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const units = (text: string) => {
    const [whole = '0', part = ''] = text.replace('-', '').split('.');
    const value = Number(whole + part.padEnd(decimals, '0'));
    return text.startsWith('-') ? -value : value;
  };
  return Math.abs(units(a) - units(b));
}

function isPlace(one: Expectation, finding: ReportedFinding): boolean {
  return (
    (one.carrier === '' || one.carrier === finding.carrier) &&
    (one.account === undefined || one.account === finding.account) &&
    (one.invoice === undefined || one.invoice === finding.invoice) &&
    (one.code === undefined || one.code === finding.code) &&
    (one.service === undefined || serviceKey(one.service) === serviceKey(finding.service ?? ''))
  );
}

function difference(one: Expectation, finding: ReportedFinding): string {
  if (unitsApart(one.impact, finding.impact) !== 0) return `impact ${finding.impact}, not ${one.impact}`;
  if (one.class !== finding.class) return `class ${finding.class}, not ${one.class}`;
  const unnamed = one.also.filter((rule) => !finding.also.includes(rule));
  return unnamed.length > 0 ? `${unnamed.join(', ')} is not named beside it` : '';
}
