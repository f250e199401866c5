/** Takes the pictures of content/README.md from the running editors' site: `node tests/browser/adminpictures.ts [NAME…]`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { flowScenes } from './adminflowscenes.ts';
import { formScenes } from './adminformscenes.ts';
import { stage, type Scene } from './adminstage.ts';
import { launch } from './chromium.ts';

const folder = fileURLToPath(new URL('../../.readme/bien-tap/', import.meta.url));

/** What a picture may weigh at most, in bytes. */
const maxBytes = 60_000;

const scenes: Readonly<Record<string, Scene>> = { ...formScenes, ...flowScenes };

async function takeAll(wanted: readonly string[]): Promise<void> {
  const browser = await launch();
  const set = await stage(browser);
  mkdirSync(folder, { recursive: true });
  if (wanted.length === 0)
    for (const file of readdirSync(folder)) rmSync(`${folder}${file}`, { force: true });
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const png = await scene(set).catch((error: unknown) => {
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    });
    const picture = await webp(browser, png);
    writeFileSync(`${folder}${name}.webp`, picture);
    console.log(`${name}.webp ${Math.ceil(picture.length / 1000)} kB`);
    if (picture.length > maxBytes) throw new Error(`${name}.webp is heavier than ${maxBytes} B.`);
  }
  await set.close();
  await browser.close();
}

/** Takes a PNG and gives it as WebP, which Chromium's screenshots do not know. */
async function webp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const drawn = await page.evaluate(redrawn, png.toString('base64'));
  await page.close();
  return Buffer.from(drawn, 'base64');
}

/** Runs in the page. */
async function redrawn(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  const drawn = new Uint8Array(await blob.arrayBuffer());
  return btoa(drawn.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

await takeAll(process.argv.slice(2));
