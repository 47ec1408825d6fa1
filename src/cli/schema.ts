import type { Process } from './terminal.ts';

/** Prints the JSON Schema of bill-audit.yaml, or of report.json. */
export async function printSchema(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const schema =
    options.report === true
      ? (await import('../reports/report-schema.ts')).reportJsonSchema()
      : (await import('../config/schema.ts')).configJsonSchema();
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
