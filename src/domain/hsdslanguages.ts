/** Codes of ISO 639 (two letters where there are, else three) of languages that a place may name; the others have none here. */
const codes: Readonly<Record<string, string>> = {
  'tiếng việt': 'vi',
  'tiếng anh': 'en',
  'tiếng khmer': 'km',
  'tiếng tày': 'tyz',
  'tiếng nùng': 'nut',
  'tiếng mường': 'mtq',
  'tiếng mông': 'hmn',
  'tiếng ba na': 'bdq',
  'tiếng gia rai': 'jra',
  'tiếng ê đê': 'rad',
};

/** Takes the name of a language, with or without "tiếng", and gives its code if we are sure of it. */
export function languageCode(name: string): string | undefined {
  const lower = name.normalize('NFC').toLowerCase().trim();
  return codes[lower.startsWith('tiếng ') ? lower : `tiếng ${lower}`];
}
