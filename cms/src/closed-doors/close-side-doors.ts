import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { editorOf } from '../accounts/signed-in-editor.ts';

type Action = (context: Context, ...rest: unknown[]) => Promise<unknown>;
type Controller = Record<string, Action>;

interface Ability {
  can(action: string, subject: object): boolean;
}

/** Strapi counts all documents of the county for everybody's first page, whatever he may read. Nothing of ours asks. */
async function refuseCounting(): Promise<never> {
  throw new errors.PolicyError('全县的数量只在网站上公布。');
}

async function requireFiles(strapi: Core.Strapi, context: Context): Promise<void> {
  if (editorOf(context.state.user).powers.has('everywhere')) return;
  const { fileIds = [], folderIds = [] } = ((context.request as { body?: unknown }).body ?? {}) as {
    fileIds?: unknown[];
    folderIds?: unknown[];
  };
  if (folderIds.length > 0) throw new errors.PolicyError('文件夹由组织部管理员移动和删除。');
  for (const id of fileIds) {
    const file: { createdBy?: unknown } | null = await strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id }, populate: ['createdBy'] });
    const manager = strapi.service('admin::permission').createPermissionsManager({
      ability: context.state.userAbility,
      action: 'plugin::upload.assets.update',
      model: 'plugin::upload.file',
    });
    if (file && !(manager.ability as Ability).can('plugin::upload.assets.update', manager.toSubject(file)))
      throw new errors.PolicyError('有的文件是别的单位上传的，您不能移动和删除。');
  }
}

async function requireCounty(_strapi: Core.Strapi, context: Context): Promise<void> {
  if (!editorOf(context.state.user).powers.has('everywhere'))
    throw new errors.PolicyError('文件夹由组织部管理员修改。');
}

/** Where Strapi's own controllers do not ask what an editor may touch, they are made to. */
export function closeSideDoors(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as {
    extend(uid: string, change: (controller: Controller) => Controller): void;
  };
  const asking =
    (action: Action | undefined, require: (strapi: Core.Strapi, context: Context) => Promise<void>): Action =>
    async (context, ...rest) => {
      await require(strapi, context);
      return action?.(context, ...rest);
    };
  controllers.extend('plugin::content-manager.homepage', (homepage) => ({
    ...homepage,
    getCountDocuments: refuseCounting,
  }));
  controllers.extend('admin::homepage', (homepage) => ({ ...homepage, getKeyStatistics: refuseCounting }));
  controllers.extend('plugin::upload.admin-folder-file', (bulk) => ({
    ...bulk,
    deleteMany: asking(bulk.deleteMany, requireFiles),
    moveMany: asking(bulk.moveMany, requireFiles),
  }));
  controllers.extend('plugin::upload.admin-folder', (folder) => ({
    ...folder,
    update: asking(folder.update, requireCounty),
  }));
}
