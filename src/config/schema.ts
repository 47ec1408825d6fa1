import { z } from 'zod';
import { SEVERITIES } from '../findings/finding.ts';
import { parseLocale } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import type { Layout } from '../normalize/layout.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { mappingSchema } from '../normalize/mapping.ts';
import { CLAIM_STARTS, CUSTOMER_KINDS } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';
import type { Rule } from '../rules/rule.ts';
import { lawsSchema } from './laws.ts';

const text = z.string().min(1);
const ruleFiles = text.describe('File names or globs of rules of your own, relative to this file');
const lines = z.union([text.transform((line) => [line]), z.array(text)]);
const locale = z
  .string()
  .refine(
    (tag) => parseLocale(tag) !== undefined,
    'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
  )
  .describe('Language and region: en-*, fr-* or ar-*');
const currency = z
  .string()
  .refine(isCurrency, 'an ISO 4217 code in capitals, such as EUR')
  .describe('ISO 4217 code');
const dayText = z.iso.date('a date such as 2026-10-31');
const percentText = z
  .union([z.string().regex(/^\d+(\.\d+)?$/, 'a percentage such as "9.975"'), z.number().min(0).max(1000)])
  .refine((rate) => !String(rate).includes('e'), 'a percentage such as "9.975"')
  .describe('In percent');

/** One entry of an input list: files, and how they are read. */
function inputSchema(role: Role, own: readonly Layout[]) {
  const ids = [...LAYOUTS, ...own].filter((layout) => layout.role === role).map((layout) => layout.id);
  return z
    .strictObject({
      files: z.union([text, z.array(text).min(1)]).describe('File names or globs, relative to this file'),
      sheet: text.optional().describe('The sheet of a workbook; all sheets that are recognised when absent'),
      layout: z
        .union([z.enum(['auto', ...ids]), mappingSchema(role)])
        .optional()
        .describe(
          `How the files are read: auto, a layout's id (${ids.join(', ')}), or an inline mapping of field names to columns`,
        ),
    })
    .describe(`Files of role ${role}`);
}

function inputs(role: Role, own: readonly Layout[]) {
  return z.array(inputSchema(role, own)).min(1);
}

/** What may be written about a rule: off, on, or its severity and options. */
function choiceSchema(rule: Rule) {
  const settings = rule.options.extend({
    severity: z.enum(SEVERITIES).optional().describe('Severity of its findings'),
  });
  return z
    .union([
      z.enum(['off', 'on']),
      z.literal(false).transform(() => 'off' as const),
      z.strictObject(settings.shape),
    ])
    .optional()
    .describe(rule.title.en);
}

const reserved = z.union([z.enum(['off', 'on']), z.literal(false), z.looseObject({})]).optional();
/** What may be written about each rule of the product and of the user. */
function choicesSchema(catalogue: Catalogue) {
  return z.strictObject({
    ...Object.fromEntries(catalogue.map((rule) => [rule.id, choiceSchema(rule)])),
    ...Object.fromEntries(
      RESERVED_RULES.map((id) => [id, reserved.describe('Reserved: not in this version')]),
    ),
  });
}

const carrier = z.strictObject({
  legal_name: text.nullish(),
  address: lines.optional(),
  email: text.nullish(),
  locale: locale.optional().describe('Language of letters to this carrier'),
  answer_days: z
    .number()
    .int()
    .min(1)
    .max(365)
    .optional()
    .describe('Calendar days given to answer a letter; 30 when absent'),
  proration: z
    .enum(['actual', 'thirty'])
    .optional()
    .describe('Part months count days over the days of the month (actual) or over 30 (thirty)'),
  aliases: z.array(text).optional().describe('Other names under which the carrier appears in files'),
  claim_days: z
    .number()
    .int()
    .min(1)
    .max(3660)
    .optional()
    .describe('Days within which the contract lets a bill be disputed'),
  claim_from: z
    .enum(CLAIM_STARTS)
    .optional()
    .describe('The day from which claim_days count; invoice_date when absent'),
});

/** The keys that every configuration may have, whatever its layouts. */
function shared(catalogue: Catalogue) {
  const ruleChoices = choicesSchema(catalogue);
  return {
    customer: z
      .strictObject({
        name: text.optional(),
        kind: z.enum(CUSTOMER_KINDS).optional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'an ISO 3166 country in capitals, such as CA')
          .optional()
          .describe('Country whose national phone numbers and law apply'),
        number: text.optional().describe('Company registration number, for letters'),
        address: lines.optional(),
        contact: z
          .strictObject({
            name: text.nullish(),
            title: text.nullish(),
            email: text.nullish(),
            phone: text.nullish(),
          })
          .optional(),
      })
      .optional(),
    locale: locale.optional(),
    currency: currency.optional().describe('Currency of files that name none'),
    layouts: z.array(text).min(1).optional().describe('Files of layouts of your own, relative to this file'),
    taxes: z
      .array(
        z.strictObject({ name: text, rate: percentText, from: dayText.optional(), to: dayText.optional() }),
      )
      .optional()
      .describe('Expected tax rates'),
    carriers: z.record(z.string(), carrier).optional(),
    rules: z
      .union([
        ruleFiles,
        z.array(text).min(1),
        ruleChoices.extend({
          from: z
            .union([ruleFiles, z.array(text).min(1)])
            .optional()
            .describe('Files of rules of your own'),
        }),
      ])
      .optional()
      .describe('Choices for rules; files of rules of your own, here or under from'),
    letters: z
      .union([text, z.array(text).min(1)])
      .optional()
      .describe('Letter templates of your own (.md), or a glob of them'),
    laws: lawsSchema(catalogue)
      .optional()
      .describe('Known legal references switched off, and references of your own, for letters'),
    ledger: text
      .optional()
      .describe(
        `Where disputes are kept: a file relative to this one (bill-audit-ledger.db when absent) or postgres://user@host/database; \${NAME} is taken from the environment`,
      ),
    suppressions: text.optional().describe('File of known findings: fingerprint, reason, owner, expires'),
    overrides: z
      .array(
        z
          .strictObject({
            carrier: text.optional(),
            account: text.optional(),
            service: text.optional(),
            rules: ruleChoices,
          })
          .refine(
            ({ carrier, account, service }) => [carrier, account, service].some((name) => name !== undefined),
            {
              error: 'a carrier, an account or a service to which the override applies',
              // A misspelt key is told as such, not as missing too.
              when: ({ issues }) => issues.length === 0,
            },
          )
          .describe('Choices for one carrier, account or service; narrower wins'),
      )
      .optional(),
  };
}

/** The shape of bill-audit.yaml with the user's own layouts and rules. Unknown keys are errors everywhere. */
export function configSchemaWith(own: readonly Layout[], catalogue: Catalogue = RULES) {
  const { customer, locale: language, currency: money, layouts, ...rest } = shared(catalogue);
  return z.strictObject({
    customer,
    locale: language,
    currency: money,
    layouts,
    bills: inputs('bills', own),
    invoices: inputs('invoices', own).optional(),
    inventory: inputs('inventory', own).optional(),
    prices: inputs('prices', own).optional(),
    orders: inputs('orders', own).optional(),
    history: inputs('bills', own)
      .optional()
      .describe('Bills of earlier months: evidence, never claimed again'),
    ...rest,
  });
}

/** The shape of bill-audit.yaml without layouts of the user's own. */
export const configSchema = configSchemaWith([]);

/** What the schema makes of a valid file. */
export type ParsedConfig = z.infer<typeof configSchema>;

/** The JSON Schema of bill-audit.yaml. */
export function configJsonSchema(): unknown {
  return { title: 'bill-audit.yaml', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}
