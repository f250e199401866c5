import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

/** A PDF whose pages say these words in a built-in font, which has Latin letters alone; an empty page is a picture. */
export async function pdf(pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const words of pages) {
    const page = document.addPage();
    if (words !== '') page.drawText(words, { size: 12 });
  }
  return document.save();
}

/** A hand-written PDF of these objects, the first of which is the catalog; `trailer` is added to its trailer. */
export function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const start = at;
    const piece = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    pieces.push(piece);
    at += piece.length;
    return start;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(pieces);
}

/** A PDF of so many empty pages. */
export const emptyPages = (count: number): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')}] >>`,
    ...Array.from(
      { length: count },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ),
  ]);

/** A page tree of one page whose content is the fourth object. */
export const onePage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
];

/** A stream object of a PDF. */
export const stream = (bytes: Uint8Array, filter: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

const million = Buffer.alloc(1e6, ' ');

/** Raw DEFLATE data of about 1 KB for each million spaces that it unpacks to, made without ever holding them. */
export function bomb(millions: number): Buffer {
  const block = deflateRawSync(million, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: millions }, () => block), end]);
}

/** The same as a whole zlib stream, packed once more. */
export const doubleBomb = (millions: number): Buffer =>
  deflateSync(Buffer.concat([Buffer.from([0x78, 0x9c]), bomb(millions)]));

/** A part of a ZIP file; `packed` with `claimed` bytes takes the place of honest data. */
export type Part = {
  name: string;
  text?: string;
  packed?: Buffer;
  claimed?: number;
  locked?: boolean;
};

/** A ZIP file of these parts (APPNOTE.TXT 4.3). */
export function zip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, row } = zipped(part, at);
    bodies.push(local);
    rows.push(row);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(rows).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...rows, end]);
}

function zipped(part: Part, at: number): { local: Buffer; row: Buffer } {
  const raw = Buffer.from(part.text ?? '');
  const packed = part.packed ?? deflateRawSync(raw);
  const name = Buffer.from(part.name);
  const shared = Buffer.alloc(26); // version needed … length of the extra field
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(part.locked ? 1 : 0, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(raw), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.claimed ?? raw.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, packed]),
    row: Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, name]),
  };
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts of a DOCX whose body is this XML. */
export const docxParts = (body: string): Part[] => [
  { name: '[Content_Types].xml', text: types },
  { name: '_rels/.rels', text: links },
  {
    name: 'word/document.xml',
    text: `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
  },
];

/** A DOCX with these paragraphs. */
export const docx = (paragraphs: readonly string[]): Uint8Array =>
  zip(docxParts(paragraphs.map((it) => `<w:p><w:r><w:t>${it}</w:t></w:r></w:p>`).join('')));
