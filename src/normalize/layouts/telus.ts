import type { WrittenLayout } from '../layout-language.ts';

type WrittenLine = NonNullable<WrittenLayout['lines']>[number];

const FORM = { carrier: 'TELUS', currency: 'CAD', dates: 'dmy', decimal: '.' } as const;
/** `$5.00`, `$-17.86`. */
const AMOUNT = '\\$-?[\\d,]+\\.\\d{2}';
const DAY = '\\d{1,2}-[A-Z][a-z]{2}-\\d{2}';
/** A service with its own period: `Corp Data 5GB (07-Feb-23 to 06-Mar-23)`. */
const WITH_PERIOD = `(?<description>[^\\t]+?) \\((?<period_start>${DAY}) to (?<period_end>${DAY})\\)`;

/** Lines that every report of TELUS begins with. */
const HEAD: readonly WrittenLine[] = [
  {
    match: `^Invoice Date:\\t(?<invoice_date>${DAY})\\tUnique Invoice No:\\t(?<invoice>\\d+)`,
    keep: true,
  },
  { match: '^Account Number (?<account>\\S+)$', keep: true },
];

/** The sections of a subscriber's charges, each ended by its total. */
const SECTIONS: readonly (readonly [title: string, type: string, total: string])[] = [
  ['MONTHLY SERVICE PLAN', 'recurring', 'Total Monthly Service Plan Charges'],
  ['ADDITIONAL LOCAL AIRTIME', 'usage', 'Total Additional Local Airtime Charges'],
  ['LONG DISTANCE CHARGES', 'usage', 'Total Long Distance Charges'],
  ['ROAMING', 'usage', 'Total Roaming Charges'],
  ['DO MORE DATA SERVICES', 'usage', 'Total Do More Data Services Charges'],
  ['DO MORE VOICE SERVICES', 'usage', 'Total Do More Voice Services Charges'],
  ['PAGER SERVICES', 'usage', 'Total Pager Charges'],
  ['VALUE-ADDED SERVICES', 'recurring', 'Total Value Added Service Charges'],
  ['OTHER CHARGES AND CREDIT', 'adjustment', 'Total Other Charges and Credits'],
  ['OTHER FEES', 'surcharge', 'Other Fees'],
  ['TAXES', 'tax', 'Total Taxes'],
];

/**
 * TELUS "Individual Details": a text of tabs and quotes, a part per subscriber (`C:` and the number of a mobile), in it a section per
 * kind of charge with its total. The part's own totals, with taxes and of the taxes, hold what was read to the cent.
 */
export const TELUS_INDIVIDUAL_DETAIL: WrittenLayout = {
  ...FORM,
  id: 'telus-individual-detail',
  title: 'TELUS report “Individual Details”, a part per subscriber',
  recognise: { lines: ['^REPORT - INDIVIDUAL DETAILS$', '\\tUnique Invoice No:'] },
  lines: [
    ...HEAD,
    { match: '^[A-Z]{1,2}:\\t(?<service>.+)$', begins: 'subscriber', keep: true },
    { match: '^Subscriber Name:\\t(?<reference>.+)$', keep: true },
    { match: '^Sublevel:\\t(?<cost_center>.+)$', keep: true },
    { match: '^Handset Transperency$', section: 'handset' },
    { match: '^[^\\t]+\\t\\$', in: 'handset', skip: 'balances of a handset' },
    { match: '^CURRENT CHARGES$', section: 'summary' },
    {
      match: `^Total Current Charges:\\t(?<total>${AMOUNT})$`,
      in: 'summary',
      total: 'subscriber',
      of: 'gross',
      ends: true,
    },
    { match: `^Total Taxes:\\t(?<total>${AMOUNT})$`, in: 'summary', total: 'subscriber', of: 'tax' },
    { match: `^[^\\t]+\\t${AMOUNT}$`, in: 'summary', skip: 'sums of the sections that follow' },
    ...SECTIONS.flatMap(([title, type, total]): WrittenLine[] => [
      {
        match: `^${title}(?:\\t(?<period_start>${DAY}) to (?<period_end>${DAY}))?$`,
        section: title,
        set: { charge_type: type },
        keep: true,
      },
      {
        match: `^${total}\\t(?<total>${AMOUNT})$`,
        in: title,
        total: 'section',
        of: type === 'tax' ? 'tax' : 'net',
        ends: true,
      },
    ]),
    {
      match: `^(?<description>[^\\t]+)\\t(?<quantity>\\d+)\\t[^\\t]*\\t(?<amount>${AMOUNT})$`,
      in: ['DO MORE DATA SERVICES', 'DO MORE VOICE SERVICES'],
      record: 'charge',
    },
    // Minutes, messages and parts of the amount stand between what is charged and its amount, the last of the line.
    {
      match: `^${WITH_PERIOD}(?:\\t[^\\t]*){0,8}\\t(?<amount>${AMOUNT})$`,
      in: SECTIONS.map(([title]) => title),
      record: 'charge',
    },
    {
      match: `^(?<description>[^\\t]+)(?:\\t[^\\t]*){0,8}\\t(?<amount>${AMOUNT})$`,
      in: SECTIONS.map(([title]) => title),
      record: 'charge',
    },
    // What follows the last subscriber is the account's own.
    { match: '^Adjustments$', begins: 'subscriber', section: 'adjustments' },
    { match: '^Account Level Adjustments\\t', section: 'account adjustments' },
    {
      match: `^Account Level Totals\\t(?<total>${AMOUNT})$`,
      in: 'account adjustments',
      total: 'section',
      of: 'gross',
      ends: true,
    },
    {
      match: `^(?<description>Adjusted taxes[^\\t]*)(?:\\t[^\\t]*){0,2}\\t(?<amount>${AMOUNT})$`,
      in: 'account adjustments',
      record: 'charge',
      set: { charge_type: 'tax' },
    },
    {
      match: `^(?<description>[^\\t]+)(?:\\t[^\\t]*){0,2}\\t(?<amount>${AMOUNT})$`,
      in: 'account adjustments',
      record: 'charge',
      set: { charge_type: 'adjustment' },
    },
  ],
};

/** The kinds of charges of an invoice, which add up to its net total. */
const CATEGORIES = [
  'Monthly Service Plan',
  'Additional Local Airtime',
  'Long Distance Charges',
  'Roaming Charges',
  'Do More Data Services',
  'Do More Voice Services',
  'Pager Services',
  'Value-Added Services',
  'Other Charges and Credits',
  'Other Fees',
];

/** TELUS "Mobility Invoice Summary": the totals of one invoice, by category of charge, with its balance. */
export const TELUS_INVOICE_SUMMARY: WrittenLayout = {
  ...FORM,
  id: 'telus-invoice-summary',
  title: 'TELUS report “Mobility Invoice Summary”, the totals of an invoice',
  role: 'invoices',
  recognise: { lines: ['^REPORT - MOBILITY INVOICE SUMMARY$', '\\tUnique Invoice No:'] },
  invoice_per: 'file',
  lines: [
    ...HEAD,
    { match: '^CURRENT CHARGES$', section: 'current charges' },
    {
      match: `^(?:${CATEGORIES.join('|')})\\t(?<net_total>${AMOUNT})$`,
      in: 'current charges',
      keep: 'file',
      adds: true,
    },
    { match: `^Total Taxes:\\t(?<tax_total>${AMOUNT})$`, in: 'current charges', keep: 'file' },
    { match: `^(?:GST/HST|Provincial Tax)\\t${AMOUNT}$`, in: 'current charges', skip: 'parts of the taxes' },
    {
      match: `^Total Current Charges:\\t(?<total>${AMOUNT})$`,
      in: 'current charges',
      keep: 'file',
      ends: true,
    },
    { match: '^YOUR LAST BILL$', section: 'last bill' },
    {
      match: `^Amount of Last Bill(?: ${DAY})?\\t(?<previous_balance>${AMOUNT})$`,
      in: 'last bill',
      keep: 'file',
    },
    { match: `^Payment(?: ${DAY})?\\t(?<payments>${AMOUNT})$`, in: 'last bill', keep: 'file', adds: true },
    { match: `^Adjusted Taxes\\t(?<adjustments>${AMOUNT})$`, in: 'last bill', keep: 'file', adds: true },
    {
      match: `^Total Previous Charges Brought Forward\\t${AMOUNT}$`,
      in: 'last bill',
      skip: 'balance brought forward',
    },
    { match: `^You Owe:\\t(?<amount_due>${AMOUNT})$`, in: 'last bill', keep: 'file', ends: true },
    { match: `^Full Payment Due If Paid On Or Before (?<due_date>${DAY}) :`, keep: true },
    { match: '^Full Payment Due If Paid After ', skip: 'amount due when paid late' },
  ],
};
