import { present } from '../keyed/present.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import type { ClaimedFinding } from './claim.ts';
import { rowsOf } from './claim.ts';
import { builtInBlocks, compositionOf, sheetOf, withoutNote } from './compose.ts';
import { blanksIn } from './draft-note.ts';
import type { Letter } from './letter.ts';
import { markdown } from './markdown.ts';
import { isPaidIn } from './paid.ts';
import { type LetterTemplate, templateFor } from './template.ts';

/** A letter, or what goes with it, as a file; `name` has no folder. */
export interface LetterFile {
  readonly carrier: string;
  /** Numbers of the claims of the ledger that it is about; absent of a letter of an audit. */
  readonly claims?: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The letter as Word document, markdown and mail, named `base`, and the workbook that proves it. The same values give the
 * same bytes. `templates` have been checked.
 */
export async function letterFiles(
  report: Report,
  letter: Letter,
  findings: readonly ClaimedFinding[],
  { base, evidence: evidenceName }: { readonly base: string; readonly evidence: string },
  templates: readonly LetterTemplate[],
): Promise<readonly LetterFile[]> {
  const [{ wordDocument }, { mailMessage }, { evidenceBookBytes }, { templateBlocks }] = await Promise.all([
    import('./docx.ts'),
    import('./mail.ts'),
    import('../reports/evidence-book/evidence-book.ts'),
    import('./template-blocks.ts'),
  ]);
  const { claimNumber, locale, level } = letter;
  const composition = compositionOf(letter, report.titleOf);
  const template = templateFor(templates, level, locale);
  const blocks = template ? templateBlocks(template.text, composition) : builtInBlocks(composition);
  const sheet = sheetOf(composition, blocks);
  const carrier = letter.recipient.name;
  const document = { name: `${base}.docx`, bytes: await wordDocument(sheet) };
  const evidence = {
    name: evidenceName,
    bytes: await evidenceBookBytes(report, carrier, {
      claimNumber,
      findings,
      locale,
      paidBy: letter.date,
      positionOf: positionsIn(letter),
      ...(letter.followed ? { isPaid: (finding: ReportFinding) => isPaidIn(letter, finding) } : {}),
    }),
  };
  // What is attached can be sent as it is, once its blanks are filled in.
  const attached = { name: document.name, bytes: await wordDocument(withoutNote(sheet)) };
  const mail = await mailMessage(composition, attached, evidence, blanksIn(blocks).length);
  const claims = letter.followed?.claims.map(({ dispute }) => dispute.claim);
  const about = { carrier, ...present('claims', claims) };
  return [
    { ...about, ...document },
    { ...about, name: `${base}.md`, bytes: new TextEncoder().encode(markdown(sheet)) },
    { ...about, name: `${base}.eml`, bytes: mail },
    { ...about, ...evidence },
  ];
}

/** The number of the row in which a letter has a finding. */
function positionsIn({ claims }: Letter): (finding: ReportFinding) => number | undefined {
  const tables = claims.flatMap(({ claimed, justify }) => [claimed, justify].flatMap((table) => table ?? []));
  const positions = new Map(
    tables.flatMap(rowsOf).flatMap(({ number, findings }) => findings.map(({ id }) => [id, number] as const)),
  );
  return ({ id }) => positions.get(id);
}
