import { receiptQr } from '../domain/receiptqr.ts';
import { filled } from '../domain/filled.ts';
import type { ReceiptWords } from '../domain/mailwords.ts';
import { isLastGroup } from '../mailbox/receipt.ts';
import { copied, element, part } from './controls.ts';
import { say, show } from './mailfields.ts';
import { hold } from './mailholding.ts';
import { onEntry, onPress } from './mailpress.ts';

/**
 * Shows a code until its last group was typed back; meanwhile the browser asks before the page is closed.
 * Gives what forgets the code at once.
 */
export function receiptPanel(
  root: HTMLElement,
  receipt: string,
  title: string,
  words: ReceiptWords,
): () => void {
  const panel = part(root, '[data-receipt]');
  const release = hold();
  const forget = (): void => {
    release();
    for (const it of ['code', 'sheet-code', 'qr-place'])
      part(panel, `[data-${it}]`).replaceChildren();
  };
  const letGo = (): void => {
    forget();
    stage(panel, 'kept', 'kept-title');
  };
  say(panel, 'receipt-title', title);
  for (const it of ['code', 'sheet-code']) grouped(part(panel, `[data-${it}]`), receipt);
  panel.hidden = false;
  stage(panel, 'shown', 'receipt-title');
  onPress(panel, 'print', printSheet);
  onPress(panel, 'copy', () => copy(panel, receipt, words));
  onPress(panel, 'qr', () => drawQr(part(panel, '[data-qr-place]'), receipt));
  onPress(panel, 'written', () => stage(panel, 'check', 'group-typed'));
  onPress(panel, 'again', () => stage(panel, 'shown'));
  panel.querySelector('[data-unwanted]')?.addEventListener('click', letGo);
  askBack(panel, receipt, words, letGo);
  return forget;
}

/** Shows the code, what asks it back, or that it is gone, and puts the focus on a part of that. */
function stage(panel: HTMLElement, name: 'shown' | 'check' | 'kept', focus?: string): void {
  for (const it of ['shown', 'check', 'kept']) show(panel, `[data-code-${it}]`, it === name);
  if (focus) part(panel, `[data-${focus}]`).focus();
}

/** Each group by itself, so that a narrow screen breaks between groups and a reader pauses there. */
export function grouped(place: HTMLElement, receipt: string): void {
  const groups = receipt.split('-').map((group) => element('span', {}, group));
  place.replaceChildren(...groups.flatMap((it) => [it, ' ']));
}

function askBack(
  panel: HTMLElement,
  receipt: string,
  words: ReceiptWords,
  right: () => void,
): void {
  const field = part<HTMLInputElement>(panel, '[data-group-typed]');
  const check = (): void => {
    const typed = field.value;
    field.value = '';
    if (isLastGroup(receipt, typed)) return right();
    const at = receipt.split('-').findIndex((group) => isLastGroup(group, typed));
    say(
      panel,
      'check-said',
      at < 0 ? words.wrongGroup : filled(words.otherGroup, words.places[at] ?? ''),
    );
    field.focus();
  };
  onEntry(panel, 'group-typed', 'check', check);
}

function copy(panel: HTMLElement, receipt: string, words: ReceiptWords): void {
  const said = part(panel, '[data-copied]');
  void copied(receipt, said).then((is) => {
    said.textContent = is ? words.copied : words.copyBelow;
  });
}

/** Prints the sheet alone, under a title that tells nothing. */
function printSheet(): void {
  const { title, documentElement } = document;
  documentElement.classList.add('mail-printing');
  document.title = 'Ghi chú';
  const back = (): void => {
    documentElement.classList.remove('mail-printing');
    document.title = title;
  };
  addEventListener('afterprint', back, { once: true });
  print();
}

const svg = 'http://www.w3.org/2000/svg';
const quiet = 4;

/** Draws here: a service that draws codes would read them. */
function drawQr(place: HTMLElement, receipt: string): void {
  const rows = receiptQr(receipt);
  const size = rows.length + 2 * quiet;
  const image = document.createElementNS(svg, 'svg');
  const dark = document.createElementNS(svg, 'path');
  const cells = rows.flatMap((row, y) =>
    row.map((is, x) => (is ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')),
  );
  dark.setAttribute('d', cells.join(''));
  image.setAttribute('viewBox', `0 0 ${size} ${size}`);
  image.setAttribute('role', 'img');
  image.setAttribute('aria-label', 'QR');
  image.setAttribute('class', 'mail-qr');
  image.append(dark);
  place.replaceChildren(image);
}
