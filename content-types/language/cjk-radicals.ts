/**
 * The characters that stand for radicals of Chinese characters and look like characters (U+2E80–2EF3, U+2F00–2FD5):
 * text copied from PDF files holds them in place of the characters themselves (⻓江 for 长江). Each row: the first of a
 * run, and what each of the run is. Source: Unicode, property Equivalent_Unified_Ideograph (version 14).
 */
const runs: readonly (readonly [first: number, ideographs: string])[] = [
  [0x2e81, '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵'],
  [
    0x2e9b,
    '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷' +
      '车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
  ],
  [
    0x2f00,
    '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工' +
      '己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉' +
      '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行' +
      '衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯' +
      '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
  ],
];

const ideographs = new Map(
  runs.flatMap(([first, row]) =>
    Array.from(row, (ideograph, at): [string, string] => [String.fromCodePoint(first + at), ideograph]),
  ),
);

/** Text in which every radical is the character that it looks like; all else stays as it is. */
export function unifyRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => ideographs.get(radical) ?? radical);
}
