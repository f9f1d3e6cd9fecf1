/** An organization of the demo county; `by` is the organization that publishes for it. */
export interface DemoOrganization {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  /** What else people call it. */
  readonly aliases?: string;
  readonly slug: string;
  readonly kind: 'party-committee' | 'working-committee' | 'party-office' | 'leading-group' | 'village-party';
  readonly level: 'county' | 'township' | 'department' | 'village';
  readonly parent?: string;
  readonly by?: string;
  readonly region?: string;
  /** Post of its secretary. */
  readonly secretary: string;
}

const county = (key: string, name: string, shortName: string, secretary: string): DemoOrganization => ({
  key,
  name,
  shortName,
  slug: key,
  kind: 'party-committee',
  level: 'county',
  region: '云岭县',
  secretary,
});

const department = (
  key: string,
  name: string,
  shortName: string,
  kind: DemoOrganization['kind'] = 'leading-group',
): DemoOrganization => ({
  key,
  name: `中共云岭县${name}`,
  shortName,
  slug: key,
  kind,
  level: 'department',
  parent: 'xianwei',
  region: '云岭县城',
  secretary: `县${shortName.replace(/^县/, '')}${kind === 'leading-group' ? '党组书记' : kind === 'working-committee' ? '党工委书记' : '党委书记'}`,
});

const township = (
  key: string,
  name: string,
  kind: DemoOrganization['kind'] = 'party-committee',
): DemoOrganization => {
  const committee = kind === 'party-committee' ? '党委' : '党工委';
  return {
    key,
    name: `中共云岭县${name}${kind === 'party-committee' ? '委员会' : '工作委员会'}`,
    shortName: name,
    slug: key,
    kind,
    level: 'township',
    parent: 'xianwei',
    region: name,
    secretary: `${name}${committee}书记`,
  };
};

const committeeNames = { 党委: '委员会', 党总支: '总支部委员会', 党支部: '支部委员会' } as const;

const village = (
  key: string,
  parent: string,
  place: string,
  name: string,
  committee: keyof typeof committeeNames = '党总支',
): DemoOrganization => ({
  key,
  name: `中共云岭县${place}${name}${committeeNames[committee]}`,
  shortName: name,
  slug: key,
  kind: 'village-party',
  level: 'village',
  parent,
  by: parent,
  region: `${place}${name}`,
  secretary: `${name}${committee}书记`,
});

/** Parents before their children. */
export const organizations: readonly DemoOrganization[] = [
  county('xianwei', '中共云岭县委员会', '云岭县委', '县委书记'),
  {
    ...county('zuzhibu', '中共云岭县委组织部', '县委组织部', '县委组织部部长'),
    kind: 'party-office',
    parent: 'xianwei',
  },
  department('shuiliju', '水利局党组', '县水利局'),
  department('jiaotongju', '交通运输局党组', '县交通运输局'),
  department('nongyeju', '农业农村局党组', '县农业农村局'),
  department('zhujianju', '住房和城乡建设局党组', '县住建局'),
  department('weijianwei', '卫生健康委员会党组', '县卫健委'),
  department('jiaoyuju', '教育局党组', '县教育局'),
  department('renshe', '人力资源和社会保障局党组', '县人社局'),
  { ...department('shujuju', '数据资源管理局党组', '县数据局'), aliases: '县大数据局、县政务服务局' },
  department('fayuan', '人民法院党组', '县法院'),
  department('minzhengju', '民政局党组', '县民政局'),
  {
    ...department('gongwei', '直属机关工作委员会', '县直工委', 'working-committee'),
    secretary: '县直机关工委书记',
  },
  department('shangwuju', '商务局党组', '县商务局'),
  {
    ...department('kaifaqu', '经济开发区工作委员会', '县经开区', 'working-committee'),
    secretary: '县经开区党工委书记',
  },
  township('liuxi', '柳溪镇'),
  township('fenglin', '枫林乡'),
  township('chengguan', '城关街道', 'working-committee'),
  township('shiqiao', '石桥镇'),
  township('chaling', '茶岭镇'),
  township('heping', '河坪乡'),
  township('songlin', '松林镇'),
  village('qingshi', 'liuxi', '柳溪镇', '青石村'),
  village('xiawan', 'liuxi', '柳溪镇', '下湾村'),
  village('zhangjiadu', 'liuxi', '柳溪镇', '张家渡村', '党支部'),
  village('hongyan', 'fenglin', '枫林乡', '红岩村'),
  village('baiguo', 'fenglin', '枫林乡', '白果村', '党支部'),
  village('dongmen', 'chengguan', '城关街道', '东门社区', '党委'),
  village('beijie', 'chengguan', '城关街道', '北街社区', '党委'),
  village('qiaotou', 'shiqiao', '石桥镇', '桥头村'),
  village('yunding', 'chaling', '茶岭镇', '云顶村'),
  village('shangping', 'heping', '河坪乡', '上坪村', '党支部'),
  village('shuangjing', 'songlin', '松林镇', '双井村'),
];
