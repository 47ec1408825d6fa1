import type { Field, Role } from '../records/field.ts';
import { sourceOf } from './field-source.ts';
import type {
  FieldSource,
  FieldSources,
  Layout,
  LineRule,
  RecordSpec,
  ReportLayout,
  SectionedLayout,
  TableLayout,
  Unpivot,
} from './layout.ts';
import type { WrittenLayout } from './layout-language.ts';

/** What a row of each role must have to be a record. */
export const NEEDED: Readonly<Record<Role, readonly Field[]>> = {
  bills: ['carrier', 'charge_type', 'amount'],
  invoices: ['carrier', 'invoice'],
  inventory: ['carrier', 'service'],
  prices: ['carrier', 'unit_price'],
  orders: ['carrier', 'order', 'type'],
};

/** The layout that a checked written layout stands for. */
export function compileLayout(written: WrittenLayout): Layout {
  if (written.sections) return sectioned(written, written.sections);
  if (written.lines) return report(written, written.lines);
  return table(written);
}

function headOf(written: WrittenLayout) {
  const { id, title, dates, decimal, blank, summarises, encoding, delimiter } = written;
  return {
    id,
    title: title ?? id,
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(blank === undefined ? {} : { blank }),
    ...(summarises === undefined ? {} : { summarises }),
    ...(encoding === undefined && delimiter === undefined ? {} : { reading: { encoding, delimiter } }),
  };
}

function table(written: WrittenLayout): TableLayout {
  const role = written.role ?? 'bills';
  const { recognise = {}, heading_row: headingRow, heading_rows: headingRows, unpivot, detail } = written;
  const fields = { ...constantsOf(written), ...sourcesOf(written.fields) };
  const records: RecordSpec[] | undefined = unpivot
    ? [{ fields: {}, unpivot: unpivotOf(unpivot) }]
    : written.records?.map((record) => ({
        fields: sourcesOf(record.fields),
        ...(record.unpivot ? { unpivot: unpivotOf(record.unpivot) } : {}),
      }));
  const rowTotals = Object.entries(written.row_totals ?? {}).map(([column, of]) => ({ column, of }));
  const headings = [
    ...(recognise.headings?.map((name) => [name]) ?? Object.values(fields).flatMap(namesOf)),
    ...[fields, ...(records ?? []).map((record) => record.fields)].flatMap(partHeadings),
    // People choose the columns of an export: one of its totals is enough to prove its rows.
    ...(rowTotals.length > 0 ? [rowTotals.map(({ column }) => column)] : []),
  ];
  return {
    ...headOf(written),
    shape: 'table',
    role,
    fields,
    required: detail === undefined ? NEEDED[role] : [],
    oneOf: [],
    signature: { headings, ...(recognise.sheet === undefined ? {} : { sheet: recognise.sheet }) },
    ...(headingRow === undefined ? {} : { headingRow }),
    ...(headingRows === undefined ? {} : { headingRows }),
    ...(records ? { records } : {}),
    ...(rowTotals.length > 0 ? { rowTotals } : {}),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The unpivoting that a written one stands for. */
export function unpivotOf(written: NonNullable<WrittenLayout['unpivot']>): Unpivot {
  return {
    into: written.into,
    zero: written.zero ?? 'skip',
    columns: written.columns ?? {},
    ...(written.pattern === undefined ? {} : { pattern: written.pattern }),
    fields: written.fields ?? {},
    ...(written.words === undefined ? {} : { words: written.words }),
  };
}

function sectioned(
  written: WrittenLayout,
  sections: NonNullable<WrittenLayout['sections']>,
): SectionedLayout {
  const constants = constantsOf(written);
  const compiled = Object.entries(sections).map(([type, part]) => {
    if ('detail' in part) return [type, { record: 'detail', what: part.detail }] as const;
    const [record, own] =
      'charge' in part ? (['charge', part.charge] as const) : (['invoice', part.invoice] as const);
    return [type, { record, fields: { ...constants, ...sourcesOf(own) } }] as const;
  });
  return {
    ...headOf(written),
    shape: 'sectioned',
    role: 'bills',
    typeColumn: written.type_column ?? 1,
    ...(written.comment === undefined ? {} : { commentPrefix: written.comment }),
    mustHave: written.recognise?.types ?? Object.keys(sections),
    sections: Object.fromEntries(compiled),
    controls: (written.totals ?? []).map(({ stated, of, sum }) => ({ counts: of, stated, sum })),
  };
}

function report(written: WrittenLayout, lines: NonNullable<WrittenLayout['lines']>): ReportLayout {
  const { carrier, currency, set, invoice_per: invoicePer } = written;
  return {
    ...headOf(written),
    shape: 'report',
    role: written.role === 'invoices' ? 'invoices' : 'bills',
    mustHave: written.recognise?.lines ?? [],
    constants: {
      ...(carrier === undefined ? {} : { carrier }),
      ...(currency === undefined ? {} : { currency }),
      ...set,
    },
    words: written.words ?? {},
    lines: lines.map(lineRule),
    ...(invoicePer === undefined ? {} : { invoicePer }),
  };
}

function lineRule(written: NonNullable<WrittenLayout['lines']>[number]): LineRule {
  const { in: within, total, of, ...rest } = written;
  return {
    ...rest,
    ...(within === undefined ? {} : { within: [within].flat().map((name) => (name === 'none' ? '' : name)) }),
    ...(total === undefined ? {} : { total: { per: total, of: of ?? 'gross' } }),
  };
}

function constantsOf({ carrier, currency }: WrittenLayout): FieldSources {
  return {
    ...(carrier === undefined ? {} : { carrier: { from: 'constant', value: carrier } }),
    ...(currency === undefined ? {} : { currency: { from: 'constant', value: currency } }),
  };
}

function sourcesOf(written: WrittenLayout['fields'] = {}): FieldSources {
  const sources: Partial<Record<Field, FieldSource>> = {};
  for (const [field, value] of Object.entries(written)) {
    const source = sourceOf(value);
    if (source) sources[field as Field] = source;
  }
  return sources;
}

/** The heading of a source, by any of its names. */
function namesOf(source: FieldSource | undefined): readonly (readonly string[])[] {
  return source?.from === 'heading' ? [source.names] : [];
}

/** The headings of what is joined or added: without one of them it would be another text, or another figure. */
export function partHeadings(fields: FieldSources): readonly (readonly string[])[] {
  return Object.values(fields).flatMap((source) => {
    if (source?.from === 'joined') return source.names.map((name) => [name]);
    return source?.from === 'sum' ? [...source.plus, ...source.minus].map((name) => [name]) : [];
  });
}
