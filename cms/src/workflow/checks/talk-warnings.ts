import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import type { StoredRow } from '../../snapshot/index.ts';
import { warning, type Finding } from '@xianfeng/content-types/checks/check';

/** Of talks (约谈) the public reads how many there were and nothing else: the number is held against those that the desk knows. */
export async function talkWarnings(
  strapi: Core.Strapi,
  type: string,
  { year, talks, talksAsOf }: StoredRow,
): Promise<Finding[]> {
  if (type !== 'programme' || typeof talks !== 'number') return [];
  if (typeof talksAsOf !== 'string')
    return [warning('填了“约谈提醒”的次数，请填“约谈次数截至”。', 'talksAsOf')];
  const known = await strapi.db.query(uidOf('supervision') as UID.ContentType).count({
    where: { publishedAt: null, kind: 'talk', date: { $gte: `${String(year)}-01-01`, $lte: talksAsOf } },
  });
  return known === talks
    ? []
    : [
        warning(
          `“约谈提醒”填的是 ${talks} 次，编辑台里${String(year)}年到${formatDate(talksAsOf)}登记了 ${known} 次，请核对。`,
          'talks',
        ),
      ];
}
