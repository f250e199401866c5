import { getEntry } from 'astro:content';

const entry = await getEntry('settings', 'site');
if (!entry) throw new Error('content/settings/site.yml: thiếu tệp này. Hãy chép lại từ bản gốc.');

/** What the operator has set for the whole site. */
export const settings = entry.data;
