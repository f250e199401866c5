import { getDocumentProxy } from 'unpdf';
import type { Limits, Reading } from './attachmentlimits.ts';

/** Takes the bytes of a PDF and gives the text of each page, or why not. Rejects when it cannot be read. */
export async function pdfText(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const pdf = await getDocumentProxy(bytes, { useSystemFonts: false });
  if (pdf.numPages > limits.pages) return { refused: 'pages' };
  const pages: string[] = [];
  let characters = 0;
  // One after another: a page is let go before the next is read.
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    page.cleanup();
    characters += text.length;
    if (characters > limits.characters) return { refused: 'long' };
    pages.push(text);
  }
  return { pages };
}
