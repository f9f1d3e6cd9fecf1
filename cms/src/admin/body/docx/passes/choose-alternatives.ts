import { below, childrenOf, rewritten, type XmlElement } from '../xml.ts';

const telling = [
  'w:txbxContent',
  'a:blip',
  'v:imagedata',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'm:oMath',
  'w:t',
];
const tells = (element: XmlElement) => below(element, ...telling).length > 0;

/**
 * Of the ways in which a file says the same thing to new and to old programs, the one that holds something we read, so
 * that nothing is read twice and nothing that only one of them holds is lost.
 */
export function chooseAlternatives(root: XmlElement): XmlElement {
  return rewritten(root, (element) => {
    if (element.name !== 'mc:AlternateContent') return [element];
    const choices = childrenOf(element, 'mc:Choice');
    const fallbacks = childrenOf(element, 'mc:Fallback');
    const chosen = choices.find(tells) ?? fallbacks[0] ?? choices[0];
    return chosen?.children ?? [];
  });
}
