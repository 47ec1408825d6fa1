import path from 'node:path';
import type { LetterTemplate } from '../letters/template.ts';
import type { Report } from '../report/report.ts';
import { reportJson } from '../report/report-json.ts';
import { compareText } from '../text/fold.ts';
import { digestOfDraft } from './draft-digest.ts';
import { bytesOf } from './formats.ts';
import { draftsBeside, type KeptDraft, keptDrafts, REPORT, WORKBOOK } from './out-folder.ts';
import type { OutputFile } from './write-whole.ts';

/**
 * The files of an audit: the report, the workbook and the letters, and drafts of an earlier run that a person changed,
 * under another name. `report` is what `report.json` keeps, with how the drafts were written.
 */
export async function draftedFiles(
  report: Report,
  out: string,
  templates: readonly LetterTemplate[],
): Promise<{ report: Report; files: OutputFile[]; kept: readonly KeptDraft[] }> {
  const [{ workbookBytes }, { draftLetters }] = await Promise.all([
    import('../reports/workbook/workbook.ts'),
    import('../letters/letters.ts'),
  ]);
  const drafts = [
    { name: WORKBOOK, bytes: await workbookBytes(report) },
    ...(await draftLetters(report, { level: 'claim', templates })),
  ];
  const written = drafts.flatMap(({ name, bytes }) => digestOfDraft(name, bytes) ?? []);
  const saved = { ...report, drafts: written.sort((a, b) => compareText(a.file, b.file)) };
  const { kept, files: keptFiles } = await keptDrafts(out, drafts, await draftsBeside(out));
  return {
    report: saved,
    files: [
      { path: path.join(out, REPORT), bytes: bytesOf(reportJson(saved)) },
      ...drafts.map(({ name, bytes }) => ({ path: path.join(out, name), bytes })),
      ...keptFiles,
    ],
    kept,
  };
}
