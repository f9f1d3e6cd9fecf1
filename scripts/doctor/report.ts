import type { Examination } from './examine.ts';
import { weights, type Weight } from './finding.ts';

const mostPlaces = 8;

/** The examination as a page of text, the heaviest first. */
export function reportOf({ findings, entries, pages, links }: Examination): string {
  const blocks = (Object.keys(weights) as Weight[]).flatMap((weight) =>
    findings
      .filter((finding) => finding.weight === weight)
      .map(({ words, places }) => {
        const more = places.length > mostPlaces ? [`    ……共 ${places.length} 处`] : [];
        return [
          `${weights[weight]}　${words}`,
          ...places.slice(0, mostPlaces).map((place) => `    ${place}`),
          ...more,
        ].join('\n');
      }),
  );
  const vetoes = findings.filter(({ weight }) => weight === 'veto').length;
  const looked = `看了公开账本 ${entries} 条、页面 ${pages} 个，另外试了站内链接 ${links} 个。`;
  const verdict = vetoes > 0 ? `有 ${vetoes} 项一票否决，检查会不合格。` : '没有一票否决的问题。';
  return [...blocks, `${looked}${verdict}`].join('\n\n');
}
