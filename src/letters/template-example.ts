import type { Locale, Translated } from '../language/locale.ts';
import { sectionOrder } from './compose.ts';
import type { Section } from './sections.ts';
import { TEXT_FIELDS } from './template-fields.ts';
import { type Voice, voiceOf } from './voice.ts';
import type { Wording } from './wording/wording.ts';

const INTRO: Translated = {
  en: 'A template for letters of every level. A part such as {{table}} stands on a line of its own and may be moved or left out; a heading right above a part is yours. In sentences you may use: ',
  fr: 'Modèle pour les courriers de tous les niveaux. Une partie telle que {{table}} occupe seule sa ligne et peut être déplacée ou retirée ; un titre placé juste au-dessus d’une partie est le vôtre. Dans les phrases, vous pouvez utiliser : ',
  ar: 'قالب للرسائل بجميع مستوياتها. يوضع كل جزء مثل {{table}} في سطر مستقل، ويمكن نقله أو حذفه، والعنوان الذي فوقه مباشرة هو عنوانكم. ويمكن استعمال ما يلي داخل الجمل: ',
};

/** A template that gives the same letter as our own words, to start from: a claim in the locale, part by part. */
export function templateExample(locale: Locale): string {
  const voice = voiceOf(locale);
  const fields = TEXT_FIELDS.map((field) => `{{${field}}}`).join(' ');
  const parts = sectionOrder(voice).map((section) => partOf(section, voice));
  return `${[`<!--\n${INTRO[locale.language]}${fields}\n-->`, ...parts].join('\n\n')}\n`;
}

function partOf(section: Section, { wording }: Voice): string {
  if (section === 'greeting') return wording.greeting;
  if (section === 'closing') return wording.closing;
  const title = headingOf(section, wording);
  return title === undefined ? `{{${section}}}` : `## ${title}\n\n{{${section}}}`;
}

function headingOf(section: Section, wording: Wording): string | undefined {
  switch (section) {
    case 'facts':
      return wording.factsTitle;
    case 'grounds':
      return wording.groundsTitle;
    case 'undisputed':
      return wording.undisputedTitle;
    case 'requests':
      return wording.requestsTitle;
    default:
      return undefined;
  }
}
