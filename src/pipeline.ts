import type { Audit } from './audit/audit.ts';
import type { Baseline } from './audit/baseline.ts';
import { type AuditRequest, runAuditInSteps } from './audit/run-audit.ts';
import { RuleSettings } from './audit/settings.ts';
import type { Day } from './calendar/day.ts';
import type { Config } from './config/config.ts';
import { type Gathered, gatherRecords } from './gather/gather-records.ts';
import { withServicesReread } from './gather/reread-services.ts';
import { buildMonth } from './match/build-month.ts';
import { type CarrierNaming, carrierNaming } from './match/carrier-names.ts';
import { keysOf } from './match/key-of-name.ts';
import type { Month } from './match/month.ts';
import { IdentifierReader } from './normalize/values/identifier-text.ts';
import { countryShown, phoneCountry } from './normalize/values/phone-country.ts';
import { type Problem, ProblemError, quoted } from './problem.ts';
import { inTurns, type OnProgress } from './progress.ts';
import { plainProfile } from './records/customer.ts';
import type { Dispute } from './records/dispute.ts';
import type { Identifier } from './records/identifier.ts';

/** What one run asks for beyond the configuration. */
export interface RunRequest {
  readonly version: string;
  readonly asOf?: Day;
  readonly only?: ReadonlySet<string>;
  readonly minImpact?: AuditRequest['minImpact'];
  /** An earlier report, whose findings are known. */
  readonly baseline?: Baseline;
  /** The ledger's, sorted by claim number; absent where no ledger was read. */
  readonly disputes?: readonly Dispute[];
  /** True: what is in dispute or credited is set aside too. */
  readonly onlyNew?: boolean;
  /** Leave unreadable rows out, counted and shown, instead of stopping. */
  readonly skipBadRows: boolean;
  /** Told what is being done, for a person who waits. */
  readonly onProgress?: OnProgress;
}

/** An audit with what it was told from, for a reader who asks about it. */
export interface Audited {
  readonly audit: Audit;
  readonly settings: RuleSettings;
  /** A service or carrier in any spelling, as the month compares it; undefined for a text that names none. */
  readonly named: (text: string, kind: 'service' | 'carrier') => Identifier | undefined;
}

/** What the inputs hold, matched and not audited. */
export interface ReadMonth {
  readonly gathered: Gathered;
  readonly month: Month;
  /** Those of the configuration, of the files and of the match. */
  readonly warnings: readonly Problem[];
  readonly identifiers: IdentifierReader;
  readonly names: CarrierNaming;
}

/** Reads the inputs and matches what they hold; they may lack bills. Throws ProblemError with everything that stops it. */
export async function readMonth(
  config: Config,
  {
    asOf,
    skipBadRows,
    onProgress,
    disputes,
  }: Pick<RunRequest, 'asOf' | 'skipBadRows' | 'onProgress' | 'disputes'>,
): Promise<ReadMonth> {
  const { identifiers, names, gathered } = await gather(config, onProgress);
  const { rejections } = gathered;
  // One unreadable row stops the audit with every bad row listed, unless the user asked to go on without them.
  if (rejections.length > 0 && !skipBadRows) throw new ProblemError(rejections);
  onProgress?.({ step: 'matching', done: 0, of: 0 });
  const { month, warnings } = buildMonth(gathered.records, {
    asOf,
    prorationOf: (carrier) => names.profileOf(carrier)?.proration ?? 'actual',
    taxes: config.taxes,
    ...(disputes ? { disputes } : {}),
    keyOf: keysOf(identifiers, names),
  });
  return {
    gathered,
    month,
    warnings: [...config.warnings, ...gathered.warnings, ...warnings],
    identifiers,
    names,
  };
}

/** Audits a month. Throws ProblemError with everything that stops it. */
export async function auditMonth(config: Config, request: RunRequest): Promise<Audit> {
  return (await auditInFull(config, request)).audit;
}

/**
 * The whole program on one page: find and read the files, normalise their rows, match charges to inventory and price
 * terms, audit. Throws ProblemError with everything that stops it.
 */
export async function auditInFull(config: Config, request: RunRequest): Promise<Audited> {
  const { month, warnings, gathered, identifiers, names } = await readMonth(config, request);
  requireCharges(gathered);
  const overrides = normalisedOverrides(config, identifiers, names);
  const settings = new RuleSettings(config.rules, overrides, config.catalogue, config.rulePlaces);
  const steps = runAuditInSteps(month, {
    version: request.version,
    locale: config.outputLocale ?? config.locale,
    customer: config.customer,
    profileOf: (carrier) => config.carriers.find(({ name }) => name === carrier) ?? plainProfile(carrier),
    catalogue: config.catalogue,
    settings,
    only: request.only,
    ...(config.laws ? { laws: config.laws } : {}),
    suppressions: config.suppressions,
    minImpact: request.minImpact,
    baseline: request.baseline,
    ...(request.disputes ? { disputes: request.disputes } : {}),
    onlyNew: request.onlyNew ?? false,
    inputs: gathered.inputs,
    rejections: gathered.rejections,
    warnings,
  });
  const audit = await inTurns(steps, request.onProgress);
  const named: Audited['named'] = (text, kind) => {
    const read = identifiers.read(text, kind);
    return read && kind === 'carrier' ? names.named(read) : read;
  };
  return { audit, settings, named };
}

/** Reads the inputs, and their services again by the country the files show, where that is known only from them. */
async function gather(config: Config, onProgress: RunRequest['onProgress']) {
  const known = phoneCountry(config);
  const first = readersFor(config, known);
  const gathered = await gatherRecords(config, first.identifiers, first.names, onProgress);
  if (known !== undefined) return { ...first, gathered };
  const currencies = gathered.records.charges.map(({ amount }) => amount.currency);
  const shown = countryShown(currencies, first.identifiers.countries());
  if (shown === undefined) return { ...first, gathered };
  const second = readersFor(config, shown);
  return { ...second, gathered: withServicesReread(gathered, second.identifiers) };
}

function readersFor(config: Config, country: string | undefined) {
  const identifiers = new IdentifierReader(country);
  return { identifiers, names: carrierNaming(config.carriers, identifiers) };
}

function requireCharges({ rejections, records, warnings }: Gathered): void {
  if (records.charges.length > 0) return;
  throw new ProblemError([
    ...rejections,
    // What was told of the files is often why they hold none.
    ...warnings,
    {
      id: 'no-charges',
      found: 'the bills hold no charge that can be audited',
      expected: 'at least one charge',
      fix: 'Check the files of bills in bill-audit.yaml, or the option --bills',
    },
  ]);
}

function normalisedOverrides(
  config: Config,
  identifiers: IdentifierReader,
  names: ReturnType<typeof carrierNaming>,
): Config['overrides'] {
  return config.overrides.map(({ carrier, account, service, rules, place }) => {
    const written = Object.entries({ carrier, account, service })
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${quoted(value)}`]))
      .join(', ');
    const named = carrier === undefined ? undefined : identifiers.read(carrier, 'carrier');
    return {
      ...(named === undefined ? {} : { carrier: names.named(named).key }),
      ...(account === undefined ? {} : { account: identifiers.read(account, 'account')?.key ?? account }),
      ...(service === undefined ? {} : { service: identifiers.read(service, 'service')?.key ?? service }),
      rules,
      place,
      written,
    };
  });
}
