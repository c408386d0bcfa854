import mammoth from 'mammoth';
import type { Element } from '../element.ts';
import { plainHtmlElements } from './html.ts';

/** A DOCX file as elements; pictures are left out. */
export async function docxElements(bytes: Uint8Array): Promise<Element[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return plainHtmlElements(value);
}
