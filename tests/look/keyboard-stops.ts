/** A place where the keyboard stops. */
export interface Stop {
  /** The how-many-eth element of the page it is. */
  readonly place: number;
  readonly words: string;
  /** Pixels of the line around it; 0 where none is drawn. */
  readonly outline: number;
  /** Whether some of it lies in the window and nothing lies over it. */
  readonly seen: boolean;
}

/** Runs inside a page: what has the focus now, or null when it left the page. */
export function focusedNow(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  // A link over several lines has gaps: its lines are asked one by one.
  const points = [
    [x, y],
    ...[...element.getClientRects()].map((line) => [
      (line.left + line.right) / 2,
      (line.top + line.bottom) / 2,
    ]),
  ];
  const seen = points.some(([px = -1, py = -1]) => {
    const hit = document.elementFromPoint(px, py);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24),
    outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    seen,
  };
}

/** Runs inside a page: every place where the keyboard has to stop, in the order of the text. Of radio buttons of one name only one is. */
export function stopsInOrder(): Pick<Stop, 'place' | 'words'>[] {
  const all = [...document.querySelectorAll('*')];
  const radios = new Set<string>();
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    ),
  ].flatMap((element) => {
    const shown =
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.getClientRects().length > 0;
    if (!shown || element.tabIndex < 0 || element.matches(':disabled')) return [];
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
      if (radios.has(element.name) || (chosen && chosen !== element)) return [];
      radios.add(element.name);
    }
    return [
      {
        place: all.indexOf(element),
        words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24),
      },
    ];
  });
}
