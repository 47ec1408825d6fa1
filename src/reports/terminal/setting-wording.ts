import type { Translated } from '../../language/locale.ts';

/** What is said of settings; names of options stay as they are written in bill-audit.yaml. */
export const SETTING_TEXTS = {
  heading: { en: 'Settings', fr: 'Réglages', ar: 'الإعدادات' },
  switch: { en: 'rule', fr: 'règle', ar: 'القاعدة' },
  severity: { en: 'severity', fr: 'gravité', ar: 'الشدة' },
  on: { en: 'on', fr: 'active', ar: 'مفعّلة' },
  off: { en: 'off', fr: 'désactivée', ar: 'معطّلة' },
  inForce: { en: 'tolerance in force', fr: 'tolérance en vigueur', ar: 'هامش السماح الساري' },
  valueBy: { en: '{value} ({source})', fr: '{value} ({source})', ar: '{value} ({source})' },
  byDefault: { en: 'default', fr: 'par défaut', ar: 'القيمة الافتراضية' },
  general: { en: 'rules', fr: 'rules', ar: 'rules' },
  generalAt: { en: 'rules in {place}', fr: 'rules dans {place}', ar: 'rules في {place}' },
  override: { en: 'override for {written}', fr: 'override pour {written}', ar: 'override لـ {written}' },
  overrideAt: {
    en: 'override for {written} in {place}',
    fr: 'override pour {written} dans {place}',
    ar: 'override لـ {written} في {place}',
  },
  line: { en: '{file}, line {line}', fr: '{file}, ligne {line}', ar: '{file}، السطر {line}' },
  instead: {
    en: '{source}; it overrules {others}',
    fr: '{source}\u00a0; il l’emporte sur {others}',
    ar: '{source}؛ يتقدم على {others}',
  },
  tied: {
    en: '{source}; it overrules {others}; where overrides are equally narrow, the later one holds',
    fr: '{source}\u00a0; il l’emporte sur {others}\u00a0; à portée égale, le dernier écrit l’emporte',
    ar: '{source}؛ يتقدم على {others}؛ وعند تساوي النطاق يسري الأخير',
  },
  noValue: { en: 'none', fr: 'aucun', ar: 'لا شيء' },
  eased: {
    en: '{grade}: an exposure is never graver ({source})',
    fr: '{grade}\u00a0: un risque n’est jamais plus grave ({source})',
    ar: '{grade}: المخاطر لا تكون أشد ({source})',
  },
} as const satisfies Record<string, Translated>;
