import type { WrittenLayout } from '../layout-language.ts';

/** Cells of the downloads that say nothing. */
const BLANK = ['N/A', 'NA'];
/** `Jul 17 -Aug 16`: the days of the bill's period, in the year of the bill. */
const PERIOD = {
  period_start: {
    column: 'Bill Period',
    pattern: '^([A-Za-z]{3,9} \\d{1,2}) ?-',
    year_of: 'invoice_date',
  },
  period_end: {
    column: 'Bill Period',
    pattern: '- ?([A-Za-z]{3,9} \\d{1,2})$',
    year_of: 'invoice_date',
  },
} as const;
const FORM = { carrier: 'Verizon', currency: 'USD', dates: 'mdy', decimal: '.', blank: BLANK } as const;

/**
 * Verizon's raw-data download "Account & Wireless Summary": a row per line and one for the account, a column per group of
 * charges. Total Charges is the row's total with taxes.
 */
export const VERIZON_LINE_SUMMARY: WrittenLayout = {
  ...FORM,
  id: 'verizon-line-summary',
  title: 'Verizon raw-data download “Account & Wireless Summary”, a row per line',
  summarises: 'verizon-charges',
  recognise: {
    headings: ['Bill Cycle Date', 'Bill Period', 'Wireless Number', 'Your Calling Plan', 'Total Charges'],
  },
  fields: {
    account: 'Account Number',
    invoice: 'Invoice Number',
    invoice_date: 'Bill Cycle Date',
    due_date: 'Date Due',
    ...PERIOD,
    service: 'Wireless Number',
    cost_center: 'Cost Center',
    reference: 'User Name',
  },
  unpivot: {
    into: 'amount',
    columns: {
      'Account Charges and Credits': { charge_type: 'adjustment' },
      'Monthly Charges': { charge_type: 'recurring' },
      'Usage and Purchase Charges': { charge_type: 'usage' },
      'Equipment Charges': { charge_type: 'equipment' },
      'Total Surcharges and Other Charges and Credits': { charge_type: 'surcharge' },
      'Taxes, Governmental Surcharges and Fees': { charge_type: 'tax' },
      'Third Party Charges': { charge_type: 'usage' },
    },
  },
  row_totals: { 'Total Charges': 'gross' },
};

/**
 * Verizon's raw-data download "Acct & Wireless Charges Detail Summary Usage": a row per charge, usage at
 * nothing too. A category that is not listed is refused, not guessed.
 */
export const VERIZON_CHARGES: WrittenLayout = {
  ...FORM,
  id: 'verizon-charges',
  title: 'Verizon raw-data download “Acct & Wireless Charges Detail Summary Usage”, a row per charge',
  recognise: {
    headings: [
      'Bill Cycle Date',
      'Wireless Number',
      'Item Category',
      'Item Type',
      'Item Description',
      'Cost',
    ],
  },
  fields: {
    account: 'Account Number',
    invoice: 'Invoice Number',
    invoice_date: 'Bill Cycle Date',
    service: 'Wireless Number',
    cost_center: 'Cost Center',
    reference: 'User Name',
    charge_type: {
      column: 'Item Category',
      words: {
        'Account Charges': 'adjustment',
        'Account Charges and Credits': 'adjustment',
        'Account Credits': 'credit',
        'Late Fee': 'late-fee',
        'Monthly Charges': 'recurring',
        'Account Monthly Charges': 'recurring',
        'Usage and Purchase Charges': 'usage',
        'Usage Charges': 'usage',
        Purchases: 'usage',
        Voice: 'usage',
        Messaging: 'usage',
        Data: 'usage',
        Roaming: 'usage',
        International: 'usage',
        'Equipment Charges': 'equipment',
        Surcharges: 'surcharge',
        "Verizon Wireless' Surcharges": 'surcharge',
        "Verizon Wireless' Surcharges and Other Charges & Credits": 'surcharge',
        "Verizon Wireless' Surcharges and Other Charges and Credits": 'surcharge',
        'Surcharges and OC&Cs': 'surcharge',
        'Surcharges and Other Charges and Credits': 'surcharge',
        'Total Surcharges and Other Charges and Credits': 'surcharge',
        'Other Charges and Credits': 'adjustment',
        'Other Charges & Credits': 'adjustment',
        Taxes: 'tax',
        'Taxes, Governmental Surcharges and Fees': 'tax',
        'Taxes, Governmental Surcharges, and Fees': 'tax',
        'Taxes, Governmental Surcharges & Fees': 'tax',
        'Third Party Charges': 'usage',
        'Third-Party Charges': 'usage',
        'Charges for Third-Party Services': 'usage',
      },
    },
    description: { join: ['Item Description', 'Date', 'Order Details'] },
    amount: 'Cost',
  },
};

/** Verizon's raw-data download "AccountSummary": a row per invoice. Its total less its taxes is the net total. */
export const VERIZON_ACCOUNT_SUMMARY: WrittenLayout = {
  ...FORM,
  id: 'verizon-account-summary',
  title: 'Verizon raw-data download “AccountSummary”, a row per invoice',
  role: 'invoices',
  recognise: {
    headings: [
      'Bill Cycle Date',
      'Bill Period',
      'Previous Balance',
      'Balance Forward',
      'Total Current Charges',
    ],
  },
  fields: {
    account: 'Account Number',
    invoice: 'Invoice Number',
    invoice_date: 'Bill Cycle Date',
    due_date: 'Date Due',
    ...PERIOD,
    previous_balance: 'Previous Balance',
    payments: 'Payments',
    adjustments: 'Adjustments',
    net_total: { sum: ['Total Current Charges'], minus: ['Taxes, Governmental Surcharges, and Fees'] },
    tax_total: 'Taxes, Governmental Surcharges, and Fees',
    total: 'Total Current Charges',
    amount_due: 'Total Amount Due',
  },
};

/** Verizon's raw-data download "Wireless Usage Detail": a row per call, whose money is in the charges of its line. */
export const VERIZON_USAGE_DETAIL: WrittenLayout = {
  id: 'verizon-usage-detail',
  title: 'Verizon raw-data download “Wireless Usage Detail”, a row per call',
  carrier: 'Verizon',
  recognise: {
    headings: ['Bill Cycle Date', 'Wireless Number', 'Usage Category', 'Usage Type', 'Origination'],
  },
  detail: 'calls and other usage, charged on the lines of their services',
};
