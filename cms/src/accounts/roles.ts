import { contentTypeOf, publicTypeNames, typeNames, uidOf, type TypeName } from '@xianfeng/content-types';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What a role may do on the way of a document to the public, beyond the verbs of Strapi. */
export type Power =
  'submit' | 'review' | 'publish' | 'withdraw' | 'publish-at-once' | 'redact' | 'everywhere';

interface Grant {
  readonly verbs: readonly Verb[];
  readonly types: readonly TypeName[];
  /** Only these fields; without them all. */
  readonly fields?: readonly string[];
}

/** What a role may do: verbs of the editing desk on content types, steps of the workflow, and actions on the media library. */
export interface Role {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
  readonly powers: readonly Power[];
  readonly actions: readonly string[];
}

export const superAdminCode = 'strapi-super-admin';

const drafted = publicTypeNames.filter((name) => contentTypeOf(name).drafted);
const atOnce = publicTypeNames.filter((name) => !contentTypeOf(name).drafted);
/** What the county says of the units: they read what was delivered to them, and write their answer. */
const judged: readonly TypeName[] = ['standing', 'supervision'];
const ownWork = drafted.filter((name) => !judged.includes(name));
const settled: TypeName[] = ['organization', 'topic', 'wording'];
const library = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
const writing: Role['grants'] = [
  { verbs: ['create', 'read', 'update', 'publish'], types: ownWork },
  { verbs: ['create', 'read', 'update'], types: ['person'] },
];
/** The supervised unit's part of a supervision. */
export const answerFields: readonly string[] = ['reply', 'repliedOn'];
const publicFields = (name: TypeName): string[] =>
  Object.entries(contentTypeOf(name).fields)
    .filter(([, field]) => field.published !== null)
    .map(([field]) => field);
const answering: Role['grants'] = [
  { verbs: ['read'], types: ['supervision'], fields: publicFields('supervision') },
  { verbs: ['update'], types: ['supervision'], fields: answerFields },
];

/** Every role besides the system administrator. Made true at every start: what is changed by hand is put back. */
export const roles: readonly Role[] = [
  {
    code: 'xianfeng-editor',
    name: '编辑',
    description: '撰写和修改内容，提交审核；批准以后发布。回复送达本单位的督办。',
    grants: [...writing, ...answering, { verbs: ['read'], types: settled }],
    powers: ['submit', 'publish'],
    actions: library,
  },
  {
    code: 'xianfeng-reviewer',
    name: '审核',
    description: '除编辑的全部工作以外，批准、退回、撤下和删除内容。',
    grants: [
      ...writing,
      ...answering,
      { verbs: ['delete'], types: ownWork },
      { verbs: ['read'], types: settled },
    ],
    powers: ['submit', 'review', 'publish', 'withdraw'],
    actions: library,
  },
  {
    code: 'xianfeng-supervisor',
    name: '督查',
    description: '查看全县的内容；撰写晾晒评比、督办、简报和公示公告，提交审核。',
    grants: [
      { verbs: ['read'], types: [...drafted, ...settled, 'person'] },
      { verbs: ['create', 'update', 'publish'], types: [...judged, 'bulletin', 'notice'] },
    ],
    powers: ['submit', 'publish', 'everywhere'],
    actions: library,
  },
  {
    code: 'xianfeng-county',
    name: '组织部管理员',
    description: '管理全县的内容、单位和设置；紧急情况下可以直接发布。',
    grants: [
      ...writing,
      { verbs: ['create', 'read', 'update', 'publish'], types: judged },
      { verbs: ['delete'], types: drafted },
      { verbs: ['create', 'read', 'update'], types: atOnce },
      // What nothing points at: made and removed by the same people.
      { verbs: ['create', 'read', 'update', 'delete'], types: ['redirect', 'wording'] },
    ],
    powers: ['submit', 'review', 'publish', 'withdraw', 'publish-at-once', 'everywhere'],
    actions: library,
  },
];

const allPowers: readonly Power[] = [
  'submit',
  'review',
  'publish',
  'withdraw',
  'publish-at-once',
  'redact',
  'everywhere',
];

/** What somebody with these roles may do. */
export function powersOf(codes: readonly string[]): ReadonlySet<Power> {
  if (codes.includes(superAdminCode)) return new Set(allPowers);
  return new Set(roles.filter((role) => codes.includes(role.code)).flatMap((role) => role.powers));
}

/**
 * Types whose documents somebody with these roles may write for any unit. Who has several roles writes everywhere only
 * what one of them alone lets him: supervision that reads the whole county makes no editor of another town.
 */
export function typesWrittenEverywhere(codes: readonly string[]): ReadonlySet<TypeName> {
  if (codes.includes(superAdminCode)) return new Set(typeNames);
  const county = roles.filter((role) => codes.includes(role.code) && role.powers.includes('everywhere'));
  return new Set(
    county
      .flatMap((role) => role.grants)
      .filter(({ verbs }) => verbs.some((verb) => verb !== 'read'))
      .flatMap(({ types }) => types),
  );
}

/** What the county says of a unit is for that unit to answer, not to write: whether somebody may do no more than that with documents of a type. */
export const onlyAnswers = (writesEverywhere: ReadonlySet<TypeName>, type: TypeName): boolean =>
  judged.includes(type) && !writesEverywhere.has(type);

/** The actions of a role as Strapi names them, each with its content types. */
export function contentActions(role: Role): { action: string; subjects: string[] }[] {
  const byVerb = new Map<Verb, Set<string>>();
  for (const { verbs, types } of role.grants)
    for (const verb of verbs) byVerb.set(verb, new Set([...(byVerb.get(verb) ?? []), ...types.map(uidOf)]));
  return [...byVerb].map(([verb, subjects]) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subjects: [...subjects],
  }));
}

/** The fields to which a role's action on a type is limited; null when it is not. */
export function limitOf(role: Role, verb: string, type: TypeName): readonly string[] | null {
  const grants = role.grants.filter(
    ({ verbs, types }) => (verbs as readonly string[]).includes(verb) && types.includes(type),
  );
  return grants.some(({ fields }) => fields === undefined)
    ? null
    : grants.flatMap(({ fields = [] }) => fields);
}
