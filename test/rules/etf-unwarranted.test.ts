import { etfUnwarranted } from '../../src/rules/etf-unwarranted.ts';
import { ended, fee, found, gone, line, order, row, spellings, term } from './etf-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(etfUnwarranted, {
  fine: [
    {
      name: 'fees that are named because they are not asked for',
      tables: {
        bills: [
          { ...fee, service: 'GONE' },
          ...[
            'Installation – cancellation fee WAIVED',
            'Early termination fee credited',
            'Frais de résiliation exonérés',
            'Installation, sans frais de résiliation',
            'Indemnité de résiliation annulée',
            'إعفاء من غرامة إنهاء',
          ].map((description) => ({ ...fee, description })),
        ],
        inventory: [row, { ...gone, service: 'GONE' }],
      },
    },
    {
      name: 'a service that the inventory has as disconnected, in part, or with an end to come',
      tables: {
        bills: [fee, { ...fee, service: 'B' }, { ...fee, service: 'C' }, { ...fee, service: 'D' }],
        inventory: [
          gone,
          { ...row, service: 'B' },
          { ...gone, service: 'B', code: 'FAX' },
          { ...row, service: 'C', end_date: '2026-12-31' },
          { ...row, service: 'D', status: 'pending' },
        ],
      },
    },
    {
      name: 'a service not in the inventory, of another carrier only, and a fee without a service',
      tables: {
        bills: [fee, { ...fee, service: 'B' }, { ...fee, service: '' }],
        inventory: [
          { ...row, service: '514-555-0199' },
          { ...row, carrier: 'Boreal', service: 'B' },
        ],
      },
    },
    {
      name: 'a disconnect order for the service, by its number, or for the whole account',
      tables: {
        bills: [fee, { ...fee, service: 'B', order: 'CMD-8' }, { ...fee, service: 'C', account: '514-02' }],
        inventory: [row, { ...row, service: 'B' }, { ...row, service: 'C', account: '514-02' }],
        orders: [
          order,
          { ...order, order: 'CMD-8', service: '', code: 'OTHER' },
          { ...order, order: 'CMD-9', service: '', account: '514-02' },
        ],
      },
    },
    {
      name: 'a term that ended on the day of the fee, is open, or ended after the service did',
      tables: {
        bills: [
          fee,
          { ...fee, service: 'B' },
          { ...fee, service: 'C' },
          { ...fee, service: 'D', account: '514-02' },
        ],
        inventory: [{ ...gone, service: 'C', end_date: '2026-09-30' }],
        orders: [{ ...order, service: 'D', account: '514-02', requested_date: '2026-09-30' }],
        prices: [
          { ...term, service: '514-555-0101', valid_to: '2026-10-10' },
          { ...term, service: 'B', valid_to: '' },
          { ...term, service: 'C' },
          { ...term, account: '514-02' },
        ],
      },
    },
    {
      name: 'terms of which one has not ended: another code of the service, its account’s, its contract’s',
      tables: {
        bills: [fee, { ...fee, service: 'B' }],
        inventory: [gone, { ...gone, code: 'FAX' }, { ...gone, service: 'B', contract: 'c-2' }],
        prices: [
          term,
          { ...term, code: 'FAX', valid_to: '' },
          { ...term, contract: 'C-2', code: 'ELSE', valid_to: '2028-09-30' },
        ],
      },
    },
    {
      name: 'a contract that no price sheet has, and terms of another carrier, service or account, one-time or of use',
      tables: {
        bills: [fee, { ...fee, service: 'B' }],
        inventory: [{ ...gone, contract: 'C-9' }],
        prices: [
          { ...term, carrier: 'Boreal' },
          { ...term, service: '514-555-0199' },
          { ...term, account: '514-99' },
          { ...term, charge_type: 'one-time' },
          { ...term, charge_type: 'usage' },
        ],
      },
    },
    {
      name: 'a fee without any day',
      tables: { bills: [{ ...fee, invoice_date: '', period_start: '', period_end: '' }], prices: [term] },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [fee], inventory: [row] },
      options: { tolerance: '180.00' },
    },
    {
      name: 'no such fee: other words, other types, credits, nothing',
      tables: {
        bills: [
          { ...fee, description: 'Determination fee' },
          { ...fee, description: 'Résiliation' },
          { ...fee, charge_type: 'recurring' },
          { ...fee, amount: '-180.00' },
          { ...fee, amount: '0.00' },
        ],
        inventory: [row],
      },
      skipped: 'no one-time charge is described as an early termination',
    },
  ],
  flagged: [
    {
      name: 'a service that the inventory has as active, whatever its terms, beside another one-time charge',
      tables: { bills: [fee, { ...fee, description: 'Installation' }], inventory: [row], prices: [term] },
      findings: [found],
    },
    {
      name: 'every row of the service active, and orders that end other things',
      tables: {
        bills: [fee],
        inventory: [row, { ...row, code: 'FAX' }],
        orders: [
          { ...order, type: 'change' },
          { ...order, service: '514-555-0199' },
          { ...order, service: '', account: '514-02' },
          { ...order, carrier: 'Boreal' },
          { ...order, service: '', type: 'move' },
          { ...order, service: '', code: 'FAX' },
        ],
      },
      findings: [{ ...found, evidence: [...found.evidence, cell('inventory', 3, 'status', 'active')] }],
    },
    {
      name: 'the words of three languages, one cent more than the tolerance',
      tables: {
        bills: spellings.map((description, index) => ({ ...fee, service: `S${index}`, description })),
        inventory: spellings.map((_, index) => ({ ...row, service: `S${index}` })),
      },
      options: { tolerance: '179.99', tolerance_percent: '10' },
      findings: spellings.map((description, index) => ({
        ...found,
        service: `S${index}`,
        message: found.message.replace('514-555-0101', `S${index}`),
        evidence: [
          cell('bills', index + 2, 'amount', '180.00'),
          cell('bills', index + 2, 'description', description),
          cell('inventory', index + 2, 'status', 'active'),
        ],
      })),
    },
    {
      name: 'a term that ended on the day before the fee, with no inventory',
      tables: { bills: [fee], prices: [{ ...term, valid_to: '2026-10-09' }] },
      findings: [ended('2026-10-09', '2026-10-10')],
    },
    {
      name: 'the last of two terms, beside open ones of codes that the service has not, one-time and of use',
      tables: {
        bills: [fee, line],
        prices: [
          { ...term, charge_type: '' },
          { ...term, service: '514-555-0101', valid_to: '2026-10-01' },
          { ...term, code: 'FAX', valid_to: '' },
          { ...term, charge_type: 'one-time', valid_to: '' },
          { ...term, charge_type: 'usage', valid_to: '' },
        ],
      },
      findings: [ended('2026-10-01', '2026-10-10', 3)],
    },
    {
      name: 'a code known from an earlier bill, a fee dated by its invoice',
      tables: {
        bills: [{ ...fee, period_start: '', period_end: '' }],
        history: [{ ...line, invoice: 'L-0', invoice_date: '2026-09-30' }],
        prices: [term, { ...term, code: 'FAX', valid_to: '' }],
      },
      findings: [(({ period: _, ...rest }) => rest)({ ...ended('2026-09-30', '2026-10-31') })],
    },
    {
      name: 'the end in the inventory and in the order, on the day after the term',
      tables: {
        bills: [fee],
        inventory: [{ ...gone, end_date: '2026-10-01' }],
        orders: [{ ...order, requested_date: '2026-10-02', completed_date: '2026-10-03' }],
        prices: [term],
      },
      findings: [ended('2026-09-30', '2026-10-01')],
    },
    {
      name: 'the contract that the inventory names, beside an open one',
      tables: {
        bills: [fee],
        inventory: [{ ...gone, contract: 'c-1' }],
        prices: [term, { ...term, contract: 'C-2', valid_to: '' }],
      },
      findings: [ended('2026-09-30', '2026-10-09')],
    },
  ],
});
