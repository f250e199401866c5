/** The editors' site: Decap with our fields, our words and our checks. */
import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import list from 'decap-cms-widget-list';
import markdown from 'decap-cms-widget-markdown';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import localforage from 'localforage';
import './admin.css';
import './narrow.css';
import './dialog.css';
import { careful, type BackendClass, type Reading } from './backends.ts';
import words from '../content/words.yml';
import settings from './config.yml';
import { cms } from './cms.ts';
import { asking } from './dialog.ts';
import { forges } from './forges.ts';
import { markdownFile, yamlFile } from './formats.ts';
import { gate } from './gate.ts';
import { phrases } from './phrases.ts';
import { pictureInBody } from './pictureinbody.ts';
import { previews } from './previews/registered.ts';
import { saving } from './saving.ts';
import { memory } from './texts.ts';
import { drafts } from './waiting.ts';
import { AttachmentControl, PictureControl, UploadPreview } from './widgets/picture.tsx';
import { widgets } from './widgets/registered.ts';
import { worldOf } from './world.ts';

/** What the page says of where editors' work goes, and of the styles of previews (src/build/adminpage.ts). */
type Place = { backend: { name: string }; preview: string };

const narrow = '(max-width: 799px)';

async function start({ backend, preview }: Place): Promise<void> {
  const { name } = backend;
  const forge = forges[name];
  if (!forge) throw new Error(name);
  const workflow = name !== 'proxy';
  await register(name, await forge(), workflow);
  cms.registerPreviewStyle(preview);
  // On one's own computer there is nobody to tell apart.
  if (name === 'proxy') localStorage.setItem('decap-cms-user', '{"backendName":"proxy"}');
  // Form and preview do not fit beside each other; the eye shows the preview in place of the form.
  if (matchMedia(narrow).matches) localStorage.setItem('cms.right-pane', 'none');
  document.querySelector('.cho')?.remove();
  cms.init({
    config: {
      ...settings,
      load_config_file: false,
      backend: { commit_messages: settings.backend.commit_messages, ...backend },
      publish_mode: workflow ? 'editorial_workflow' : 'simple',
    },
  });
}

async function register(name: string, forge: BackendClass, workflow: boolean): Promise<void> {
  const texts = memory(localforage);
  const form = gate(
    () => document.querySelector<HTMLElement>('[class*="-ControlPaneContainer"]'),
    (task, ms) => {
      const handle = setTimeout(task, ms);
      return () => clearTimeout(handle);
    },
  );
  let reading: Reading | undefined;
  const opened = (it: Reading): void => {
    reading = it;
    if (workflow) drafts.started(it);
  };
  cms.registerBackend(name, careful(forge, texts, form, opened));
  cms.registerLocale('vi', phrases);
  cms.registerCustomFormat('yml', 'yml', yamlFile);
  cms.registerCustomFormat('yaml-frontmatter', 'md', markdownFile);
  cms.registerEventListener({
    name: 'preSave',
    handler: saving({
      reading: () => {
        if (!reading) throw new Error('no backend');
        return reading;
      },
      workflow,
      texts,
      world: () => worldOf(bring, words, new Date()),
      ask: asking(document),
      form,
    }),
  });
  registerFields();
}

function registerFields(): void {
  for (const it of [boolean, datetime, list, markdown, number, object, select, string, text])
    cms.registerWidget(it.Widget());
  for (const { name, control, preview } of widgets)
    // Composed letters come out double in the rich editor on phones: there, plain text is written.
    if (name !== 'prose') cms.registerWidget(name, control, preview);
    else if (matchMedia('(pointer: coarse)').matches)
      cms.registerWidget('markdown', control, preview);
  cms.registerWidget('picture', PictureControl, UploadPreview);
  cms.registerWidget('attachment', AttachmentControl, UploadPreview);
  cms.registerEditorComponent(pictureInBody);
  for (const { name, template } of previews) cms.registerPreviewTemplate(name, template);
}

async function bring(address: string): Promise<unknown> {
  // What a browser says itself is English: "Failed to fetch", "Load failed".
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  if (!response)
    throw new Error(
      'không kết nối được với máy chủ. Phần bạn viết vẫn còn; hãy kiểm tra mạng rồi lưu lại.',
    );
  if (!response.ok)
    throw new Error(
      `máy chủ chưa đưa được tệp ${address} (mã ${response.status}). Phần bạn viết vẫn còn; hãy thử lại sau ít phút.`,
    );
  return response.json();
}

// The build has printed it from a value of this type.
const place = JSON.parse(document.getElementById('noi')?.textContent ?? '{}') as Place;
start(place).catch((error: unknown) => {
  const notice = document.querySelector('.cho') ?? document.body;
  notice.textContent = `Trang biên tập không mở được (${String(error)}). Hãy tải lại trang, hoặc báo người vận hành.`;
});
