import type { Locator, Page } from 'playwright-core';

/** A form, or a part of one in which labels are looked for. */
export type Scope = Page | Locator;

/** The whole of a field, by the words over it; the outer one where a list and its rows have the same words. */
export const box = (scope: Scope, label: string): Locator =>
  scope.locator(`[class*="ControlContainer"][aria-label="Ô ${label}"]`).first();

/** Types a text into a field of one or several lines, in place of what stands there. */
export async function write(scope: Scope, label: string, text: string): Promise<void> {
  const input = box(scope, label).locator('input, textarea').first();
  await input.click();
  await input.fill(text);
}

/** Fills in a day, as `2026-11-20`. */
export const writeDay = (scope: Scope, label: string, day: string): Promise<void> =>
  box(scope, label).locator('input').first().fill(day);

/** Chooses among fixed choices by their words. */
export async function choose(scope: Scope, label: string, ...words: string[]): Promise<void> {
  const input = box(scope, label).getByRole('combobox').first();
  for (const it of words) {
    await input.click();
    await input.fill(it);
    await input.page().getByRole('option', { name: it, exact: true }).click();
  }
}

/** Opens a group that is shut, or a list whose rows are, and gives its field. */
export async function unfold(scope: Scope, label: string): Promise<Locator> {
  const field = box(scope, label);
  await field.getByRole('button', { name: 'Mở ra' }).first().click();
  return field;
}

/** Adds a row to a list and gives it, open. */
export async function addRow(scope: Scope, label: string): Promise<Locator> {
  const field = box(scope, label);
  const rows = rowsOf(field);
  const before = await rows.count();
  await field
    .getByRole('button', { name: /^Thêm / })
    .first()
    .click();
  await rows.nth(before).waitFor();
  return rows.nth(before);
}

/** The rows of a list, not those of lists within. */
export const rowsOf = (field: Locator): Locator =>
  field.locator(':scope > div > div > [class*="SortableListItem"]');

/** Opens a row of a list that is there already, by its number from 0. */
export async function openRow(scope: Scope, label: string, at: number): Promise<Locator> {
  const row = rowsOf(box(scope, label)).nth(at);
  await row.locator('[class*="TopBarButton"]').first().click();
  return row;
}

/** Finds an entry of another collection by its title and takes it. */
export async function find(scope: Scope, label: string, typed: string, title: string | RegExp) {
  const field = box(scope, label);
  await field.getByRole('combobox').pressSequentially(typed);
  await field.getByRole('option', { name: title }).first().click();
}

/** Pastes a text into a box of one's own, as from another program. */
export async function pasteInto(input: Locator, text: string): Promise<void> {
  await input.focus();
  await input.evaluate((element, it) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', it);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, it);
  }, text);
}

/** Writes the text below the fields in the editor that looks like the page. */
export async function writeBody(page: Page, text: string): Promise<void> {
  await box(page, 'Nội dung').locator('[contenteditable="true"]').click();
  await page.keyboard.insertText(text);
}

/** Sends the form as one does without review; what is asked then is not answered here. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page
    .getByRole('menuitem', { name: /^Đăng( ngay)?$/ })
    .first()
    .click();
}

/** Waits until the form says that all of it is kept, under the address of its entry. */
export async function allKept(page: Page): Promise<void> {
  await page.locator('[class*="BackStatusUnchanged"]').waitFor();
  await page.waitForURL(/\/entries\//);
  await page.getByRole('button', { name: 'Đã đăng', exact: true }).waitFor();
}

/** The question that stands above everything. */
export const question = (page: Page): Locator => page.locator('dialog[open]');

/** Gives what the open question says: its title, and each line with its field before it. */
export async function asked(page: Page): Promise<string[]> {
  await question(page).waitFor();
  return question(page).evaluate((it) => [
    it.querySelector('h2')?.textContent ?? '',
    ...[...it.querySelectorAll('li')].map((line) =>
      [...line.childNodes].map((part) => part.textContent).join(': '),
    ),
  ]);
}

/** Opens a collection's new form, or the form of an entry, from the desk. */
export async function openForm(page: Page, url: string, address: string): Promise<void> {
  // A form that is left straight for another keeps the first one's fields.
  await page.goto(`${url}#/`);
  await page.getByText('Viết tin trong tuần').waitFor();
  await page.goto(`${url}#/collections/${address}`);
  await page.locator('[class*="ControlContainer"]').first().waitFor();
}
