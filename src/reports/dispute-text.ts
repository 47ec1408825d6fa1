import type { Finding } from '../findings/finding.ts';
import { formatDay } from '../language/format.ts';
import type { Locale, Translated } from '../language/locale.ts';
import { DISPUTE_STATE_WORDS, FINDING_STATUS_WORDS } from './dispute-words.ts';

/** Sentences on a finding's dispute, without a full stop; what stands in them is filled in once. */
const SENTENCES = {
  state: {
    en: '{claim}: {state} since {day}',
    fr: '{claim}\u00a0: {state} depuis le {day}',
    ar: '{claim}: {state} منذ {day}',
  },
  ticket: {
    en: '{sentence}, ticket {ticket}',
    fr: '{sentence}, dossier {ticket}',
    ar: '{sentence}، ملف {ticket}',
  },
  unasked: {
    en: '{sentence}; the amount of this month is not asked for yet',
    fr: '{sentence}\u00a0; le montant de ce mois n’est pas encore réclamé',
    ar: '{sentence}؛ لم يُطالَب بعد بمبلغ هذا الشهر',
  },
  recurs: {
    en: '{claim}: {state}; the error came back on {day}',
    fr: '{claim}\u00a0: {state}\u00a0; l’erreur est revenue le {day}',
    ar: '{claim}: {state}؛ عاد الخطأ في {day}',
  },
  reason: { en: '{sentence}: {reason}', fr: '{sentence}\u00a0: {reason}', ar: '{sentence}: {reason}' },
  ignored: { en: '{status}: {reason}', fr: '{status}\u00a0: {reason}', ar: '{status}: {reason}' },
  until: { en: '{sentence} (until {day})', fr: '{sentence} (jusqu’au {day})', ar: '{sentence} (حتى {day})' },
  owner: { en: '{sentence}, {owner}', fr: '{sentence}, {owner}', ar: '{sentence}، {owner}' },
} as const satisfies Record<string, Translated>;

/**
 * What is known of the dispute or the setting aside of a finding, in the reader's language: `D-2026-0001: sent since
 * 12/10/2026, ticket T-77`; undefined of one that is new. `write` makes foreign text fit for where the sentence stands.
 */
export function disputeText(
  { dispute, ignored }: Pick<Finding, 'dispute' | 'ignored'>,
  locale: Locale,
  write: (text: string) => string,
): string | undefined {
  const { language } = locale;
  const say = (name: keyof typeof SENTENCES, values: Readonly<Record<string, string>>): string =>
    SENTENCES[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  if (!dispute) {
    if (!ignored) return undefined;
    const { reason, owner, until } = ignored;
    const status = FINDING_STATUS_WORDS.ignored[language];
    const why = say('ignored', { status, reason: write(reason) });
    const owned = owner === undefined ? why : say('owner', { sentence: why, owner: write(owner) });
    return until === undefined ? owned : say('until', { sentence: owned, day: formatDay(until, locale) });
  }
  const { claim, state, since, ticket, claimed, recurs } = dispute;
  const facts = { claim: write(claim), state: DISPUTE_STATE_WORDS[state][language] };
  const first =
    recurs === undefined
      ? say('state', { ...facts, day: formatDay(since, locale) })
      : say('recurs', { ...facts, day: formatDay(recurs, locale) });
  const named = ticket === undefined ? first : say('ticket', { sentence: first, ticket: write(ticket) });
  if (ignored)
    return ignored.reason === '' ? named : say('reason', { sentence: named, reason: write(ignored.reason) });
  return claimed ? named : say('unasked', { sentence: named });
}
