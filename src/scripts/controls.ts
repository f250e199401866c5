type Child = Node | string | undefined | false;

/** Makes an element with attributes (those that are undefined or false are left out) and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const it = document.createElement(name);
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined && value !== false) it.setAttribute(key, value === true ? '' : value);
  }
  it.append(...children.filter((child): child is Node | string => Boolean(child)));
  return it;
}

/** Makes a button that does something when it is pressed. */
export function button(text: string, press: () => void, look = 'button quiet'): HTMLButtonElement {
  const it = element('button', { type: 'button', class: look }, text);
  it.addEventListener('click', press);
  return it;
}

/** The first element of a kind inside another. Throws when the page lacks it. */
export function part<E extends HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/**
 * Copies text. Where the browser does not let a page do so, shows the text selected, after the given
 * element, for the reader to copy. Resolves to whether it was copied.
 *
 * tools.ts and sharing.ts copy by themselves: without an import each stands in its page, with one it
 * would be two files to fetch.
 */
export async function copied(text: string, after: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('input', {
      type: 'text',
      readonly: true,
      autocomplete: 'off',
      'aria-label': 'Chọn và sao chép dòng này',
      class: 'typed copy-field',
    });
    field.value = text;
    after.parentElement?.querySelector('.copy-field')?.remove();
    after.after(field);
    field.select();
    return false;
  }
}
