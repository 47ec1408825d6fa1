import { type Decision, decisionsOf } from '../../audit/decisions.ts';
import type { RuleSettings, SettingStep } from '../../audit/settings.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import { placeOf } from '../../findings/place.ts';
import { formatDecimal, formatPercent } from '../../language/format.ts';
import { minorDecimals } from '../../money/currency.ts';
import type { Decimal } from '../../money/decimal.ts';
import { moneyOf, zero } from '../../money/money.ts';
import { type Catalogue, ruleIn } from '../../rules/catalogue.ts';
import { limitOf, type Tolerance } from '../../rules/tolerance.ts';
import { SEVERITY_NAMES } from './explain-wording.ts';
import type { Labelled } from './fact-lines.ts';
import { moneyWithCode, type Page } from './page.ts';
import { SETTING_TEXTS } from './setting-wording.ts';
import { say } from './wording.ts';

/** What was in force of the finding's rule at its place, each with the setting that decided; then the tolerance it makes. */
export function settingFacts(
  finding: Finding,
  catalogue: Catalogue,
  settings: RuleSettings,
  page: Page,
): Labelled[] {
  const rule = ruleIn(catalogue, finding.rule);
  const { carrier, account, service, currency } = placeOf(finding.fact.about);
  if (!rule || !carrier) return [];
  const scope = { carrier, account, service };
  const decisions = decisionsOf(rule, scope, settings);
  const facts = decisions.map(
    (one): Labelled => [nameText(one, page), decisionText(one, finding, currency, page)],
  );
  if (!('tolerance' in rule.options.shape) || !finding.impact) return facts;
  const expected = finding.expected ?? zero(finding.impact.currency);
  const limit = limitOf(expected, settings.at(rule, scope).options as Tolerance);
  const amount = moneyWithCode(limit.amount, page);
  return [...facts, [say(SETTING_TEXTS.inForce, page.locale.language), `${amount} (${limit.option})`]];
}

/** Who has the last word on a setting, and over whom: `override for carrier "Laurentel" in bill-audit.yaml, line 14`. */
export function sourceText({ by, overruled, tied }: Decision, page: Page): string {
  const { language } = page.locale;
  if (!by) return say(SETTING_TEXTS.byDefault, language);
  const source = stepText(by, page);
  if (overruled.length === 0) return source;
  const others = overruled.map((step) => stepText(step, page)).join('; ');
  return say(tied ? SETTING_TEXTS.tied : SETTING_TEXTS.instead, language, { source, others });
}

function decisionText(
  decision: Decision,
  finding: Finding,
  currency: string | undefined,
  page: Page,
): string {
  const { language } = page.locale;
  const source = sourceText(decision, page);
  if (decision.name === 'severity' && decision.value !== finding.severity) {
    const grade = say(SEVERITY_NAMES[finding.severity], language);
    return say(SETTING_TEXTS.eased, language, { grade, source });
  }
  return say(SETTING_TEXTS.valueBy, language, { value: valueText(decision, currency, page), source });
}

function nameText({ name }: Decision, page: Page): string {
  const { language } = page.locale;
  if (name === 'switch') return say(SETTING_TEXTS.switch, language);
  return name === 'severity' ? say(SETTING_TEXTS.severity, language) : name;
}

function valueText({ name, value }: Decision, currency: string | undefined, page: Page): string {
  const { language } = page.locale;
  if (name === 'switch') return say(value === 'off' ? SETTING_TEXTS.off : SETTING_TEXTS.on, language);
  if (name === 'severity') return say(SEVERITY_NAMES[value as Severity], language);
  if (name === 'tolerance' && currency !== undefined) {
    const amount = isDecimal(value) ? value : { digits: 1n, scale: minorDecimals(currency) };
    return moneyWithCode(moneyOf(amount, currency), page);
  }
  if (name === 'tolerance_percent') {
    return formatPercent(isDecimal(value) ? value : { digits: 0n, scale: 0 }, page.locale);
  }
  return plainText(value, page);
}

/** An option as its rule reads it: a number as the locale writes it, a list with its things side by side. */
function plainText(value: unknown, page: Page): string {
  if (value === undefined || value === null) return say(SETTING_TEXTS.noValue, page.locale.language);
  if (isDecimal(value)) return formatDecimal(value, page.locale);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plainText(item, page));
    return items.length === 0 ? say(SETTING_TEXTS.noValue, page.locale.language) : items.join(page.comma);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isDecimal(value: unknown): value is Decimal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'digits' in value &&
    typeof value.digits === 'bigint' &&
    'scale' in value
  );
}

function stepText({ override, place }: SettingStep, page: Page): string {
  const { language } = page.locale;
  const line = place?.line === undefined ? undefined : String(place.line);
  const where =
    line === undefined ? place?.file : say(SETTING_TEXTS.line, language, { file: place?.file ?? '', line });
  const written = override?.written ?? '';
  if (where === undefined)
    return say(override ? SETTING_TEXTS.override : SETTING_TEXTS.general, language, { written });
  return say(override ? SETTING_TEXTS.overrideAt : SETTING_TEXTS.generalAt, language, {
    written,
    place: where,
  });
}
