import { describe, expect, it } from 'vitest';
import { findingOfLine } from '../../src/letters/line-finding.ts';
import { money } from '../../src/money/money.ts';
import type { DisputeLine } from '../../src/records/dispute.ts';
import { reportFrom } from '../../src/report/read-report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { disputeOf, linesFrom, on } from './dispute-example.ts';
import { goldenReport } from './letter-example.ts';

const REPORT = goldenReport('en-GB', 'GB', 'GBP');
const DISPUTE = disputeOf('D-2026-0001', linesFrom(REPORT));
const [LINE] = DISPUTE.lines;
if (!LINE) throw new RangeError('no line');

describe('the finding behind a line', () => {
  it('is the one that was audited, with all that it says', () => {
    const read = reportFrom(Buffer.from([...reportJson(REPORT)].join('')), 'report.json');
    expect(DISPUTE.lines.map((line) => findingOfLine(line, DISPUTE))).toEqual(read.findings);
  });

  it('claims what the line disputes, whatever is saved', () => {
    const line = { ...LINE, disputed: money('1.00', 'GBP') };
    const { impact, record } = findingOfLine(line, DISPUTE);
    expect([impact, record.billDate]).toEqual([money('1.00', 'GBP'), on('2026-10-31')]);
  });

  it.each([null, undefined, 'x', {}, { ...(LINE.saved as object), currency: 'EUR' }])(
    'is what the line itself knows where what is saved is no finding of it: %j',
    (saved) => {
      const line: DisputeLine = { ...LINE, saved, code: 'VOIP', codes: ['PU_ERR', 'PRI'] };
      expect(findingOfLine(line, DISPUTE)).toEqual({
        id: LINE.finding,
        fingerprint: LINE.fingerprint,
        rule: 'mrc-contract-mismatch',
        class: 'error',
        severity: 'error',
        carrier: 'Laurentel',
        account: '514-01',
        invoice: 'L-2026-10-514',
        code: 'VOIP',
        impact: money('3.50', 'GBP'),
        message: '',
        evidence: [],
        also: [],
        status: 'new',
        cause: LINE.finding,
        record: {
          billDate: on('2026-10-31'),
          currency: 'GBP',
          taxBasis: 'net',
          disputesCharges: true,
          earlierMonth: false,
          einvoice: true,
        },
      });
    },
  );
});
