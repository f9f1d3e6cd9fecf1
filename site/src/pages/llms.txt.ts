import { contentTypeOf, publicTypeNames } from '@xianfeng/content-types';
import type { APIRoute } from 'astro';
import { licenceOf } from '@xianfeng/content-types/parts/licences';
import { settingsOf, siteName } from '../../presenters/describe.ts';
import { sections } from '../../presenters/sections.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where language models and other programs begin (llmstxt.org): what is here, and where it is without decoration. */
export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const settings = settingsOf(content);
  const licence = licenceOf(settings?.dataLicence);
  const link = (label: string, path: string, about: string): string =>
    `- [${label}](${origin}${path}): ${oneLine(about)}`;
  const chapters: Readonly<Record<string, readonly string[]>> = {
    栏目: [
      ...Object.values(sections).map(({ name, title, about }) => link(title, `/${name}/index.txt`, about)),
      link('晒效果', '/results/index.txt', '办结的项目做成了什么，哪些没有全部做到、为什么。'),
      link('改过的承诺', '/changes/index.txt', '公开以后改过的承诺：改前、改后、理由。'),
      link('单位', '/organizations/index.txt', '公开项目的所有单位。'),
      link('领域', '/topics/index.txt', '项目按领域分。'),
    ],
    数据: [
      link('开放数据', '/data/index.txt', '有哪些文件、多新、怎样用。'),
      link('数据字典', '/data/dictionary.csv', '每个字段的意思。'),
      ...publicTypeNames.map((type) =>
        link(contentTypeOf(type).label, `/data/${type}.jsonl`, `${contentTypeOf(type).about}一行一份。`),
      ),
      link('公开账本', '/api/ledger?after=0', '每一次公开、修改和撤下，带校验码。'),
      link('接口说明', '/openapi.json', 'OpenAPI 3.1。'),
    ],
    最新: [
      link('全部新消息', '/feed.json', 'JSON Feed，含全文。'),
      link('搜索', '/search.json?q=', '在 q 后面写要找的字词。'),
    ],
    可以不看: [
      link('关于本站', '/about/index.txt', '本站是什么。'),
      link('隐私说明', '/privacy/index.txt', '不登录，不跟踪。'),
    ],
  };
  const lines = [
    `# ${oneLine(siteName(content))}`,
    '',
    `> ${oneLine(settings?.introduction ?? '书记项目的承诺、进度、需求和效果，全部公开。')}`,
    '',
    '任何页面的网址后面加 index.txt，就是这一页的纯文本。网址永久有效；撤下的页面说明原因，改过的内容保留每一版。引用时请写明页面网址和日期。',
    `许可：${licence.name}。${licence.allows}`,
    '',
    ...Object.entries(chapters).flatMap(([title, links]) => [`## ${title}`, '', ...links, '']),
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
