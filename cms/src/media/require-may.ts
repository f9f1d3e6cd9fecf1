import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { publicUses, usesOf } from './file-uses.ts';
import { whyNotOurs, type OwnedFile } from './media-scope.ts';

const refuse = (message: string): never => {
  throw new errors.PolicyError(message);
};

/** @throws PolicyError when one of the files is not for this editor to change */
export async function requireOurs(
  strapi: Core.Strapi,
  files: readonly OwnedFile[],
  editor: Editor,
): Promise<void> {
  for (const file of files) {
    const reason = await whyNotOurs(strapi, file, editor);
    if (reason) refuse(reason);
  }
}

/** Bytes that the public already sees change at once, without a second pair of eyes: only for whoever may publish so. */
export async function requireReplaceable(
  strapi: Core.Strapi,
  file: OwnedFile,
  editor: Editor,
): Promise<void> {
  const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
  if (shown && !editor.powers.has('publish-at-once'))
    refuse(
      `文件《${file.name}》正用在已经公开的${contentTypeOf(shown.type).label}《${shown.title}》里，换掉它公众马上会看到。请上传新的文件，在那份内容里换上，提交审核以后发布；急事请组织部管理员替换。`,
    );
}

/** Covering takes away from what the public sees: whoever may take down the whole may cover a part at once. */
export async function requireCoverable(strapi: Core.Strapi, file: OwnedFile, editor: Editor): Promise<void> {
  if (editor.powers.has('withdraw')) return;
  const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
  if (shown && !editor.powers.has('publish-at-once'))
    refuse(
      `照片《${file.name}》正用在已经公开的${contentTypeOf(shown.type).label}《${shown.title}》里，打码以后公众马上会看到。请本单位的审核人员或者组织部管理员来打码；急的话，先请他们撤下那份内容。`,
    );
}

/** @throws PolicyError when the public sees one of the files */
export async function requireUnused(strapi: Core.Strapi, files: readonly OwnedFile[]): Promise<void> {
  for (const file of files) {
    if ((await publicUses(strapi, file)).length === 0) continue;
    const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
    refuse(
      `文件《${file.name}》正用在已经公开的${shown ? `${contentTypeOf(shown.type).label}《${shown.title}》` : '内容'}里，不能删除。请先在那份内容里换掉它并发布，或者撤下那份内容。`,
    );
  }
}
