import type { WrittenLayout } from '../layout-language.ts';

const FORM = { carrier: 'Bell', currency: 'CAD', dates: 'ymd', decimal: '.' } as const;

/** The export has no invoice number: the account and the day of the bill name it. */
const EBILL_INVOICE = { join: ['Acct Nbr', 'Invc Date'] };
/** Taxes of an e-bill. `HST-PEI Tel`, `HST-ON Tel` and `HST-BC Tel` are parts of `HST` and are not added again. */
const EBILL_TAXES = [
  'GST',
  'HST',
  'ORST',
  'QST - Telec',
  'QST - Other',
  'P.E.I. PST',
  'BC PST',
  'Sask',
  'Manitoba',
  'Foreign tax',
];

/**
 * Bell e-bill, account records (ACC): a row per invoice under English and French headings. What is net is the total of
 * the current charges less the taxes.
 */
export const BELL_EBILL_ACCOUNT: WrittenLayout = {
  ...FORM,
  id: 'bell-ebill-account',
  title: 'Bell e-bill, account records (ACC), a row per invoice',
  role: 'invoices',
  heading_rows: 2,
  recognise: { headings: ['Acct Nbr', 'Invc Date', 'Prev Bal', 'Cur Chg Ttl', 'Ttl Amt Due'] },
  fields: {
    account: 'Acct Nbr',
    invoice: EBILL_INVOICE,
    invoice_date: 'Invc Date',
    previous_balance: 'Prev Bal',
    payments: { sum: ['Paymt Recvd', 'Paymy Retn'] },
    adjustments: { sum: ['Prev Adj-M', 'Prev Adj-A'] },
    net_total: { sum: ['Cur Chg Ttl'], minus: EBILL_TAXES },
    tax_total: { sum: EBILL_TAXES },
    total: 'Cur Chg Ttl',
    amount_due: 'Ttl Amt Due',
  },
};

/**
 * Bell e-bill, mobile records (MOB): a row per mobile under English and French headings. The charges stand before their
 * total, which is with taxes; the columns after it break usage down (minutes such as `1053:00`, messages, volumes).
 */
export const BELL_EBILL_MOBILE: WrittenLayout = {
  ...FORM,
  id: 'bell-ebill-mobile',
  title: 'Bell e-bill, mobile records (MOB), a row per mobile',
  heading_rows: 2,
  recognise: { headings: ['Acct Nbr', 'Invc Date', 'Mobile Nbr', 'Mth Chg Ttl', 'Ttl Charges'] },
  fields: {
    account: 'Acct Nbr',
    invoice: EBILL_INVOICE,
    invoice_date: 'Invc Date',
    service: 'Mobile Nbr',
    cost_center: { join: ['Category', 'SubCategory'] },
    reference: { join: ['Ref Nbr', 'Given Name', 'Surname'] },
  },
  unpivot: {
    into: 'amount',
    columns: {
      'Adj App Ttl': { charge_type: 'adjustment', description: 'Adjustments' },
      'Mth Chg Ttl': { charge_type: 'recurring', description: 'Monthly charges' },
      'Ftr Chg Ttl': { charge_type: 'recurring', description: 'Feature charges' },
      'Airtime Chg': { charge_type: 'usage', description: 'Airtime charges' },
      'Data Chg': { charge_type: 'usage', description: 'Data charges' },
      'Roamer Chg': { charge_type: 'usage', description: 'Roaming charges' },
      'Roamer LD': { charge_type: 'usage', description: 'Roaming long distance charges' },
      'LD Chg': { charge_type: 'usage', description: 'Long distance charges' },
      'Other Chgs': { charge_type: 'adjustment', description: 'Other charges' },
      'Disc Ttl': { charge_type: 'discount', description: 'Discounts' },
      ...Object.fromEntries(EBILL_TAXES.map((name) => [name, { charge_type: 'tax' }])),
      Sask: { charge_type: 'tax', description: 'Saskatchewan PST' },
      Manitoba: { charge_type: 'tax', description: 'Manitoba PST' },
    },
  },
  row_totals: { 'Ttl Charges': 'gross' },
};

/** Headings of the self-serve reports that say whose row it is. */
const REPORT_INVOICE = { join: ['Account number', 'Invoice date'] };

/**
 * Bell self-serve "Invoice charge report": a row per charge, net of its own discount, so that a feature of 5.00 less 5.00
 * costs nothing; its taxes stand beside it.
 */
export const BELL_CHARGE_REPORT: WrittenLayout = {
  ...FORM,
  id: 'bell-charge-report',
  title: 'Bell self-serve “Invoice charge report”, a row per charge',
  recognise: {
    headings: [
      'Mobile number',
      'Charge type',
      'Charge name',
      'ADJ/Discount',
      'Total before taxes',
      'Charge taxes',
    ],
  },
  fields: {
    account: 'Account number',
    invoice: REPORT_INVOICE,
    invoice_date: 'Invoice date',
    period_start: 'From',
    period_end: 'To',
    service: 'Mobile number',
    charge_type: {
      column: 'Charge type',
      words: {
        'Monthly Charge': 'recurring',
        'Monthly Charges': 'recurring',
        'One-Time Charge': 'one-time',
        'One-time charge': 'one-time',
        'Usage Charge': 'usage',
        'Usage charge': 'usage',
        'Equipment Charge': 'equipment',
        'Equipment charge': 'equipment',
        'Other Charge': 'adjustment',
        'Other charge': 'adjustment',
      },
    },
    description: 'Charge name',
    amount: 'Total before taxes',
    tax_amount: 'Charge taxes',
    cost_center: { join: ['Category', 'Sub-category'] },
    reference: { join: ['Reference #', 'User first name', 'User last name'] },
  },
};

/**
 * Bell self-serve "Enhanced User profile report": the carrier's own list of services with their plan and features. A
 * feature the user does not have is blank; one at 0 is had for nothing.
 */
export const BELL_USER_PROFILE: WrittenLayout = {
  ...FORM,
  id: 'bell-user-profile',
  title: 'Bell self-serve “Enhanced User profile report”, a row per mobile with its plan and features',
  role: 'inventory',
  recognise: {
    headings: [
      'Mobile number',
      'Status',
      'Rate plan code',
      'Rate plan name',
      'Rate plan charges',
      'Total RC charges',
    ],
  },
  fields: {
    account: 'Account number',
    service: 'Mobile number',
    status: 'Status',
    start_date: 'Activation date',
    end_date: 'Deactivation date',
    cost_center: { join: ['Category', 'Sub-category'] },
  },
  records: [
    { fields: { code: 'Rate plan code', description: 'Rate plan name', mrc: 'Rate plan charges' } },
    {
      unpivot: { into: 'mrc', zero: 'keep', pattern: '^(?<description>.+) \\( ?(?<code>[A-Z0-9_-]+) ?\\)$' },
    },
  ],
};
