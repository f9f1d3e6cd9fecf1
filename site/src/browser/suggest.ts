import styles from './suggestions.css?inline';

interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly address: string;
}

const pause = 150;
let boxes = 0;

function describe(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

async function ask(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const answer = await fetch(`/suggest.json?q=${encodeURIComponent(typed)}`, { signal });
  return answer.ok ? ((await answer.json()) as { suggestions: Suggestion[] }).suggestions : [];
}

/** One search box becomes a combobox: titles for what is typed so far, each a way to its page. Enter alone searches, as without this. */
function suggestIn(input: HTMLInputElement): void {
  const id = `suggestions-${(boxes += 1)}`;
  const list = document.createElement('ul');
  const status = document.createElement('span');
  list.hidden = true;
  describe(list, { id, class: 'suggestions', role: 'listbox', 'aria-label': '建议' });
  describe(status, { class: 'unseen', role: 'status' });
  // A search field may not be a combobox; a text field may.
  describe(input, {
    type: 'text',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  input.after(list, status);

  let shown: readonly Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asking = new AbortController();

  function activate(next: number): void {
    active = next;
    [...list.children].forEach((option, at) => describe(option, { 'aria-selected': String(at === active) }));
    const option = list.children[active];
    if (option) describe(input, { 'aria-activedescendant': option.id });
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
  function show(suggestions: readonly Suggestion[]): void {
    shown = suggestions;
    list.replaceChildren(
      ...shown.map(({ text, kind, address }, at) => {
        const option = document.createElement('li');
        const small = document.createElement('small');
        describe(option, { id: `${id}-${at}`, role: 'option' });
        small.textContent = kind;
        option.append(text, small);
        option.addEventListener('click', () => location.assign(address));
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    describe(input, { 'aria-expanded': String(!list.hidden) });
    activate(-1);
  }
  function close(): void {
    clearTimeout(timer);
    asking.abort();
    show([]);
    status.textContent = '';
  }
  async function look(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed === '') return close();
    try {
      show(await ask(typed, asking.signal));
      status.textContent =
        shown.length > 0
          ? `有${shown.length}条建议，按上下方向键选择，按回车打开。`
          : '没有建议，按回车搜索。';
    } catch {
      // Without network, or overtaken by the next letter: the box searches as it always did.
    }
  }
  function later(): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), pause);
  }

  // While an input method is at work, its letters are not yet what is meant.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || later());
  input.addEventListener('compositionend', later);
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (list.hidden) return void look();
      // One place more than there are options: the box itself.
      const places = shown.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      const chosen = shown[active];
      if (!chosen) return close();
      event.preventDefault();
      location.assign(chosen.address);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

/**
 * Suggests titles, units and topics while somebody types; without this the boxes are plain forms. How the list looks comes with it:
 * no page carries what only a script shows.
 */
export function suggestWhileTyping(): void {
  const inputs = document.querySelectorAll<HTMLInputElement>('.suggesting > input');
  if (inputs.length === 0) return;
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  for (const input of inputs) suggestIn(input);
}
