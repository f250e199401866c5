/**
 * Leaves the site at once: a tap on "Thoát nhanh" or Shift three times blanks the page and replaces
 * it by a neutral one. Coming Back to an earlier page of this site then shows a blank cover, since a
 * page reached by Back from another site is not shown until it is asked for.
 */
const root = document.documentElement;

const blank = (): void => {
  root.hidden = true;
  document.title = '\u200e';
};

const leave = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  blank();
  location.replace(link?.dataset['exit'] ?? 'about:blank');
};

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  if ('exit' in link.dataset) {
    event.preventDefault();
    leave();
  } else if (link.host !== location.host) {
    // A reader who follows an outside source and comes Back finds the page as it was.
    history.replaceState({ followed: true }, '');
  }
});

let presses: number[] = [];
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Shift') presses = [];
  else if (!event.repeat)
    presses = [...presses.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
  if (presses.length === 3) leave();
});

interface Activation {
  navigationType: string;
  from: unknown;
}

/** Whether this page is shown because of Back or Forward from another site. */
const cameBack = (): boolean => {
  const activation = (window as { navigation?: { activation?: Activation | null } }).navigation
    ?.activation;
  return activation?.navigationType === 'traverse' && !activation.from && !history.state?.followed;
};

const title = document.title;

/** Puts a blank page with one button in place of the page; the page returns when it is pressed. */
const cover = (): void => {
  const page = document.body;
  const sheet = document.createElement('body');
  const button = document.createElement('button');
  button.textContent = 'Mở lại trang';
  button.onclick = () => {
    document.body = page;
    document.title = title;
  };
  sheet.append(button);
  document.body = sheet;
  root.hidden = false;
};

if (cameBack()) {
  blank();
  document.addEventListener('DOMContentLoaded', cover);
}
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  if (cameBack()) {
    blank();
    cover();
  } else root.hidden = false;
});
