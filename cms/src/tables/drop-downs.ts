import type { Choices } from './choices.ts';

export const choicesSheetName = '可选的词';

/** So many rows of a table have drop-downs, filled or not. */
const lastRow = 5000;

/** `A`, `Z`, `AA`, … for 0, 25, 26, …. */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? lettersOf(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

const said = {
  closed: 'errorStyle="stop" errorTitle="不在可选的词里" error="请从下拉里选一个，不能写别的。"',
  open: 'errorStyle="warning" errorTitle="请核对" error="下拉里没有这个名称。也可以写简称、编号或者网址名，但要和编辑台里的一样。"',
};

/**
 * Gives the columns of a worksheet their drop-downs: the n-th column that has choices finds its words in the n-th column
 * of the sheet of words. `xml` is a worksheet as the library writes it, in which nothing that has to come first follows its rows.
 */
export function withDropDowns(xml: string, choices: readonly (Choices | null)[]): string {
  const rules: string[] = [];
  for (const [index, each] of choices.entries()) {
    if (!each) continue;
    const [here, there] = [lettersOf(index), lettersOf(rules.length)];
    rules.push(
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${each.closed ? said.closed : said.open} sqref="${here}2:${here}${lastRow}"><formula1>'${choicesSheetName}'!$${there}$2:$${there}$${each.words.length + 1}</formula1></dataValidation>`,
    );
  }
  if (rules.length === 0) return xml;
  return xml.replace(
    /<\/sheetData>|<sheetData\s*\/>/,
    (end) => `${end}<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
  );
}
