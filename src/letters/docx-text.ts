import { TextRun } from 'docx';
import { hasRightToLeft, type Line, type Span } from './span.ts';

/** How a line's runs look; `size` in half points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly size?: number;
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * The line as runs. In a right-to-left letter every identifier and amount is a left-to-right run of its own between
 * marks, so that `+212…` keeps its sign in front; elsewhere text of a right-to-left script is its own run.
 */
export function runsOf(line: Line, rightToLeft: boolean, look: RunLook = {}): TextRun[] {
  return line.map((span) => runOf(span, rightToLeft, look));
}

function runOf({ kind, text }: Span, rightToLeft: boolean, look: RunLook): TextRun {
  if (kind === 'text') return new TextRun({ ...look, text, rightToLeft });
  if (kind === 'missing') return new TextRun({ ...look, text, rightToLeft, highlight: 'yellow' });
  if (hasRightToLeft(text)) return new TextRun({ ...look, text, rightToLeft: true });
  return new TextRun({
    ...look,
    text: rightToLeft ? `${LEFT_TO_RIGHT_MARK}${text}${LEFT_TO_RIGHT_MARK}` : text,
  });
}
