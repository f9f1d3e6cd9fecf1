import { placesOf, pointsFor, sumOf } from '@xianfeng/content-types/rules/scoring';

const number = (text: string | null | undefined): number => Number(text?.trim() || NaN);

const isPlaced = (row: HTMLElement): boolean => 'placed' in row.dataset;

/** Computes a table of places once more from its counts; the names of rows of which it comes to something else. */
function differing(table: HTMLTableElement): { readonly rows: number; readonly names: string[] } {
  const rows = [...table.tBodies].flatMap(({ rows: all }) => [...all]);
  const sums = rows.map((row) =>
    sumOf(
      [...row.querySelectorAll<HTMLElement>('.part')].map(({ dataset, firstChild }) =>
        dataset.whole === undefined
          ? number(firstChild?.textContent)
          : pointsFor(number(dataset.weight), { part: number(dataset.part), whole: number(dataset.whole) }),
      ),
    ),
  );
  const read = (row: HTMLElement, selector: string): number =>
    number(row.querySelector(selector)?.textContent);
  const places = placesOf(
    sums.map((score, index) => ({ score: rows[index] && isPlaced(rows[index]) ? score : null })),
  );
  return {
    rows: rows.length,
    names: rows.flatMap((row, index) =>
      !isPlaced(row) || (read(row, '.total strong') === sums[index] && read(row, '.rank') === places[index])
        ? []
        : [(row.querySelector('th a') ?? row.cells[1])?.textContent?.trim() ?? ''],
    ),
  };
}

/** Gives a standing a button that computes all its points, sums and places anew on the reader's own device. */
export function recountStandings(): void {
  const place = document.querySelector<HTMLElement>('[data-recount]');
  const tables = document.querySelectorAll<HTMLTableElement>('.ranking');
  if (!place || tables.length === 0) return;
  const button = document.createElement('button');
  const said = document.createElement('span');
  Object.assign(button, {
    type: 'button',
    className: 'button no-print',
    textContent: '在我的手机上复算一遍',
  });
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    const found = [...tables].map(differing);
    const rows = found.reduce((sum, each) => sum + each.rows, 0);
    const names = found.flatMap((each) => each.names);
    said.textContent =
      names.length === 0
        ? `刚才算了 ${rows} 个项目，总分和名次都和公布的一样。`
        : `有 ${names.length} 个和公布的不一样：${names.join('、')}。请告诉评定单位。`;
  });
  place.append(button, said);
}
