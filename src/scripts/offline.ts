/** Shows the offline control where it can work, and loads what it does at a tap or where something is kept. */
const control = document.querySelector<HTMLElement>('[data-offline]');
if (control && isSecureContext && 'serviceWorker' in navigator && 'caches' in window) {
  const use = (tapped?: Event): void => {
    import('./offlinepanel.ts').then(
      ({ panel }) => panel(control, Boolean(tapped)),
      () => control.append(' Chưa tải được. Bạn thử lại.'),
    );
  };
  control.hidden = false;
  control.querySelector('button')?.addEventListener('click', use);
  caches.keys().then(
    (names) => names.length > 0 && use(),
    () => undefined,
  );
}
