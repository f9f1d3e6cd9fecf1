import { describedAddresses } from './described-addresses.ts';
import { pathItem, type Described, type Part } from './path-item.ts';
import { answerJsonSchemas } from './schemas.ts';

/** Who offers the interface, and where. */
export interface Offered {
  readonly name: string;
  readonly origin: string;
  readonly telephone?: string | undefined;
}

const about =
  '不用注册，不用密钥。除了订阅推送、邮件和来信的表单，所有地址只能读取；以后会增加内容，已有的地址和字段不会改变含义。图片和附件的地址写在内容里。“开放数据”一页（/data/）说明怎样整批下载。';

/** The OpenAPI 3.1 description of everything that the portal answers. */
export function openApi({ name, origin, telephone }: Offered): Part {
  const themes = Object.entries(describedAddresses) as [string, Readonly<Record<string, Described>>][];
  const paths = themes.flatMap(([theme, addresses]) =>
    Object.entries(addresses).map(([path, described]) => [path, pathItem(described, theme)]),
  );
  return {
    openapi: '3.1.1',
    info: {
      title: `${name}：公开接口`,
      version: '1.0.0',
      description: telephone ? `${about}有问题请打电话 ${telephone}。` : about,
    },
    servers: [{ url: origin }],
    tags: themes.map(([theme]) => ({ name: theme })),
    paths: Object.fromEntries(paths),
    components: { schemas: answerJsonSchemas() },
  };
}
