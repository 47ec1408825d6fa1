import type { ReportFinding } from '../../report/report.ts';
import { HEADINGS, ROLES } from '../workbook/wording.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { placeMarkup } from './place.ts';
import { quotedText } from './shown-text.ts';
import { labelled, type View } from './view.ts';
import { MORE_PROOFS, PROOFS } from './wording-story.ts';

/** Proofs of a finding that the page lists; report.json has them all. */
export const MOST_PROOFS = 20;

/** What opens below a finding's message: the cells that prove it, and what its columns do not say. */
export function findingDetails(finding: ReportFinding, view: View): Markup {
  const { evidence } = finding;
  const proofs = evidence.slice(0, MOST_PROOFS).map((cell) => {
    const place = labelled(view, view.word(ROLES[cell.role]), placeMarkup(cell, view));
    const value = cell.value === '' ? undefined : element('q', {}, quotedText(cell.value));
    return element('li', {}, joined([place, value], view.locale.language === 'ar' ? ' ← ' : ' → '));
  });
  const more = evidence.length - MOST_PROOFS;
  const facts = factsOf(finding, view).flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : element('li', {}, labelled(view, label, value)),
  );
  return element(
    'details',
    {},
    element('summary', {}, view.plural(PROOFS, evidence.length)),
    element(
      'ul',
      {},
      proofs,
      more > 0 ? element('li', {}, view.plural(MORE_PROOFS, more)) : undefined,
      facts,
    ),
  );
}

function factsOf(finding: ReportFinding, view: View): readonly (readonly [string, Markup | undefined])[] {
  const { record, also, impact, impactToDate, impactAnnual, claimable } = finding;
  const isMoreThanNow = impactToDate && impact && impactToDate.digits !== impact.digits;
  return [
    [view.word(HEADINGS.description), quotedText(record.description)],
    [view.word(HEADINGS.toDate), isMoreThanNow ? view.money(impactToDate) : undefined],
    [view.word(HEADINGS.yearly), impactAnnual?.digits === 0n ? undefined : view.money(impactAnnual)],
    [view.word(HEADINGS.claimable), claimable ? view.money(claimable) : undefined],
    [
      view.word(HEADINGS.also),
      joined(
        also.map((rule) => text(view.title(rule))),
        ' · ',
      ),
    ],
  ];
}
