import { describe, expect, it } from 'vitest';
import { groundsInLaw, LAWS, type LegalCase, nextStepsInLaw, refundBars } from '../../src/law/law.ts';
import type { CustomerKind } from '../../src/records/customer.ts';

function refs(
  country: string | undefined,
  customer: CustomerKind,
  rules: readonly string[],
  asksToJustify = false,
) {
  const legalCase: LegalCase = {
    ...(country ? { country } : {}),
    customer,
    rules: new Set(rules),
    asksToJustify,
  };
  return groundsInLaw(legalCase).map(({ ref }) => ref);
}

describe('groundsInLaw', () => {
  it.each<[string | undefined, CustomerKind, readonly string[], boolean, readonly string[]]>([
    ['FR', 'business', ['duplicate-line'], false, ['C. civ. art. 1302, 1302-1, 1352-6']],
    [
      'FR',
      'public',
      ['mrc-contract-mismatch'],
      true,
      ['C. civ. art. 1103', 'C. civ. art. 1302, 1302-1, 1352-6', 'CPCE art. D98-5 II'],
    ],
    [
      'FR',
      'large',
      ['backbilled-beyond-limit'],
      false,
      ['CPCE art. L34-2, al. 2', 'C. civ. art. 1302, 1302-1, 1352-6'],
    ],
    ['CA', 'small', ['billed-after-disconnect'], false, ['CRTC, 5 May 2016']],
    ['CA', 'large', ['billed-after-disconnect'], false, []],
    ['CA', 'business', ['billed-after-disconnect'], false, []],
    ['CA', 'small', ['duplicate-line'], false, []],
    ['GB', 'large', ['duplicate-line'], false, ['Ofcom General Condition C3.2']],
    ['US', 'business', ['duplicate-line'], false, []],
    ['US', 'business', ['charge-not-in-contract'], true, ['47 CFR § 64.2401']],
    ['MA', 'business', ['duplicate-line'], true, []],
    [undefined, 'business', ['duplicate-line'], true, []],
  ])('in %s for a %s customer on %j (justify: %s)', (country, customer, rules, justify, expected) => {
    expect(refs(country, customer, rules, justify)).toEqual(expected);
  });

  it('never gives a business a consumer\u2019s next step, nor anyone a next step as a ground', () => {
    const everything = LAWS.flatMap(({ rules }) => rules ?? []);
    for (const { country } of LAWS) {
      for (const kind of ['business', 'consumer', 'micro', 'small', 'large', 'public'] as const) {
        const printed = refs(country, kind, everything, true);
        expect(printed.length).toBeLessThanOrEqual(3);
        expect(printed.filter((ref) => /L612|ADR|informal|L34-2$/.test(ref))).toEqual([]);
      }
    }
  });

  it('prints at most three, and none that was not read in its text', () => {
    const [law] = LAWS;
    if (!law) throw new RangeError('no laws');
    const legalCase: LegalCase = {
      country: 'FR',
      customer: 'business',
      rules: new Set(law.rules),
      asksToJustify: false,
    };
    const five = Array.from({ length: 5 }, (_, index) => ({ ...law, ref: String(index) }));
    expect(groundsInLaw(legalCase, five).map(({ ref }) => ref)).toEqual(['0', '1', '2']);
    expect(groundsInLaw(legalCase, [{ ...law, certainty: 'reported' }])).toEqual([]);
  });
});

describe('refundBars', () => {
  it('counts twelve months from payment in France, and nowhere else', () => {
    const bars = (country: string) =>
      refundBars({ country, customer: 'business', rules: new Set(), asksToJustify: false }).map(
        ({ law, months }) => [law.ref, months],
      );
    expect(bars('FR')).toEqual([['CPCE art. L34-2', 12]]);
    expect(bars('GB')).toEqual([]);
  });
});

describe('nextStepsInLaw', () => {
  it.each<[string, CustomerKind, readonly string[]]>([
    ['FR', 'consumer', ['C. conso. art. L612-2, R612-5']],
    ['FR', 'business', []],
    ['GB', 'consumer', ['Ofcom ADR']],
    ['GB', 'micro', ['Ofcom ADR']],
    ['GB', 'small', []],
    ['US', 'consumer', ['FCC informal complaint']],
    ['US', 'large', []],
    ['CA', 'consumer', []],
  ])('in %s for a %s customer', (country, customer, expected) => {
    const legalCase: LegalCase = {
      country,
      customer,
      rules: new Set(['duplicate-line']),
      asksToJustify: false,
    };
    expect(nextStepsInLaw(legalCase).map(({ ref }) => ref)).toEqual(expected);
  });
});
