import { describe, expect, it } from 'vitest';
import type { NotAudited } from '../../src/audit/audit.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import { money, moneyText } from '../../src/money/money.ts';
import type { Report } from '../../src/report/report.ts';
import { type Contested, day, type LetterSetting, letterReport } from './letter-example.ts';
import { writtenLetter } from './written-letter.ts';

const written = (setting: LetterSetting, more: Partial<Report> = {}) =>
  writtenLetter({ ...letterReport(setting), ...more });

describe('what comes too late', () => {
  const remarksOf = (claimable: string | undefined, setting: Partial<LetterSetting> = {}) => {
    const contested: Contested[] = [claimable === undefined ? {} : { claimable }];
    return written({ contested, ...setting }).remarks.filter((remark) => remark.includes('could no longer'));
  };
  const france = { customer: { country: 'FR' } } as const;
  const contract = {
    carriers: [{ name: 'Laurentel', claimWindow: { days: 60, from: 'invoice_date' } }],
  } as const;

  it('is told in the note with its amount and the limits', () => {
    expect(remarksOf('0.00', france)).toEqual([
      'On the day of the audit, CA$3.50 of what is claimed could no longer be claimed: CPCE art. L34-2.',
    ]);
    expect(remarksOf('3.49', contract)).toEqual([
      'On the day of the audit, CA$0.01 of what is claimed could no longer be claimed: the contract gives 60 days to dispute a bill.',
    ]);
    expect(remarksOf('0.00', { ...france, ...contract })).toEqual([
      'On the day of the audit, CA$3.50 of what is claimed could no longer be claimed: CPCE art. L34-2 and the contract gives 60 days to dispute a bill.',
    ]);
  });

  it('is none where all can be claimed, or no limit is known', () => {
    expect(remarksOf('3.50', france)).toEqual([]);
    expect(remarksOf(undefined, france)).toEqual([]);
  });
});

describe('the undisputed part', () => {
  const aside = (change: Partial<NotAudited>): NotAudited => ({
    kind: 'finding',
    rule: 'duplicate-line',
    carrier: 'Laurentel',
    amount: money('4.00', 'CAD'),
    reason: 'suppressed',
    ...change,
  });
  const rest = (notAudited: readonly NotAudited[]) =>
    written({ contested: [{}] }, { notAudited })
      .linesOf('undisputed')[1]
      ?.split(' The invoices have')[0];
  const WHOLE = 'We do not dispute the remaining charges for the month, CA$28.00.';
  const PART =
    'Apart from amounts that we have claimed or may claim separately, we do not dispute the remaining charges for the month.';

  it('has no amount where findings of the carrier were set aside', () => {
    expect(rest([])).toBe(WHOLE);
    for (const reason of ['suppressed', 'known', 'below-minimum'] as const)
      expect([reason, rest([aside({ reason })])]).toEqual([reason, PART]);
  });

  it('is a blank in a template where it has no amount', () => {
    const report = { ...letterReport({ contested: [{}] }), notAudited: [aside({})] };
    const [letter] = lettersOf(report, { level: 'claim' });
    expect([letter?.setAside, letter?.undisputed, letter?.billed?.map(moneyText)]).toEqual([
      true,
      undefined,
      ['31.50'],
    ]);
  });

  it('has one where they are of another carrier, have no money, or were credited', () => {
    expect(rest([aside({ carrier: 'Other' })])).toBe(WHOLE);
    expect(rest([aside({ amount: money('0.00', 'CAD') })])).toBe(WHOLE);
    expect(rest([aside({ amount: undefined })])).toBe(WHOLE);
    expect(rest([aside({ reason: 'credited' })])).toBe(WHOLE);
  });
});

describe('lines that were not read', () => {
  const checkedOf = ({ linesOf }: ReturnType<typeof written>) =>
    /As at .*?\./.exec(linesOf('facts')[1] ?? '')?.[0];
  const bills = { role: 'bills', sha256: '', layout: 'x', rows: 9, records: 7, ignored: 0 } as const;

  it('are told in the note, and only the others are said to be checked', () => {
    const inputs = [
      { ...bills, file: 'in/b.csv', rejected: 2 },
      { ...bills, file: 'in/c.csv', rejected: 0 },
    ];
    const found = written({ contested: [{}], complete: false }, { inputs });
    expect(checkedOf(found)).toBe(
      'As at 31\u00a0October\u00a02026 we checked the lines that we could read against our inventory of services and the price sheets agreed between us.',
    );
    expect(found.remarks[1]).toBe('2 rows of b.csv could not be read and are not in this letter.');
    const unknown = written({ contested: [{}], complete: false });
    expect(unknown.remarks[1]).toBe('Not every line of this carrier’s bills could be read.');
  });

  it('are missing where a file does not add up to its own total', () => {
    const control: Contested = { rule: 'control-total-mismatch', class: 'data-quality', file: 'in/b.txt' };
    expect(written({ contested: [{}, control] }).remarks[1]).toBe(
      'b.txt does not add up to its own total: lines may be missing.',
    );
  });

  it('are none of another carrier’s, and none where all was read', () => {
    const inputs = [{ ...bills, file: 'in/b.csv', rejected: 2 }];
    const found = written({ contested: [{}] }, { inputs });
    expect(checkedOf(found)).toBe(
      'As at 31\u00a0October\u00a02026 we checked each line billed against our inventory of services and the price sheets agreed between us.',
    );
    expect(found.remarks.filter((remark) => remark.includes('read and'))).toEqual([]);
  });
});

describe('a reminder before the deadline of the claim', () => {
  it('is told in the note up to that very day', () => {
    const early = (date: string) => {
      const options = { level: 'reminder', date: day(date) } as const;
      return writtenLetter(letterReport({ contested: [{}] }), options).remarks.filter((remark) =>
        remark.includes('has not passed'),
      );
    };
    expect(early('2026-11-30')).toEqual([
      'On the date of this letter, the deadline of the one before, 30\u00a0November\u00a02026, has not passed.',
    ]);
    expect(early('2026-12-01')).toEqual([]);
  });
});
