/** Kinds of organizations, code → Chinese word. */
export const unitKindWords = {
  'party-committee': '党委',
  'working-committee': '党工委',
  'party-office': '党委工作机关',
  'leading-group': '党组',
  'agency-committee': '机关党委',
  'general-branch': '党总支',
  branch: '党支部',
  'village-party': '村（社区）党组织',
  school: '学校党组织',
  hospital: '医院党组织',
  'state-enterprise': '国有企业党组织',
  'new-organization': '两新组织党组织',
} as const;
export type UnitKind = keyof typeof unitKindWords;

/** Where an organization stands in the county, code → Chinese word. */
export const levelWords = {
  county: '县级',
  township: '乡镇',
  department: '县直',
  village: '村（社区）',
} as const;
export type Level = keyof typeof levelWords;

/** Units that should declare a project: those of a level, or of one kind in it. */
export interface Expectation {
  readonly level: Level;
  readonly kind?: UnitKind | null | undefined;
}

interface Unit {
  readonly level: Level;
  readonly kind: UnitKind;
  /** False where a unit is exempted by name. */
  readonly expectedToFile?: boolean | null | undefined;
}

/** Whether a unit should declare a project where these are expected to. */
export const shouldFile = (unit: Unit, expected: readonly Expectation[]): boolean =>
  unit.expectedToFile !== false &&
  expected.some(({ level, kind }) => level === unit.level && (!kind || kind === unit.kind));
