import { DEFAULT_LOCALE, type Locale, parseLocale, type Translated } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import { money } from '../money/money.ts';
import { type Problem, quoted } from '../problem.ts';
import { type Customer, UNKNOWN_CUSTOMER } from '../records/customer.ts';
import { PLAIN_DECIMAL } from './cell-codec.ts';
import { detailsSchema } from './details-schema.ts';
import { DETAILS_TABLES } from './details-tables.ts';
import type { Report, ReportCarrier, ReportCarrierTotal } from './report.ts';
import type { TableCodec } from './table-codec.ts';

/** What a report keeps beyond its findings, as values. */
export interface Details
  extends Pick<
    Report,
    | 'locale'
    | 'customer'
    | 'ownTitles'
    | 'laws'
    | 'invoices'
    | 'months'
    | 'inventory'
    | 'comparison'
    | 'credits'
    | 'notAudited'
    | 'warnings'
    | 'drafts'
    | 'evidenceFolder'
    | 'detailed'
  > {
  /** Absent where they are not kept. */
  readonly carriers?: readonly ReportCarrier[];
  readonly carrierTotals?: readonly ReportCarrierTotal[];
  /** Of each input, in order. */
  readonly ignored: readonly number[];
}

/** The details of a report that keeps none. */
export const NO_DETAILS: Details = {
  locale: DEFAULT_LOCALE,
  customer: UNKNOWN_CUSTOMER,
  ownTitles: new Map(),
  ignored: [],
  invoices: [],
  months: [],
  inventory: [],
  comparison: [],
  credits: [],
  notAudited: [],
  warnings: [],
  detailed: false,
};

/** The details of what a saved report has under that key; undefined after telling what is wrong, by path. */
export function detailsOf(saved: unknown, tell: (path: string, found: string) => void): Details | undefined {
  const parsed = detailsSchema.safeParse(saved);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) tell(['details', ...path].join('.'), message);
    return undefined;
  }
  const { data } = parsed;
  let isWhole = true;
  const rowsOf = <R>(key: keyof typeof DETAILS_TABLES, codec: TableCodec<R>): readonly R[] => {
    const read = codec.read(data[key]);
    if ('rows' in read) return read.rows;
    isWhole = false;
    for (const { where, found, expected } of read.faults) {
      tell(
        `details.${key}.${where}`,
        `${quoted(typeof found === 'string' ? found : JSON.stringify(found))} is not ${expected}`,
      );
    }
    return [];
  };
  const details: Details = {
    locale: localeOf(data.locale) ?? DEFAULT_LOCALE,
    customer: data.customer as Customer,
    carriers: data.carriers.map(carrierOf),
    carrierTotals: rowsOf('carrier_totals', DETAILS_TABLES.carrier_totals),
    ownTitles: new Map<string, Translated>(Object.entries(data.own_rules)),
    ...(data.laws ? { laws: data.laws } : {}),
    ...(data.evidence_folder === undefined ? {} : { evidenceFolder: data.evidence_folder }),
    ignored: data.ignored_rows,
    invoices: rowsOf('invoices', DETAILS_TABLES.invoices),
    months: rowsOf('months', DETAILS_TABLES.months),
    inventory: rowsOf('inventory', DETAILS_TABLES.inventory),
    comparison: rowsOf('comparison', DETAILS_TABLES.comparison),
    credits: data.credits ? rowsOf('credits', DETAILS_TABLES.credits) : [],
    notAudited: rowsOf('not_audited', DETAILS_TABLES.not_audited),
    drafts: data.drafts,
    warnings: data.warnings as readonly Problem[],
    detailed: true,
  };
  return isWhole ? details : undefined;
}

type SavedCarrier = ReturnType<typeof detailsSchema.parse>['carriers'][number];

function carrierOf(saved: SavedCarrier): ReportCarrier {
  const locale = localeOf(saved.locale);
  return {
    name: saved.name,
    ...(saved.legal_name === undefined ? {} : { legalName: saved.legal_name }),
    address: saved.address,
    ...(saved.email === undefined ? {} : { email: saved.email }),
    ...(locale ? { locale } : {}),
    answerDays: saved.answer_days,
    proration: saved.proration,
    aliases: saved.aliases,
    ...(saved.claim_days === undefined
      ? {}
      : { claimWindow: { days: saved.claim_days, from: saved.claim_from ?? 'invoice_date' } }),
    invoices: saved.invoices,
    billed: Object.entries(saved.billed).flatMap(([currency, text]) =>
      isCurrency(currency) && PLAIN_DECIMAL.test(text) ? [money(text, currency)] : [],
    ),
    ...(saved.taxed === undefined ? {} : { taxed: saved.taxed }),
  };
}

function localeOf(tag: string | undefined): Locale | undefined {
  return tag === undefined ? undefined : parseLocale(tag);
}
