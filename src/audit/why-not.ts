import type { Subject } from '../findings/fact.ts';
import type { Finding } from '../findings/finding.ts';
import { messageText } from '../findings/message.ts';
import { placeOf } from '../findings/place.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Origin } from '../records/origin.ts';
import type { Rule, Scope } from '../rules/rule.ts';
import type { AsideFinding } from './aside.ts';
import type { Audit } from './audit.ts';
import type { Decision } from './decisions.ts';
import { listen, type Matter, type SeenComparison } from './listen.ts';
import { whySkipped } from './run-rules.ts';
import type { RuleSettings } from './settings.ts';

/** What is asked: why the rules say nothing, or no more, of a service. */
export interface Question {
  readonly service: Identifier;
  /** Only of this carrier, by its key. */
  readonly carrier?: string;
  /** Only these rules, when given. */
  readonly rules?: ReadonlySet<string>;
}

/** What a rule made of a service. */
export type RuleAnswer = { readonly rule: Rule } & (
  | {
      readonly outcome: 'found';
      readonly findings: readonly Finding[];
      /** Those of its findings that are not among the audit's. */
      readonly aside: readonly AsideFinding[];
    }
  /** It saw something that another rule's finding claims, or that is no finding where others speak. */
  | {
      readonly outcome: 'beside';
      readonly findings: readonly Finding[];
      /** What it said. */
      readonly messages: readonly string[];
    }
  /** It looked, and nothing of what it compared makes a finding. */
  | { readonly outcome: 'content'; readonly comparisons: readonly SeenComparison[] }
  /** It lacks an input, or is switched off everywhere; the reason in the audit's language. */
  | { readonly outcome: 'skipped'; readonly reason: string }
  /** A setting switches it off for the service or its account. */
  | { readonly outcome: 'switched-off'; readonly decision: Decision }
  | { readonly outcome: 'not-applicable'; readonly because: NoCase }
);

/** Why a rule has nothing to look at. */
export type NoCase = 'no-charge' | 'no-price' | 'no-inventory' | 'no-case';

/** The answers of every rule, in the order of the catalogue, and the records they are about. */
export interface Answers {
  readonly service: Identifier;
  /** Of the records, as they are written, sorted. */
  readonly carriers: readonly Identifier[];
  readonly charges: readonly MatchedCharge[];
  readonly rows: readonly InventoryRow[];
  readonly answers: readonly RuleAnswer[];
}

/** Asks every rule about a service: runs those that can run, and listens to what they look at and compare. */
export function whyNot(audit: Audit, settings: RuleSettings, question: Question): Answers {
  const subject = subjectOf(audit.month, question);
  const isAbout = ({ fact }: Finding) => subject.isAbout(fact.about);
  const about: Audit = {
    ...audit,
    findings: audit.findings.filter(isAbout),
    aside: audit.aside.filter(({ finding }) => isAbout(finding)),
  };
  const asked = audit.catalogue.filter(({ id }) => question.rules?.has(id) ?? true);
  return {
    service: question.service,
    carriers: subject.carriers,
    charges: subject.charges,
    rows: subject.rows,
    answers: asked.map((rule) => answerOf(rule, about, settings, subject)),
  };
}

/** The records of the service, and how to tell what concerns it, its account or its invoices. */
type SubjectOfQuestion = Matter & Pick<Answers, 'carriers' | 'charges' | 'rows'>;

function subjectOf(month: Month, { service, carrier }: Question): SubjectOfQuestion {
  const isAsked = (scope: Partial<Scope>) =>
    scope.service?.key === service.key && (carrier === undefined || scope.carrier?.key === carrier);
  const charges = month.charges.filter(({ charge }) => isAsked(charge));
  const rows = month.inventory.map(({ row }) => row).filter(isAsked);
  const records = [...charges.map(({ charge }) => charge), ...rows];
  const accounts = new Set(records.map(accountKey));
  const own = new Set(charges);
  const billed = new Set<Scope>(month.charges.map(({ charge }) => charge));
  const origins = originsOf(month);
  const isOfAccount = (scope: Scope) => scope.service === undefined && accounts.has(accountKey(scope));
  const carriers = new Map(records.map((record) => [record.carrier.key, record.carrier]));
  return {
    charges,
    rows,
    carriers: [...carriers.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    concerns: (scope) => isAsked(scope) || (isOfAccount(scope) && !billed.has(scope)),
    originOf: (scope) => origins.get(scope),
    isAbout: (about) => {
      const among = chargesOf(about);
      if (among) return among.some((charge) => own.has(charge));
      const place = placeOf(about);
      return (
        isAsked(place) || (place.carrier !== undefined && isOfAccount({ ...place, carrier: place.carrier }))
      );
    },
  };
}

/** Where the records stand that rules ask their options for. */
function originsOf(month: Month): ReadonlyMap<Scope, Origin> {
  const headers = month.invoices.flatMap(({ header }) => (header ? [header] : []));
  const records = [
    ...month.charges.map(({ charge }) => charge),
    ...month.inventory.map(({ row }) => row),
    ...headers,
  ];
  return new Map(records.map((record): [Scope, Origin] => [record, record.origin]));
}

/** The charges a fact is about; undefined for what is no charge. */
function chargesOf(about: Subject): readonly MatchedCharge[] | undefined {
  switch (about.kind) {
    case 'charge':
    case 'tax':
    case 'terms':
      return [about.charge];
    case 'service':
    case 'term':
      return about.charges;
    case 'invoice':
      return about.invoice.charges.length > 0 ? about.invoice.charges : undefined;
    default:
      return undefined;
  }
}

/** The answer of a rule; the audit holds only the findings that concern the subject. */
function answerOf(
  rule: Rule,
  { month, findings, aside, locale }: Audit,
  settings: RuleSettings,
  subject: SubjectOfQuestion,
): RuleAnswer {
  const reason = whySkipped(rule, month, { settings, locale });
  if (reason !== undefined) return { rule, outcome: 'skipped', reason };
  const found = findings.filter((finding) => finding.rule === rule.id);
  const left = aside.filter(({ finding }) => finding.rule === rule.id);
  if (found.length + left.length > 0) return { rule, outcome: 'found', findings: found, aside: left };
  const heard = listen(rule, month, settings, subject);
  const beside = [...findings, ...aside.map(({ finding }) => finding)].filter(({ also }) =>
    also.includes(rule.id),
  );
  if (heard.facts.length > 0 || beside.length > 0) {
    const messages = heard.facts.flatMap((fact) => {
      const template = rule.messages[fact.message];
      return template ? [messageText(template, fact, locale)] : [];
    });
    return { rule, outcome: 'beside', findings: beside, messages: [...new Set(messages)] };
  }
  if (heard.off) return { rule, outcome: 'switched-off', decision: heard.off };
  if (heard.looked) return { rule, outcome: 'content', comparisons: heard.comparisons };
  return { rule, outcome: 'not-applicable', because: noCase(rule, subject) };
}

function noCase({ needs }: Rule, { charges }: SubjectOfQuestion): NoCase {
  if (charges.length === 0) return 'no-charge';
  if (needs.includes('prices') && !charges.some(({ price }) => price.status === 'in-force'))
    return 'no-price';
  if (needs.includes('inventory') && !charges.some(({ inventory }) => inventory.status === 'matched')) {
    return 'no-inventory';
  }
  return 'no-case';
}

function accountKey({ carrier, account }: Scope): string {
  return `${carrier.key}\n${account?.key ?? ''}`;
}
