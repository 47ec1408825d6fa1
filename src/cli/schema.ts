import type { Process } from './terminal.ts';

/** Prints the JSON Schema of bill-audit.yaml, of a layout, of rules in YAML, or of report.json. */
export async function printSchema(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const schema = await schemaAsked(options);
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}

async function schemaAsked({ report, layout, rules }: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (report === true) return (await import('../report/report-schema.ts')).reportJsonSchema();
  if (layout === true) return (await import('../normalize/layout-language.ts')).layoutJsonSchema();
  if (rules === true) return (await import('../rules/written/rules-schema.ts')).rulesJsonSchema();
  return (await import('../config/schema.ts')).configJsonSchema();
}
