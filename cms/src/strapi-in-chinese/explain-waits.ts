import { errors } from '@strapi/utils';

/** PostgreSQL: waited too long, or two waited for each other. SQLite: another process writes, or wrote since this one read. */
const busy = /^(?:55P03|40P01|SQLITE_BUSY.*)$/;

const sentence =
  '别人正在保存、发布或者导入同一份内容，等了一会儿还没有轮到，什么都没有改动。请过一会儿再试。';

/**
 * Runs what may have to wait for somebody else's writing.
 * @throws ApplicationError in Chinese when that takes too long
 */
export async function explainWaits<T>(work: () => T): Promise<Awaited<T>> {
  try {
    return await work();
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (typeof code === 'string' && busy.test(code))
      throw Object.assign(new errors.ApplicationError(sentence), { cause: error });
    throw error;
  }
}
