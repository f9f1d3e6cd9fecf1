import { contentTypeOf, publicTypeNames, uidOf, type TypeName } from '@xianfeng/content-types';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What a role may do: the verbs of the editing desk on content types, and actions on the media library. */
export interface Role {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly { readonly verbs: readonly Verb[]; readonly types: readonly TypeName[] }[];
  readonly actions: readonly string[];
}

export const superAdminCode = 'strapi-super-admin';

const drafted = publicTypeNames.filter((name) => contentTypeOf(name).drafted);
const settled: TypeName[] = ['organization', 'topic'];
const library = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update', 'plugin::upload.assets.download', 'plugin::upload.assets.copy-link'];
const writing: Role['grants'] = [
  { verbs: ['create', 'read', 'update', 'publish'], types: drafted },
  { verbs: ['create', 'read', 'update'], types: ['person'] },
];

/** Every role besides the super administrator. Made true at every start: what is changed by hand is put back. */
export const roles: readonly Role[] = [
  { code: 'xianfeng-editor', name: '编辑', description: '撰写、修改和发布内容。', grants: [...writing, { verbs: ['read'], types: settled }], actions: library },
  {
    code: 'xianfeng-reviewer',
    name: '审核',
    description: '除编辑的全部工作以外，维护单位和领域，删除内容。',
    grants: [...writing, { verbs: ['delete'], types: drafted }, { verbs: ['create', 'read', 'update'], types: settled }],
    actions: library,
  },
];

/** The actions of a role as Strapi names them, each with its content types. */
export function contentActions(role: Role): { action: string; subjects: string[] }[] {
  const byVerb = new Map<Verb, Set<string>>();
  for (const { verbs, types } of role.grants) for (const verb of verbs) byVerb.set(verb, new Set([...(byVerb.get(verb) ?? []), ...types.map(uidOf)]));
  return [...byVerb].map(([verb, subjects]) => ({ action: `plugin::content-manager.explorer.${verb}`, subjects: [...subjects] }));
}
