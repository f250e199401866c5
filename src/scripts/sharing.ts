/** Adds to each address of a page of sending what only a browser can do: copy it, and hand it to an app of the device. */

async function copy(field: HTMLInputElement, said: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = 'Đã sao chép. Bạn dán vào nơi muốn gửi.';
  } catch {
    field.focus();
    field.select();
    said.textContent = 'Trình duyệt không cho trang tự chép. Địa chỉ đã được chọn để bạn chép.';
  }
}

/** Closing the choice of apps is no failure, and says nothing. */
async function send(field: HTMLInputElement, title: string, said: Element): Promise<void> {
  try {
    await navigator.share({ title, url: field.value });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') await copy(field, said);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const [field] = root.getElementsByTagName('input');
  const said = root.querySelector('[role=status]');
  const on = (name: string, press: () => void): void => {
    const button = root.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', press);
  };
  if (!field || !said) continue;
  on('copy', () => void copy(field, said));
  if ('share' in navigator) on('send', () => void send(field, root.dataset['share'] ?? '', said));
}
