import { type Question, whyNot } from '../audit/why-not.ts';
import { nearestOf } from '../config/schema-problems.ts';
import { type Audited, auditInFull } from '../pipeline.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';
import { whyNotText } from '../reports/terminal/why-not-text.ts';
import { whyNotJson } from '../reports/why-not-json.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import { asOfOf, configOf, rulesOf } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** Audits again and prints what every rule made of a service. Throws ProblemError when there is no such service. */
export async function explainSilence(
  service: string,
  path: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<void> {
  const manners = mannersOf(options);
  const config = await configOf(path, options, process.cwd());
  const rules = rulesOf((options.rule as string[] | undefined) ?? [], config.catalogue);
  const progress = new ProgressLine(process, manners);
  const audited = await auditInFull(config, {
    version,
    asOf: asOfOf(options),
    skipBadRows: options.skipBadRows === true,
    onProgress: progress.show,
  }).finally(() => progress.clear());
  const carrier = options.carrier === undefined ? undefined : String(options.carrier);
  const { audit, settings } = audited;
  const answers = whyNot(audit, settings, {
    ...questionOf(service, carrier, audited),
    ...(rules ? { rules } : {}),
  });
  if (options.format === 'json') {
    process.stdout.write(whyNotJson(answers, audit));
    return;
  }
  const view = {
    width: widthOf(process.stdout),
    color: wantsColor(process.stdout, process, manners),
    titles: titlesIn(audit.catalogue),
    written: [],
  };
  process.stdout.write(whyNotText(answers, audit, view));
}

/** The service, and the carrier where one is named, as the month compares them. Throws ProblemError where no record has them. */
function questionOf(service: string, carrier: string | undefined, { audit, named }: Audited): Question {
  const { month } = audit;
  const records = [...month.charges.map(({ charge }) => charge), ...month.inventory.map(({ row }) => row)];
  const ofCarrier = carrier === undefined ? undefined : named(carrier, 'carrier');
  const carriers = distinct(records.map((record) => record.carrier));
  if (carrier !== undefined && !carriers.some(({ key }) => key === ofCarrier?.key)) {
    throw new ProblemError([unknown('carrier', `--carrier ${quoted(carrier)}`, carrier, carriers)]);
  }
  const own = ofCarrier ? records.filter((record) => record.carrier.key === ofCarrier.key) : records;
  const services = distinct(own.flatMap((record) => (record.service ? [record.service] : [])));
  const asked = named(service, 'service');
  const known = services.find(({ key }) => key === asked?.key);
  if (!known) {
    const found = ofCarrier ? `${quoted(service)} of ${quoted(ofCarrier.written)}` : quoted(service);
    throw new ProblemError([unknown('service', found, asked?.key ?? service, services)]);
  }
  return { service: known, ...(ofCarrier ? { carrier: ofCarrier.key } : {}) };
}

function distinct(identifiers: readonly Identifier[]): Identifier[] {
  return [...new Map(identifiers.map((one) => [one.key, one])).values()];
}

const NEAREST_SHOWN = 3;

function unknown(
  kind: 'service' | 'carrier',
  name: string,
  key: string,
  known: readonly Identifier[],
): Problem {
  const near = nearestOf(
    key,
    known.map((one) => one.key),
    NEAREST_SHOWN,
  ).flatMap((found) => known.flatMap((one) => (one.key === found ? [quoted(one.written)] : [])));
  const fix =
    near.length === 0
      ? 'Check the spelling, and that the files are the right ones'
      : `Did you mean ${near.join(', ')}?`;
  return kind === 'service'
    ? {
        id: 'service-unknown',
        found: `no charge and no inventory row has the service ${name}`,
        expected: 'a service of this month, in any spelling',
        fix,
      }
    : {
        id: 'carrier-unknown',
        found: `${name}: no charge and no inventory row is of this carrier`,
        expected: 'a carrier of this month',
        fix,
      };
}
