/** Parts of a PDF of one page that a test writes by hand. */
export interface Handmade {
  /** The drawing of the page. */
  readonly content: string;
  /** Resources of the page beside the font F. */
  readonly fonts?: string;
  /** The page tree without its type. */
  readonly pages?: string;
  /** The drawing is a form that can be drawn in itself. */
  readonly form?: boolean;
}

/** A PDF whose cross-reference table is right, whatever its parts say. */
export function handmadePdf({
  content,
  fonts = '',
  pages = '/Kids[3 0 R]/Count 1',
  form = false,
}: Handmade): Uint8Array {
  const resources = `/Resources<</Font<</F 5 0 R>>${fonts}>>`;
  const asForm = form ? `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}` : '';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages${pages}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${resources}>>`,
    `<</Length ${content.length}${asForm}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 6\n0000000000 65535 f \n${entries}`;
  return Buffer.from(
    `${text}${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
