import { TextRun } from 'docx';
import { hasRightToLeft, type Line, type Span } from './span.ts';

/** How a line's runs look; `size` in half points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly size?: number;
  /** RGB in hexadecimal digits. */
  readonly color?: string;
}

const LEFT_TO_RIGHT_MARK = '\u200e';
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * The line as runs. In a right-to-left letter every identifier and amount is a left-to-right run of its own between
 * marks, so that `+212…` keeps its sign in front; elsewhere text of a right-to-left script is its own run.
 */
export function runsOf(line: Line, rightToLeft: boolean, look: RunLook = {}): TextRun[] {
  return line.map((span) => runOf(span, rightToLeft, look));
}

function runOf({ kind, text, bold, italic }: Span, rightToLeft: boolean, given: RunLook): TextRun {
  const look = { ...given, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) };
  if (kind === 'text') return new TextRun({ ...look, text, rightToLeft });
  if (kind === 'missing') return new TextRun({ ...look, text, rightToLeft, highlight: 'yellow' });
  if (hasRightToLeft(text)) return new TextRun({ ...look, text, rightToLeft: true });
  if (!rightToLeft) return new TextRun({ ...look, text });
  // Before the mark the line may break: else LibreOffice breaks it inside the currency's code.
  const before = kind === 'amount' && text.includes('\u00a0') ? ZERO_WIDTH_SPACE : '';
  return new TextRun({ ...look, text: `${before}${LEFT_TO_RIGHT_MARK}${text}${LEFT_TO_RIGHT_MARK}` });
}
