import { contentType } from '../language/content-type.ts';
import { enumeration, longText, media, number, relation, slug, text } from '../language/fields.ts';

export const honour = contentType({
  name: 'honour',
  plural: 'honours',
  label: '荣誉',
  about: '评选出来的项目、做法和身边榜样。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      {
        'best-service': '最佳服务举措',
        'best-institution': '最佳制度创新',
        'best-progress': '最佳项目推进',
        'excellent-project': '优秀项目',
        'good-people': '好人榜',
        'fine-deeds': '美德善行榜',
        pacesetter: '标兵',
        'model-base': '示范基地',
      },
      { required: true },
    ),
    year: number('年度', { required: true, integer: true, width: 3 }),
    recipient: text('获得者', { required: true, max: 60, help: '个人姓名要先征得本人同意。' }),
    organization: relation('单位', { to: 'organization' }),
    project: relation('相关项目', { to: 'project' }),
    deed: longText('事迹', { required: true, max: 1500 }),
    photo: media('照片'),
    source: text('来源', { max: 60 }),
    slug: slug(),
  },
});
