/** A PDF with the lines given on each page, in a font that has only Latin letters. */
export function pdfFile(pages: readonly (readonly string[])[], trailer = ''): Buffer {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((lines, at) => {
      const shown = lines.map((line) => (line === '' ? '0 -30 Td' : `(${line}) Tj 0 -14 Td`)).join(' ');
      const stream = `BT /F1 12 Tf 72 780 Td ${shown} ET`;
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
      return [page, `<</Length ${stream.length}>>stream\n${stream}\nendstream`];
    }),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const count = objects.length + 1;
  const head = `xref\n0 ${count}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${body}${head}trailer<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

/** A password that no empty one opens: the keys are of another. */
export const LOCKED = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`;
