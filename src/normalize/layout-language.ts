import { z } from 'zod';
import { ROLES } from '../records/field.ts';
import { DELIMITERS, ENCODINGS } from '../sources/source.ts';
import { expression, fieldName, fieldSource } from './field-source.ts';
import { SUMS } from './layout.ts';
import { faultsOf } from './layout-faults.ts';

const text = z.string().min(1);
const values = z.partialRecord(fieldName, text);
const sources = z.partialRecord(fieldName, fieldSource);
const sum = z
  .enum(SUMS)
  .describe('What a stated sum covers: net (no taxes), gross (with taxes) or tax (the taxes alone)');

/** How a table's columns that each hold an amount become records of their own. */
export const unpivotSchema = z
  .strictObject({
    into: fieldName.describe('The field that takes the cell'),
    zero: z.enum(['skip', 'keep']).optional().describe('Whether a cell of 0 is a record; skip when absent'),
    columns: z
      .record(text, values)
      .optional()
      .describe(
        'Columns by heading, with the fields they stand for: { Monthly fee: { charge_type: recurring } }',
      ),
    pattern: expression.optional().describe('Columns whose heading matches; named groups are fields'),
    fields: values.optional().describe('Fields of the columns found by pattern'),
    words: z
      .record(z.string(), text)
      .optional()
      .describe('What marks in the cells stand for, such as { x: "1" }'),
  })
  .describe('A record for each of several columns')
  .refine(({ columns, pattern }) => columns !== undefined || pattern !== undefined, {
    error: 'columns, or a pattern of their headings',
    when: ({ issues }) => issues.length === 0,
  });

const record = z.strictObject({
  fields: sources.optional().describe('Fields of this record over those of the layout'),
  unpivot: unpivotSchema.optional(),
});

const line = z.strictObject({
  match: expression.describe('Matched against the line, its cells divided by tabs; named groups are fields'),
  in: z
    .union([text, z.array(text)])
    .optional()
    .describe('Only inside these sections; outside is "none"'),
  begins: text
    .optional()
    .describe(
      'A part of the file begins here, such as subscriber: facts kept for the last one are forgotten',
    ),
  section: text.optional().describe('A section begins here'),
  ends: z.boolean().optional().describe('The section ends with this line'),
  set: values
    .optional()
    .describe(
      'Values for the records that follow, until the section or part ends; on a line that is a record, for it alone',
    ),
  keep: z
    .union([z.boolean(), text])
    .optional()
    .describe(
      'true: the groups are kept for the records that follow, until the section or part ends; the name of a part (file): until that part ends',
    ),
  adds: z.boolean().optional().describe('Kept amounts are added to those kept before'),
  record: z.enum(['charge', 'invoice']).optional().describe('The line is a record'),
  continues: z.boolean().optional().describe('The groups go on with those of the last record'),
  total: text
    .optional()
    .describe('The group "total" states the sum of this part: section, file or the name of a part'),
  of: sum.optional(),
  skip: text.optional().describe('Left out by design: what it is'),
});

const section = z.union([
  z.strictObject({ charge: sources }),
  z.strictObject({ invoice: sources }),
  z.strictObject({
    detail: text.describe('What the rows are; they are counted, and are no charges of their own'),
  }),
]);

/** The shape of a layout as it is written in YAML, by a user for a carrier's export or by the product itself. */
export const layoutSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as my-carrier')
      .describe('Name of the layout'),
    title: text.optional().describe('What the file is called by those who send it'),
    role: z.enum(ROLES).optional().describe('What the file is; bills when absent'),
    carrier: text.optional().describe('The carrier, where the file does not name it'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'an ISO 4217 code in capitals, such as EUR')
      .optional(),
    encoding: z.enum(ENCODINGS).optional().describe('Encoding, where the layout is named for the file'),
    delimiter: z.enum(DELIMITERS).optional().describe('Delimiter, where the layout is named for the file'),
    dates: z
      .enum(['dmy', 'mdy', 'ymd'])
      .optional()
      .describe('Order of day, month and year in all-digit dates'),
    decimal: z.enum(['.', ',']).optional().describe('Decimal sign of the numbers'),
    blank: z.array(text).min(1).optional().describe('Texts that stand for an empty cell: [N/A, NA]'),
    detail: text
      .optional()
      .describe(
        'The rows are detail of charges that other files hold: what they are; counted, never charged',
      ),
    summarises: text
      .optional()
      .describe(
        'Id of a layout that holds the same bill in more detail: where both are given, this one is only checked against it',
      ),
    recognise: z
      .strictObject({
        headings: z
          .array(text)
          .min(1)
          .optional()
          .describe('Headings the file has; all that fields name when absent'),
        sheet: text.optional().describe('Name of the sheet'),
        lines: z
          .array(expression)
          .min(1)
          .optional()
          .describe('Regular expressions, each matched by some line of the file'),
        types: z.array(text).min(1).optional().describe('Record types the file has'),
      })
      .optional()
      .describe('What shows that a file is of this kind'),
    heading_row: z.number().int().min(1).optional().describe('Row of the headings, from 1'),
    heading_rows: z
      .number()
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('Rows the headings take at most: a row with an amount or a date is no heading'),
    fields: sources.optional().describe('Where each field comes from'),
    unpivot: unpivotSchema.optional(),
    records: z
      .array(record)
      .min(1)
      .optional()
      .describe('The records each row makes; one of fields when absent'),
    row_totals: z
      .record(text, sum)
      .optional()
      .describe('Columns that state what the records of the row add up to'),
    type_column: z.number().int().min(1).optional().describe('The column that names the record type, from 1'),
    comment: text.optional().describe('Rows that start so are remarks'),
    sections: z.record(text, section).optional().describe('What each record type is'),
    totals: z
      .array(
        z.strictObject({
          stated: z.strictObject({ type: text, column: z.number().int().min(1) }),
          of: z.enum(['net', 'gross']),
          sum: z.strictObject({ type: text, column: z.number().int().min(1) }),
        }),
      )
      .optional()
      .describe('A figure that one record type states, and the column of another that adds up to it'),
    set: values.optional().describe('Values for every record of a report'),
    words: z
      .partialRecord(fieldName, z.record(z.string(), z.string()))
      .optional()
      .describe("A report's own words for the product's, by field"),
    lines: z
      .array(line)
      .min(1)
      .optional()
      .describe('What is made of the lines of a report, the first that matches'),
    invoice_per: text
      .optional()
      .describe('The part of a report that is one invoice: file, or the name of a part'),
  })
  .superRefine((layout, context) => {
    for (const { path, message } of faultsOf(layout as WrittenLayout))
      context.addIssue({ code: 'custom', path, message });
  });

/** A layout as it is written. */
export type WrittenLayout = z.input<typeof layoutSchema>;

/** The JSON Schema of a layout in YAML. */
export function layoutJsonSchema(): unknown {
  return { title: 'bill-audit layout', ...z.toJSONSchema(layoutSchema, { io: 'input' }) };
}
