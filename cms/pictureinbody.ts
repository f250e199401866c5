/** What stands in the text for a picture: `![mô tả](/media/…)`. */
type Data = { src?: string; alt?: string };

const written = /^!\[([^\]]*)\]\(\s*(\/media\/[^)\s]+)\s*\)$/;

/** Puts a picture into the text of an article, with the words for those who cannot see it. */
export const pictureInBody = {
  id: 'image',
  label: 'Ảnh',
  fields: [
    { name: 'src', label: 'Ảnh', widget: 'picture' },
    {
      name: 'alt',
      label: 'Mô tả ảnh',
      widget: 'string',
      hint: 'Viết cho người không nhìn thấy ảnh.',
    },
  ],
  pattern: written,
  fromBlock: (match: RegExpMatchArray): Data => ({ alt: match[1] ?? '', src: match[2] ?? '' }),
  toBlock: ({ src = '', alt = '' }: Data): string =>
    `![${alt.replace(/[\[\]\\`<\r\n]/g, ' ').trim()}](${src})`,
  toPreview: ({ src = '', alt = '' }: Data): string =>
    `<img src="${attribute(src)}" alt="${attribute(alt)}">`,
};

/** Takes a text and gives it as it may stand between double quotes in HTML. */
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
