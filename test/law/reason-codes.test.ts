import { describe, expect, it } from 'vitest';
import { codesOf, peppolAction, reasonCodesOf } from '../../src/law/reason-codes.ts';
import { RULES } from '../../src/rules/index.ts';

/** Error-class rules of which none of the codes says what is wrong. */
const WITHOUT_CODES = [
  'backbilled-beyond-limit',
  'balance-roll-forward',
  'billed-before-activation',
  'credit-reversed',
  'etf-unwarranted',
  'late-fee-unwarranted',
  'order-not-reflected',
  'repeat-discrepancy',
  'tax-on-tax',
];

const short = (rule: string): string => {
  const codes = reasonCodesOf(rule);
  if (!codes) return 'none';
  const { france, peppol } = codes;
  return `${france.reason} ${france.allowed210 ? '207 210' : '207'} ${peppol.reason} ${peppol.action}`;
};

describe('reasonCodesOf', () => {
  it('has codes for the rules of class error, and for no other', () => {
    const errors = RULES.filter((rule) => rule.class === 'error').map(({ id }) => id);
    const none = errors.filter((id) => !reasonCodesOf(id));
    expect(none.sort()).toEqual(WITHOUT_CODES);
    const others = RULES.filter((rule) => rule.class !== 'error' && reasonCodesOf(rule.id));
    expect(others).toEqual([]);
  });

  it.each([
    ['mrc-contract-mismatch', 'PU_ERR 207 PRI CNP'],
    ['discount-missing', 'REM_ERR 207 PRI CNP'],
    ['billed-not-in-inventory', 'ART_ERR 207 ITM CNP'],
    ['billed-after-disconnect', 'CONTRAT_TERM 207 210 UNR CNP'],
    ['duplicate-invoice', 'DOUBLON 207 210 OTH CNF'],
    ['duplicate-line', 'DOUBLE_FACT 207 210 OTH CNP'],
    ['quantity-mismatch', 'QTE_ERR 207 QTY CNP'],
    ['tax-rate-mismatch', 'TX_TVA_ERR 207 210 LEG NIN'],
    ['total-mismatch', 'MONTANTTOTAL_ERR 207 210 OTH NIN'],
    ['line-extension-error', 'CALCUL_ERR 207 210 OTH NIN'],
    ['a-rule-of-ones-own', 'none'],
    ['constructor', 'none'],
  ])('of %s are %s', (rule, expected) => {
    expect(short(rule)).toBe(expected);
  });
});

describe('peppolAction', () => {
  it('asks for a credit of what has been paid', () => {
    const codes = reasonCodesOf('duplicate-line');
    if (!codes) throw new RangeError('no codes');
    expect([peppolAction(codes, false), peppolAction(codes, true)]).toEqual(['CNP', 'CNA']);
  });
});

describe('codesOf', () => {
  it('is the reason of the life cycle and of Peppol, only of an e-invoice and a rule that has them', () => {
    const of = (rule: string, einvoice: boolean) => codesOf({ rule, record: { einvoice } });
    expect(of('mrc-contract-mismatch', true)).toEqual(['PU_ERR', 'PRI']);
    expect(of('mrc-contract-mismatch', false)).toEqual([]);
    expect(of('tax-on-tax', true)).toEqual([]);
  });
});
