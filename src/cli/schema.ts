import type { Process } from './terminal.ts';

/** Prints the JSON Schema of bill-audit.yaml, of a layout, or of report.json. */
export async function printSchema(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const schema = await schemaAsked(options);
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}

async function schemaAsked({ report, layout }: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (report === true) return (await import('../reports/report-schema.ts')).reportJsonSchema();
  if (layout === true) return (await import('../normalize/layout-language.ts')).layoutJsonSchema();
  return (await import('../config/schema.ts')).configJsonSchema();
}
