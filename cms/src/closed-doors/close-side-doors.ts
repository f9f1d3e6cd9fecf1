import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { storedType } from '@xianfeng/content-types/types/find-type';
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

/** Strapi fails where nobody has a licence of its own on trial. */
async function refuseTrial(): Promise<never> {
  throw new errors.NotFoundError('没有试用期。');
}

/** Strapi fails where no list is given. */
async function requirePermissionList(_strapi: Core.Strapi, context: Context): Promise<void> {
  const { permissions } = ((context.request as { body?: unknown }).body ?? {}) as { permissions?: unknown };
  if (!Array.isArray(permissions)) throw new errors.ValidationError('要写明问的是哪些权限。');
}

/** Strapi takes the first document that it finds of a type that has many. */
async function requireSingle(_strapi: Core.Strapi, context: Context): Promise<void> {
  const { model = '' } = (context as Context & { params: { model?: string } }).params;
  if (!storedType(model)?.single) throw new errors.NotFoundError('没有这样的内容。');
}

/** Strapi would send whatever whoever signed in hands over to whomever they name. */
async function refuseMail(): Promise<never> {
  throw new errors.PolicyError('编辑台不发邮件。');
}

async function refuseLayout(): Promise<never> {
  throw new errors.PolicyError('首页的样子是固定的。');
}

/** Strapi fails where there is no such webhook. */
async function requireWebhook(strapi: Core.Strapi, context: Context): Promise<void> {
  const { id } = (context as Context & { params: { id?: string } }).params;
  const webhooks = strapi.get('webhookStore') as { findWebhook(id?: string): Promise<unknown> };
  if (!(await webhooks.findWebhook(id))) throw new errors.NotFoundError('没有找到这一项，可能已经被删除。');
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
  controllers.extend('admin::homepage', (homepage) => ({
    ...homepage,
    getKeyStatistics: refuseCounting,
    updateHomepageLayout: refuseLayout,
  }));
  controllers.extend('plugin::content-manager.single-types', (singles) =>
    Object.fromEntries(
      Object.entries(singles).map(([name, action]) => [name, asking(action, requireSingle)]),
    ),
  );
  controllers.extend('plugin::email.email', (email) => ({ ...email, send: refuseMail }));
  controllers.extend('admin::webhooks', (webhooks) => ({
    ...webhooks,
    triggerWebhook: asking(webhooks.triggerWebhook, requireWebhook),
  }));
  controllers.extend('admin::admin', (admin) => ({ ...admin, licenseTrialTimeLeft: refuseTrial }));
  controllers.extend('admin::permission', (permission) => ({
    ...permission,
    check: asking(permission.check, requirePermissionList),
  }));
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
