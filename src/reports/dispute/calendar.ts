import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { type Day, utcDate } from '../../calendar/day.ts';
import { append } from '../../keyed/value-at.ts';
import { formatLongDay, formatMoney } from '../../language/format.ts';
import type { Language, Locale, Translated } from '../../language/locale.ts';
import { settingEvent } from '../../ledger/deadline-events.ts';
import type { DisputeDeadline } from '../../ledger/deadlines.ts';
import type { DisputeEvent } from '../../ledger/event.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { DEADLINE_WORDS } from '../deadline-words.ts';
import { DISPUTE_STATE_WORDS } from '../dispute-words.ts';
import { safeText } from '../terminal/safe-text.ts';
import { LABELLED } from '../workbook/wording-summary.ts';

/** Who reads a calendar, and when it wakes them. */
export interface CalendarSetting {
  readonly locale: Locale;
  readonly asOf: Day;
  /** Days before a deadline. An alarm whose day is before `asOf` is left out. */
  readonly alarms: readonly number[];
}

/**
 * The deadlines as a calendar (RFC 5545), an all-day event each, in their order. An event's identity is its claim and what
 * is due; it is dated by the event of the ledger that set its day, and never by the clock: the same ledger gives the same
 * text.
 */
export function calendarText(
  deadlines: readonly DisputeDeadline[],
  events: Iterable<DisputeEvent>,
  { locale, asOf, alarms }: CalendarSetting,
): string {
  const { language } = locale;
  const byClaim = new Map<string, DisputeEvent[]>();
  for (const event of events) append(byClaim, event.dispute, event);
  const calendar = ical({
    name: WORDS.name[language],
    prodId: { company: 'bill-audit', product: 'bill-audit', language: language.toUpperCase() },
  });
  for (const deadline of deadlines) {
    const own = byClaim.get(deadline.claim) ?? [];
    const set = settingEvent(deadline, own);
    const event = calendar.createEvent({
      id: `${deadline.claim}-${deadline.kind}@bill-audit`,
      // Rises with everything that happens to the dispute, so that a calendar takes what is newer.
      sequence: own.at(-1)?.number ?? 0,
      stamp: set ? new Date(set.at) : utcDate(deadline.dispute.since),
      start: utcDate(deadline.day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(deadline, locale),
      description: { plain: descriptionOf(deadline, locale) },
    });
    for (const days of [...new Set(alarms)].sort((a, b) => b - a)) {
      if (deadline.day - days >= asOf)
        event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * SECONDS_PER_DAY });
    }
  }
  return `${calendar.toString()}\r\n`;
}

const SECONDS_PER_DAY = 86_400;

const WORDS = {
  name: { en: 'Telecom disputes', fr: 'Contestations télécom', ar: 'مطالبات الاتصالات' },
  claim: { en: 'Claim', fr: 'Réclamation', ar: 'المطالبة' },
  carrier: { en: 'Carrier', fr: 'Opérateur', ar: 'المشغل' },
  ticket: { en: 'Carrier’s ticket', fr: 'Dossier de l’opérateur', ar: 'رقم الملف لدى المشغل' },
  state: { en: 'State', fr: 'État', ar: 'الحالة' },
  atStake: { en: 'At stake', fr: 'En jeu', ar: 'المبلغ المعني' },
  owner: { en: 'Owner', fr: 'Responsable', ar: 'المسؤول' },
  day: { en: 'Date', fr: 'Date', ar: 'التاريخ' },
  accounts: { en: 'Accounts', fr: 'Comptes', ar: 'الحسابات' },
} as const satisfies Record<string, Translated>;

function summaryOf({ kind, claim, amount, dispute }: DisputeDeadline, locale: Locale): string {
  const { language } = locale;
  const comma = language === 'ar' ? '، ' : ', ';
  const what = DEADLINE_WORDS[kind][language];
  const who = [ofFile(claim, language), ofFile(dispute.carrier, language)].join(comma);
  const money = ofFile(withoutInvisible(formatMoney(amount, locale)), language);
  return LABELLED[language](capital(what), [who, money].join(comma));
}

function descriptionOf({ kind, day, claim, amount, dispute }: DisputeDeadline, locale: Locale): string {
  const { language } = locale;
  const accounts = [...new Set(dispute.lines.flatMap(({ account }) => account ?? []))];
  const facts: readonly (readonly [keyof typeof WORDS, string | undefined])[] = [
    ['day', formatLongDay(day, locale)],
    ['claim', ofFile(claim, language)],
    ['carrier', ofFile(dispute.carrier, language)],
    ['ticket', dispute.tickets.length === 0 ? undefined : ofFile(dispute.tickets.at(-1) ?? '', language)],
    ['accounts', accounts.length === 0 ? undefined : listed(accounts, language)],
    ['state', DISPUTE_STATE_WORDS[dispute.state][language]],
    ['atStake', ofFile(withoutInvisible(formatMoney(amount, locale)), language)],
    ['owner', dispute.owner === undefined ? undefined : ofFile(dispute.owner, language)],
  ];
  const lines = facts.flatMap(([label, value]) =>
    value === undefined ? [] : [LABELLED[language](WORDS[label][language], value)],
  );
  return [capital(DEADLINE_WORDS[kind][language]), ...lines].join('\n');
}

const MOST_LISTED = 10;

function listed(texts: readonly string[], language: Language): string {
  const shown = texts.slice(0, MOST_LISTED).map((text) => ofFile(text, language));
  const comma = language === 'ar' ? '، ' : ', ';
  return [...shown, ...(texts.length > MOST_LISTED ? ['…'] : [])].join(comma);
}

const LONGEST = 120;

/** On one line and short enough for a calendar; in Arabic apart from the direction of the words around it. */
function ofFile(text: string, language: Language): string {
  const safe = [...safeText(text).trim()];
  const short = safe.length <= LONGEST ? safe.join('') : `${safe.slice(0, LONGEST - 1).join('')}…`;
  return language === 'ar' ? `\u2068${short}\u2069` : short;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
