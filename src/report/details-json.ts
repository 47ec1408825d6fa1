import type { LawChoices } from '../law/law-choices.ts';
import { moneyText } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { Customer } from '../records/customer.ts';
import { DETAILS_TABLES } from './details-tables.ts';
import type { Report, ReportCarrier } from './report.ts';
import type { TableCodec } from './table-codec.ts';

/** The body of the `details` of a report, at four spaces: what formats need beyond the findings; a line per row. */
export function* detailsLines(report: Report): Generator<string> {
  const {
    locale,
    customer,
    carriers,
    ownTitles,
    laws,
    inputs,
    warnings,
    drafts = [],
    evidenceFolder,
  } = report;
  const plain = {
    locale: locale.tag,
    customer: customerJson(customer),
    carriers: carriers.map(carrierJson),
    own_rules: Object.fromEntries(ownTitles),
    ...(laws ? { laws: lawsJson(laws) } : {}),
    ...(evidenceFolder === undefined ? {} : { evidence_folder: evidenceFolder }),
    ignored_rows: inputs.map(({ ignored }) => ignored),
    drafts,
    warnings: warnings.map(problemJson),
  };
  for (const [key, value] of Object.entries(plain)) {
    yield `    ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')},\n`;
  }
  const { carrier_totals, invoices, months, inventory, comparison, credits, not_audited } = DETAILS_TABLES;
  yield* tableLines('carrier_totals', carrier_totals, report.carrierTotals);
  yield* tableLines('invoices', invoices, report.invoices);
  yield* tableLines('months', months, report.months);
  yield* tableLines('inventory', inventory, report.inventory);
  yield* tableLines('comparison', comparison, report.comparison);
  if (report.credits.length > 0) yield* tableLines('credits', credits, report.credits);
  yield* tableLines('not_audited', not_audited, report.notAudited, true);
}

function* tableLines<R>(
  key: string,
  codec: TableCodec<R>,
  rows: readonly R[],
  isLast = false,
): Generator<string> {
  const { columns, cells } = codec.written(rows);
  yield `    "${key}": {\n      "columns": ${JSON.stringify(columns)},\n      "rows": [`;
  for (const [index, row] of rows.entries()) {
    yield `${index === 0 ? '' : ','}\n        ${JSON.stringify(cells(row))}`;
  }
  yield `${rows.length === 0 ? '' : '\n      '}]\n    }${isLast ? '' : ','}\n`;
}

/** The keys in one order, whatever order they were made in. */
function lawsJson({ off, own }: LawChoices): unknown {
  return {
    off,
    own: own.map(({ ref, says: { en, fr, ar }, carriers, rules }) => ({
      ref,
      says: { en, fr, ar },
      carriers,
      rules,
    })),
  };
}

function carrierJson(carrier: ReportCarrier): unknown {
  return {
    name: carrier.name,
    legal_name: carrier.legalName,
    address: carrier.address,
    email: carrier.email,
    locale: carrier.locale?.tag,
    answer_days: carrier.answerDays,
    proration: carrier.proration,
    aliases: carrier.aliases,
    claim_days: carrier.claimWindow?.days,
    claim_from: carrier.claimWindow?.from,
    invoices: carrier.invoices,
    taxed: carrier.taxed,
    billed: Object.fromEntries(carrier.billed.map((sum) => [sum.currency, moneyText(sum)])),
  };
}

/** The keys in one order, whatever order they were written in. */
function customerJson({ name, kind, country, address, number, contact }: Customer): unknown {
  const { name: person, title, email, phone } = contact;
  return { name, kind, country, address, number, contact: { name: person, title, email, phone } };
}

function problemJson({ id, place, found, expected, fix }: Problem): unknown {
  const { file, sheet, row, line, column, key, page, path } = place ?? {};
  return {
    id,
    ...(place ? { place: { file, sheet, row, line, column, key, page, path } } : {}),
    found,
    expected,
    fix,
  };
}
