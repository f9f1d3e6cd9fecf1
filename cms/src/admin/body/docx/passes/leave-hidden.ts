import type { LeftOut } from '../left-out.ts';
import type { Styles } from '../styles.ts';
import { childOf, isElement, isOn, shows, valueOf, wordsIn, type XmlElement, type XmlNode } from '../xml.ts';

/** Leaves out what Word hides: by the text itself, by a style, as a row of a table. */
export function leaveHidden(root: XmlElement, styles: Styles, leftOut: LeftOut): XmlElement {
  const isHidden = (properties: XmlElement | undefined, paragraphStyle: string | undefined) =>
    isOn(properties, 'w:vanish') ?? styles.hides(paragraphStyle, valueOf(properties, 'w:rStyle'));

  const tell = (element: XmlElement) => {
    const words = wordsIn(element);
    if (words.trim() !== '') leftOut.add('hidden', words);
  };

  const visit = (element: XmlElement, paragraphStyle: string | undefined): XmlNode[] => {
    if (element.name === 'w:r' && isHidden(childOf(element, 'w:rPr'), paragraphStyle)) {
      tell(element);
      return [];
    }
    if (element.name === 'w:tr' && isOn(childOf(element, 'w:trPr'), 'w:hidden')) {
      tell(element);
      return [];
    }
    const style = element.name === 'w:p' ? valueOf(childOf(element, 'w:pPr'), 'w:pStyle') : paragraphStyle;
    const inside = {
      ...element,
      children: element.children.flatMap((each) => (isElement(each) ? visit(each, style) : [each])),
    };
    // A paragraph that is hidden to its very end takes no line, and no number.
    const isEmptied =
      element.name === 'w:p' &&
      isHidden(childOf(childOf(element, 'w:pPr'), 'w:rPr'), style) &&
      !shows(inside);
    return isEmptied ? [] : [inside];
  };
  return {
    ...root,
    children: root.children.flatMap((each) => (isElement(each) ? visit(each, undefined) : [each])),
  };
}
