/** What the buttons of a place's page do. What is passed on never names the kind of place: a neutral title and the link. */
const tools = document.querySelector<HTMLElement>('[data-uses]');
if (tools) {
  const { address = '', title = '' } = tools.dataset;
  const said = tools.querySelector('p') ?? tools;
  const link = location.origin + location.pathname;
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = done;
    } catch {
      // Where a page may not copy, the text stands there, selected, for the reader to copy.
      said.textContent = text;
      getSelection()?.selectAllChildren(said);
    }
  };
  const uses = [
    () => copy(address, 'Đã sao chép địa chỉ.'),
    // Whoever closes the sheet has changed their mind: nothing to say.
    () =>
      'share' in navigator
        ? navigator.share({ title, url: link }).catch(() => undefined)
        : copy(link, 'Đã sao chép liên kết.'),
    () => print(),
  ];
  tools.querySelectorAll('button').forEach((it, index) => {
    it.onclick = () => void uses[index]?.();
  });
  tools.hidden = false;
}
