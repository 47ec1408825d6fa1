import type { Fact, Subject } from '../findings/fact.ts';
import type { Finding, FindingClass, LostFact, Severity } from '../findings/finding.ts';
import { nameFacts } from '../findings/fingerprint.ts';
import { messageText } from '../findings/message.ts';
import { placeOf } from '../findings/place.ts';
import { append } from '../keyed/value-at.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { rounded, zero } from '../money/money.ts';
import { inOneGo, type Progress } from '../progress.ts';
import type { Need, Rule, Scope } from '../rules/rule.ts';
import type { RuleOutcome } from './audit.ts';
import { lessDiscountLines } from './discount-lines.ts';
import { compareFindings } from './order.ts';
import { factsOf, lackOf } from './own-rule-facts.ts';
import { settleCharge, settleInvoices, standing } from './ranking.ts';
import type { RuleSettings } from './settings.ts';
import { lowerTogether } from './together.ts';

/** A fact with the rule that saw it and the weight it has here. */
export interface WeighedFact {
  readonly rule: Rule;
  readonly fact: Fact;
  readonly class: FindingClass;
  readonly severity: Severity;
}

/** Which rules to run, and how to speak. */
export interface RunOptions {
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  /** Only these rules, when given. */
  readonly only?: ReadonlySet<string>;
  readonly locale: Locale;
}

/** What the rules made of a month. */
export interface RunResult {
  /** Sorted by carrier, account, invoice, service, rule. */
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

const NO_INPUT: Readonly<Record<Need, Translated>> = {
  inventory: { en: 'no inventory file', fr: 'aucun fichier d’inventaire', ar: 'لا يوجد ملف جرد' },
  prices: { en: 'no price sheet file', fr: 'aucune grille tarifaire', ar: 'لا توجد قائمة أسعار' },
  invoices: { en: 'no invoices file', fr: 'aucun fichier de factures', ar: 'لا يوجد ملف فواتير' },
  orders: { en: 'no orders file', fr: 'aucun fichier de commandes', ar: 'لا يوجد ملف طلبات' },
  history: { en: 'no earlier months', fr: 'aucun mois antérieur', ar: 'لا توجد أشهر سابقة' },
  taxes: {
    en: 'no tax rates in the configuration',
    fr: 'aucun taux de taxe dans la configuration',
    ar: 'لا نسب ضريبية في الإعدادات',
  },
  ledger: { en: 'no ledger of disputes', fr: 'aucun registre des litiges', ar: 'لا يوجد سجل نزاعات' },
};
const NOT_ASKED: Translated = {
  en: 'not among the rules asked for',
  fr: 'hors des règles demandées',
  ar: 'ليست ضمن القواعد المطلوبة',
};
const SWITCHED_OFF: Translated = {
  en: 'switched off in the configuration',
  fr: 'désactivée dans la configuration',
  ar: 'معطلة في الإعدادات',
};

/** Runs the rules over a month and settles which of them speaks for each charge. */
export function runRules(month: Month, options: RunOptions): RunResult {
  return inOneGo(runRulesInSteps(month, options));
}

/** Does what `runRules` does, a rule at a step. */
export function* runRulesInSteps(month: Month, options: RunOptions): Generator<Progress, RunResult, void> {
  const skipped = new Map<Rule, string>();
  const facts: WeighedFact[] = [];
  const of = options.rules.length;
  for (const [done, rule] of options.rules.entries()) {
    yield { step: 'auditing', done, of, name: rule.id };
    const reason = whySkipped(rule, month, options);
    if (reason === undefined) facts.push(...weighed(rule, month, options));
    else skipped.set(rule, reason);
  }
  yield { step: 'auditing', done: of, of };
  const findings = toFindings(lessDiscountLines(settle(facts), month), month, options.locale);
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const outcomes = options.rules.map((rule): RuleOutcome => {
    const reason = skipped.get(rule);
    return reason === undefined
      ? { id: rule.id, status: 'ran', findings: counts.get(rule.id) ?? 0 }
      : { id: rule.id, status: 'skipped', reason };
  });
  return { findings, outcomes };
}

/** Why a rule is not run: switched off, not asked for, or without what it needs; undefined when it runs. */
export function whySkipped(
  rule: Rule,
  month: Month,
  { settings, only, locale }: Omit<RunOptions, 'rules'>,
): string | undefined {
  const { language } = locale;
  if (only && !only.has(rule.id)) return NOT_ASKED[language];
  if (settings.isOffEverywhere(rule)) return SWITCHED_OFF[language];
  const missing = rule.needs.filter((need) => !isGiven(need, month));
  if (missing.length > 0) return missing.map((need) => NO_INPUT[need][language]).join(', ');
  return lackOf(rule, month, settings.choices(rule))?.[language];
}

function isGiven(need: Need, month: Month): boolean {
  switch (need) {
    case 'invoices':
      return month.invoices.some(({ header }) => header);
    case 'history':
      return month.history.length > 0;
    case 'taxes':
      return month.taxes.length > 0;
    default:
      return month.given.has(need);
  }
}

function* weighed(rule: Rule, month: Month, { settings, locale }: RunOptions): Generator<WeighedFact> {
  const optionsAt = (scope: Scope) => settings.at(rule, scope).options;
  for (const fact of factsOf(rule, month, optionsAt, locale)) {
    const { carrier, account, service } = placeOf(fact.about);
    const setting = carrier ? settings.at(rule, { carrier, account, service }) : settings.general(rule);
    if (setting.off) continue;
    const klass = classOf(rule, fact);
    yield { rule, fact, class: klass, severity: severityOf(rule, klass, setting.severity) };
  }
}

/** Ground rule 6: a rule of class error that finds too little billed has found an exposure. */
function classOf(rule: Rule, fact: Fact): FindingClass {
  return rule.class === 'error' && fact.impact && fact.impact.digits < 0n ? 'exposure' : rule.class;
}

/** An exposure of an error rule is no graver than a warning: nobody is asked for money. */
function severityOf(rule: Rule, klass: FindingClass, chosen: Severity | undefined): Severity {
  const severity = chosen ?? rule.severity;
  return rule.class === 'error' && klass === 'exposure' && severity === 'error' ? 'warning' : severity;
}

/** A fact that makes a finding, with the other rules that saw it. */
export interface Spoken extends WeighedFact {
  readonly also: readonly string[];
  /** What those rules said. */
  readonly lost?: readonly WeighedFact[];
}

function settle(facts: readonly WeighedFact[]): Spoken[] {
  const byCharge = new Map<MatchedCharge, WeighedFact[]>();
  const byTax = new Map<MatchedCharge, WeighedFact[]>();
  const apart: WeighedFact[] = [];
  for (const weighedFact of facts) {
    const { about } = weighedFact.fact;
    if (about.kind === 'charge') append(byCharge, about.charge, weighedFact);
    else if (about.kind === 'tax') append(byTax, about.charge, weighedFact);
    else if (!weighedFact.fact.supports) apart.push(weighedFact);
  }
  const { covering, covered, others } = settleInvoices({ byCharge, byTax, apart });
  lowerTogether(byCharge, covered);
  const spoken = [...covering, ...others.map((fact) => ({ ...fact, also: [] }))];
  for (const seen of byCharge.values()) spoken.push(...settleCharge(seen));
  for (const seen of byTax.values()) spoken.push(...settleCharge(seen));
  return standing(spoken);
}

function lostFact({ rule, fact, class: klass }: WeighedFact, locale: Locale): LostFact {
  const template = rule.messages[fact.message];
  return {
    rule: rule.id,
    class: klass,
    ...(fact.impact ? { impact: rounded(fact.impact) } : {}),
    message: template ? messageText(template, fact, locale) : '',
    supports: fact.supports,
  };
}

/** The file that a charge, or the header of an invoice, was read from. */
function fileOf(about: Subject): string | undefined {
  if (about.kind === 'charge' || about.kind === 'tax') return about.charge.charge.origin.table.file;
  return about.kind === 'invoice' ? about.invoice.header?.origin.table.file : undefined;
}

function toFindings(spoken: readonly Spoken[], month: Month, locale: Locale): Finding[] {
  const unreconciled = new Set(
    month.controls
      .filter(({ reconciles, counts }) => !reconciles && counts !== 'sum')
      .map(({ file }) => file),
  );
  const ordered = [...spoken].sort((a, b) => compareFindings(a, b));
  const names = nameFacts(ordered.map(({ rule, fact }) => ({ rule: rule.id, fact })));
  return ordered.map((one, index): Finding => {
    const { rule, fact } = one;
    const place = placeOf(fact.about);
    const file = fileOf(fact.about);
    const doubtful = file !== undefined && unreconciled.has(file);
    const currency = fact.impact?.currency ?? fact.billed?.currency ?? place.currency;
    const template = rule.messages[fact.message];
    if (!template) throw new RangeError(`${rule.id} has no message ${fact.message}`);
    return {
      id: names[index]?.id ?? '',
      fingerprint: names[index]?.fingerprint ?? '',
      rule: rule.id,
      class: one.class,
      severity: one.severity,
      carrier: place.carrier?.written ?? '',
      account: place.account?.written,
      invoice: place.invoice?.written,
      service: place.service?.written,
      code: place.code?.written,
      period: place.period,
      billed: fact.billed,
      expected: fact.expected,
      impact: fact.impact ? rounded(fact.impact) : currency === undefined ? undefined : zero(currency),
      message: messageText(template, fact, locale),
      evidence: fact.evidence,
      also: doubtful ? [...one.also, 'control-total-mismatch'].sort() : one.also,
      status: 'new',
      fact,
      lost: (one.lost ?? []).map((other) => lostFact(other, locale)),
    };
  });
}
