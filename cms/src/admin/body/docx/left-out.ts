const kinds = {
  hidden: { what: '处隐藏的文字', told: '没有带过来' },
  contents: { what: '处目录', told: '没有带过来（网页上没有页码）' },
  margins: { what: '处页眉、页脚', told: '没有带过来' },
  fields: { what: '个自动生成的内容（域）', told: '没有带过来' },
  circled: { what: '处带框的字', told: '变成了括号里的字，请核对' },
  shapes: {
    what: '个图形（线条、方框、箭头）',
    told: '没有带过来。如果它们是用来遮住图片上的内容的，请先处理图片本身再上传',
  },
  charts: { what: '个图表', told: '没有带过来。请在文档里把图表复制、粘贴为图片，再上传' },
  objects: { what: '个嵌入的文件', told: '没有带过来。请另外作为附件上传' },
  formulas: { what: '个公式', told: '变成了一行文字，请核对' },
  parts: { what: '段嵌入的文档', told: '没有带过来，请打开原文档复制过来' },
  words: { what: '处文字', told: '没有带过来，请对照原文补上' },
} as const;

export type LeftOutKind = keyof typeof kinds;

const longest = 300;

/** What a document holds that has no place in a body, each with its text as far as it has one. */
export class LeftOut {
  private readonly found = new Map<LeftOutKind, string[]>();

  add(kind: LeftOutKind, text: string): void {
    this.found.set(kind, [...(this.found.get(kind) ?? []), text.replace(/\s+/g, ' ').trim()]);
  }

  /** All texts that were left out. */
  get texts(): string[] {
    return [...this.found.values()].flat().filter(Boolean);
  }

  /** A sentence for each kind. */
  get sentences(): string[] {
    return (Object.keys(kinds) as LeftOutKind[]).flatMap((kind) => {
      const texts = this.found.get(kind);
      if (!texts) return [];
      const { what, told } = kinds[kind];
      const quoted = texts
        .filter(Boolean)
        .map((text) => `“${text.length > longest ? `${text.slice(0, longest)}……` : text}”`)
        .join('、');
      return [`有 ${texts.length} ${what}${told}${quoted ? `：${quoted}` : ''}。`];
    });
  }
}
