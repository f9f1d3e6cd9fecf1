/** Under what the county gives its public data away, by the code that the settings hold. */
export const licences = {
  'cc-by': {
    name: '知识共享 署名 4.0（CC BY 4.0）',
    address: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
    allows: '可以自由复制、分析、改编和再发布，商业用途也可以，只要注明来源。',
  },
  cc0: {
    name: '知识共享 CC0 1.0',
    address: 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans',
    allows: '可以自由复制、分析、改编和再发布，没有任何条件。',
  },
} as const;
export type LicenceCode = keyof typeof licences;

export interface Licence {
  readonly name: string;
  /** Where its text stands; null when the county has not chosen one. */
  readonly address: string | null;
  readonly allows: string;
}

/** What a county that has not chosen says: nothing is given away by silence. */
const unsaid: Licence = {
  name: '没有另外声明',
  address: null,
  allows: '可以下载、阅读和核对。要整批转载或再发布，请先打页面底部的电话问一问。',
};

export function licenceOf(code: LicenceCode | undefined): Licence {
  return code ? licences[code] : unsaid;
}
