/**
 * Copies text. Where the browser does not let a page do so, shows the text selected, after the given
 * element, for the reader to copy. Resolves to whether it was copied.
 */
export async function copied(text: string, after: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(document.createElement('input'), {
      readOnly: true,
      autocomplete: 'off',
      ariaLabel: 'Chọn và sao chép dòng này',
      className: 'typed copy-field',
      value: text,
    });
    after.parentElement?.querySelector('.copy-field')?.remove();
    after.after(field);
    field.select();
    return false;
  }
}
