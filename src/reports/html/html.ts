import { createHash } from 'node:crypto';
import { type Cause, causesOf } from '../../report/causes.ts';
import type { Report } from '../../report/report.ts';
import { WORDS as BOOK_WORDS } from '../workbook/wording-summary.ts';
import { causesSection } from './causes-section.ts';
import { coverageSection, limitsSection } from './coverage-section.ts';
import { standingsBlock } from './dispute-parts.ts';
import { disputesSection } from './disputes-section.ts';
import { findingsSection } from './findings-section.ts';
import { type Listing, listingOf } from './listing.ts';
import { filesSection, glossarySection, invoicesSection, warningsSection } from './lists-section.ts';
import { element, joined, type Markup, NOTHING, rawElement, text } from './markup.ts';
import { masthead, totals } from './masthead.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { shownText } from './shown-text.ts';
import { storySection } from './story-section.ts';
import { type View, viewOf } from './view.ts';
import { WORDS } from './wording.ts';

/**
 * The report as one HTML page in the report's language that needs no other file and no network: its policy allows its own
 * script and style and nothing else. It can be read and printed without the script. The same report gives the same text.
 */
export async function htmlReport(report: Report): Promise<string> {
  const view = viewOf(report);
  const causes = causesOf(report.findings);
  const listing = listingOf(report, causes);
  const style = pageStyle(view);
  const page = element(
    'html',
    { lang: report.locale.tag, dir: report.locale.language === 'ar' ? 'rtl' : 'ltr' },
    head(view, style),
    text('\n'),
    await body(view, causes, listing),
  );
  return `<!DOCTYPE html>\n${page}\n`;
}

function head(view: View, style: string): Markup {
  const { customer } = view.report;
  const name = [view.word(BOOK_WORDS.title), ...(customer.name ? [shownText(customer.name)] : [])].join(
    ' · ',
  );
  return element(
    'head',
    {},
    joined(
      [
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(PAGE_SCRIPT, style) }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('meta', { name: 'referrer', content: 'no-referrer' }),
        element('meta', { name: 'robots', content: 'noindex' }),
        element('meta', { name: 'generator', content: `bill-audit ${shownText(view.report.version)}` }),
        element('title', {}, text(name)),
        rawElement('style', style),
        rawElement('script', PAGE_SCRIPT),
      ],
      '\n',
    ),
  );
}

/** Nothing may be loaded, sent or run but the one script and the one style, known by their digests. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function digest(own: string): string {
  return `sha256-${createHash('sha256').update(own).digest('base64')}`;
}

async function body(view: View, causes: readonly Cause[], listing: Listing): Promise<Markup> {
  const sections = [
    totals(view),
    ...[standingsBlock(view)].filter((block) => block !== NOTHING),
    await storySection(view, causes, listing),
    causesSection(view, causes, listing),
    await disputesSection(view),
    findingsSection(view, causes, listing),
    coverageSection(view),
    limitsSection(view),
    invoicesSection(view),
    filesSection(view),
    warningsSection(view),
    glossarySection(view),
  ];
  return element(
    'body',
    {},
    joined(
      [masthead(view, causes), element('main', { id: 'content', tabindex: -1 }, joined(sections, '\n'))],
      '\n',
    ),
    text('\n'),
    footer(view),
  );
}

function footer(view: View): Markup {
  const { version, rulesSha256 } = view.report;
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      view.say(WORDS.madeBy, {
        tool: element('bdi', { dir: 'ltr' }, text(`bill-audit ${shownText(version)}`)),
        digest: element(
          'code',
          { class: 'digest' },
          element('bdi', { dir: 'ltr' }, text(shownText(rulesSha256))),
        ),
      }),
    ),
  );
}
