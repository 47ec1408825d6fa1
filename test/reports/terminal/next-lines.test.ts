import { expect, test } from 'vitest';
import { DEFAULT_LOCALE } from '../../../src/language/locale.ts';
import { terminalText } from '../../../src/reports/terminal/terminal.ts';
import { reportInDispute } from '../report-in-dispute.ts';
import { viewOf } from './terminal-view.ts';

const report = reportInDispute(DEFAULT_LOCALE);

const last = (text: string, count: number) => text.trimEnd().split('\n').slice(-count);

test('what to do next stands below the verdict where it is asked for', () => {
  expect(last(terminalText(report, viewOf({ next: '', width: 160 })), 1)).toEqual([
    'Next: `bill-audit dispute open --all` makes claims of what is not claimed yet and drafts the letters.',
  ]);
  expect(last(terminalText(report, viewOf({ next: '--config acme', width: 160 })), 1)).toEqual([
    'Next: `bill-audit dispute open --all --config acme` makes claims of what is not claimed yet and drafts the letters.',
  ]);
  expect(terminalText(report, viewOf())).not.toContain('Next:');
});
