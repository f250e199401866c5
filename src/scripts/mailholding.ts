let holds = 0;

/**
 * Has the browser ask before the page is closed, until what this gives is called; calling that again
 * does nothing. "Thoát nhanh" is never held up: it has blanked the page by the time that this is asked.
 */
export function hold(): () => void {
  let held = true;
  if (holds++ === 0) addEventListener('beforeunload', ask);
  return () => {
    if (held && --holds === 0) removeEventListener('beforeunload', ask);
    held = false;
  };
}

function ask(event: BeforeUnloadEvent): void {
  if (document.documentElement.hidden) return;
  event.preventDefault();
  // Chromium before 119 looks at this alone.
  event.returnValue = true;
}
