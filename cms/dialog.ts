/** A way out of a question; `held` keeps it shut until a choice is made, where there are choices. */
type Answer = { value: string; label: string };

/** What is asked: lines to read, choices of which one is taken, and buttons of which the first keeps all as it is. */
export type Question = {
  title: string;
  lines: readonly { field?: string; text: string }[];
  choices?: { legend: string; options: readonly Answer[]; chosen?: string | undefined };
  answers: readonly [Answer, ...Answer[]];
};

/** What was answered: a button's value, and the choice; closing the question is its first button. */
export type Reply = { answer: string; choice?: string };

export type Ask = (question: Question) => Promise<Reply>;

/** Takes a document and gives what puts a question above everything until it is answered. */
export const asking =
  (page: Document): Ask =>
  (question) =>
    new Promise((done) => {
      const box = page.createElement('dialog');
      box.className = 'dt-dialog';
      const heading = element(page, 'h2', question.title);
      heading.id = 'dt-dialog-title';
      box.setAttribute('aria-labelledby', heading.id);
      const form = page.createElement('form');
      form.method = 'dialog';
      form.append(
        heading,
        lines(page, question),
        ...choices(page, question),
        buttons(page, question),
      );
      box.append(form);
      box.addEventListener('close', () => {
        const choice = new FormData(form).get('choice');
        box.remove();
        const answer = box.returnValue || question.answers[0].value;
        done(typeof choice === 'string' ? { answer, choice } : { answer });
      });
      page.body.append(box);
      box.showModal();
    });

function element(page: Document, name: string, text: string): HTMLElement {
  const it = page.createElement(name);
  it.textContent = text;
  return it;
}

function lines(page: Document, question: Question): HTMLElement {
  const list = page.createElement('ul');
  for (const { field, text } of question.lines) {
    const item = page.createElement('li');
    if (field) item.append(element(page, 'strong', field));
    item.append(text);
    list.append(item);
  }
  return list;
}

function choices(page: Document, { choices: asked }: Question): HTMLElement[] {
  if (!asked) return [];
  const group = page.createElement('fieldset');
  group.append(element(page, 'legend', asked.legend));
  for (const { value, label } of asked.options) {
    const row = page.createElement('label');
    const radio = page.createElement('input');
    Object.assign(radio, { type: 'radio', name: 'choice', value, required: true });
    radio.checked = value === asked.chosen;
    row.append(radio, ` ${label}`);
    group.append(row);
  }
  return [group];
}

function buttons(page: Document, { answers }: Question): HTMLElement {
  const row = page.createElement('p');
  for (const [index, { value, label }] of answers.entries()) {
    const button = page.createElement('button');
    Object.assign(button, { value, textContent: label, type: 'submit' });
    // The way back needs no choice; it is the last on the screen and the first of the answers.
    button.formNoValidate = index === 0;
    button.className = index === 0 ? 'dt-button dt-quiet' : 'dt-button';
    row.prepend(button);
  }
  return row;
}
