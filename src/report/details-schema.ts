import { z } from 'zod';
import { CLAIM_STARTS, CUSTOMER_KINDS } from '../records/customer.ts';
import { DETAILS_TABLES } from './details-tables.ts';

const cell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

const table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(cell)) });
const tag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);
const titles = z.object({ en: z.string(), fr: z.string(), ar: z.string() });

const tables = Object.fromEntries(
  Object.entries(DETAILS_TABLES).map(([key, { columns }]) => [
    key,
    table.describe(`A list of cells per row, under the columns ${columns.join(', ')}`),
  ]),
) as Record<keyof typeof DETAILS_TABLES, typeof table>;

const place = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
  key: z.string().optional(),
  page: z.number().optional(),
  path: z.string().optional(),
});

/** The shape of a report's `details`; the cells of its tables are read by their columns. */
export const detailsSchema = z.object({
  locale: tag,
  customer: z.object({
    name: z.string().optional(),
    kind: z.enum(CUSTOMER_KINDS),
    country: z.string().optional(),
    address: z.array(z.string()),
    number: z.string().optional(),
    contact: z.object({
      name: z.string().optional(),
      title: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
    }),
  }),
  carriers: z.array(
    z.object({
      name: z.string(),
      legal_name: z.string().optional(),
      address: z.array(z.string()),
      email: z.string().optional(),
      locale: tag.optional(),
      answer_days: z.number().int().nonnegative(),
      proration: z.enum(['actual', 'thirty']),
      aliases: z.array(z.string()),
      claim_days: z.number().int().nonnegative().optional(),
      claim_from: z.enum(CLAIM_STARTS).optional(),
      invoices: z.number().int().nonnegative(),
      billed: z
        .record(z.string(), z.string())
        .describe('Before tax; empty where an invoice was not read whole'),
      taxed: z.boolean().optional().describe('False where no invoice states a tax; absent where not known'),
    }),
  ),
  own_rules: z.record(z.string(), titles).describe('Titles of rules that are not the product’s'),
  laws: z
    .object({
      off: z.array(z.string()).describe('Known legal references that are switched off'),
      own: z
        .array(
          z.object({
            ref: z.string(),
            says: z.object({
              en: z.string().min(1).optional(),
              fr: z.string().min(1).optional(),
              ar: z.string().min(1).optional(),
            }),
            carriers: z.array(z.string()).optional().describe('All when absent'),
            rules: z.array(z.string()).optional().describe('Any claim when absent'),
          }),
        )
        .describe('References of the user’s own, in the order in which letters prefer them'),
    })
    .optional()
    .describe('Only where the configuration has laws'),
  evidence_folder: z
    .literal('..')
    .optional()
    .describe('How the folder of the inputs is reached from the one of the report, where a link leads there'),
  ignored_rows: z.array(z.number().int().nonnegative()).describe('Of each input, in order'),
  drafts: z
    .array(z.object({ file: z.string(), digest: z.string() }))
    .describe(
      'The workbook and the letters as they were written, by which one that a person changed is known',
    ),
  warnings: z.array(
    z.object({
      place: place.optional(),
      found: z.string(),
      id: z.string(),
      expected: z.string().optional(),
      fix: z.string().optional(),
    }),
  ),
  ...tables,
  credits: tables.credits.optional(),
});
