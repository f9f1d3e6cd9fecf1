import { childOf, isElement, make, rewritten, shows, type XmlElement, type XmlNode } from '../xml.ts';

const gone = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText']);
const kept = new Set(['w:ins', 'w:moveTo']);
const isFormerState = (name: string) =>
  /^w:(?:\w+Change|cellIns|moveFromRange\w+|moveToRange\w+)$/.test(name);

const marksAs = (properties: XmlElement | undefined, ...names: string[]) =>
  names.some((name) => childOf(properties, name) !== undefined);

const isJoined = (element: XmlElement) => {
  const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
  return element.name === 'w:p' && marksAs(mark, 'w:del', 'w:moveFrom');
};

const ownChildren = (paragraph: XmlElement) =>
  paragraph.children.filter((each) => !isElement(each) || each.name !== 'w:pPr');

/** Where the end of a paragraph is deleted, what is left of it stands at the beginning of the next. */
function joined(children: readonly XmlNode[]): XmlNode[] {
  const result: XmlNode[] = [];
  let waiting: XmlNode[] = [];
  const end = () => {
    if (shows(make('w:p', {}, waiting))) result.push(make('w:p', {}, waiting));
    waiting = [];
  };
  for (const each of children) {
    if (isElement(each) && isJoined(each)) waiting.push(...ownChildren(each));
    else if (isElement(each) && each.name === 'w:p' && waiting.length > 0) {
      const properties = childOf(each, 'w:pPr');
      result.push({
        ...each,
        children: [...(properties ? [properties] : []), ...waiting, ...ownChildren(each)],
      });
      waiting = [];
    } else {
      if (isElement(each) && each.name === 'w:tbl') end();
      result.push(each);
    }
  }
  end();
  return result;
}

const isDeletedRow = (row: XmlElement) => marksAs(childOf(row, 'w:trPr'), 'w:del');
const isDeletedCell = (cell: XmlElement) => marksAs(childOf(cell, 'w:tcPr'), 'w:cellDel');

/** A document as it reads when all its tracked changes (修订) are accepted. */
export function acceptChanges(root: XmlElement): XmlElement {
  const rule = (element: XmlElement): readonly XmlNode[] => {
    // The same names in the properties of a paragraph's end say that the end itself is deleted.
    if (element.name === 'w:rPr' || element.name === 'w:trPr' || element.name === 'w:tcPr') return [element];
    if (isFormerState(element.name)) return [];
    if (gone.has(element.name) && element.children.length > 0) return [];
    if (kept.has(element.name) && element.children.length > 0) return element.children;
    if (element.name === 'w:tr' && isDeletedRow(element)) return [];
    if (element.name === 'w:tc' && isDeletedCell(element)) return [];
    if (element.name === 'w:tbl' && !element.children.some((each) => isElement(each) && each.name === 'w:tr'))
      return [];
    return [{ ...element, children: joined(element.children) }];
  };
  const accepted = rewritten(root, rule);
  return { ...accepted, children: joined(accepted.children) };
}
