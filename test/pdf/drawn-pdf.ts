import PDFDocument from 'pdfkit';

/** A text to draw: points from the left edge (or of its right end) and from the top to its base line. */
export interface Drawn {
  readonly at: readonly [x: number, y: number];
  readonly text: string;
  readonly size?: number;
  /** `right`: x is where the text ends. */
  readonly align?: 'right';
  /** Degrees clockwise. */
  readonly turn?: number;
}

/** How the document is made. */
export interface Made {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly compress?: boolean;
  readonly font?: string;
}

/** The same bytes for the same texts: a PDF with a page for each list. */
export async function drawnPdf(pages: readonly (readonly Drawn[])[], made: Made = {}): Promise<Uint8Array> {
  const { files = {}, compress = true, font = 'Helvetica', ...security } = made;
  const document = new PDFDocument({
    autoFirstPage: false,
    compress,
    size: 'A4',
    margin: 0,
    info: { CreationDate: new Date('2026-01-01T00:00:00Z') },
    ...security,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const page of pages) {
    document.addPage();
    document.font(font);
    for (const { at, text, size = 9, align, turn } of page) {
      document.fontSize(size);
      const [x, y] = at;
      document.save();
      if (turn !== undefined) document.rotate(turn, { origin: [x, y] });
      const from = align === 'right' ? x - document.widthOfString(text) : x;
      document.text(text, from, y, { lineBreak: false, baseline: 'alphabetic' });
      document.restore();
    }
  }
  for (const [name, content] of Object.entries(files)) {
    document.file(Buffer.from(content), { name, creationDate: new Date(0), modifiedDate: new Date(0) });
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Texts on one base line: at each x its text; a negative x is where the text ends. */
export function line(y: number, texts: readonly (readonly [x: number, text: string])[], size = 9): Drawn[] {
  return texts.map(([x, text]) =>
    x < 0 ? { at: [-x, y], text, size, align: 'right' } : { at: [x, y], text, size },
  );
}
