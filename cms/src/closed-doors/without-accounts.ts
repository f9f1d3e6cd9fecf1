import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

const page = `<!doctype html>
<html lang="zh-Hans">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>编辑台还没有账号</title></head>
  <body style="font:1.125rem/1.8 sans-serif;max-width:40em;margin:3em auto;padding:0 1em">
    <h1>编辑台还没有账号</h1>
    <p>第一个账号只能在服务器上建立。请在安装先锋的文件夹里运行：</p>
    <pre style="white-space:pre-wrap;padding:1em;background:#f3f3f3">npm run admin -- create --email 邮箱 --name 姓名 --role 系统管理员</pre>
    <p>密码只显示一次。然后刷新这一页，用邮箱和密码登录。</p>
  </body>
</html>
`;

/**
 * Strapi would let the first visitor become administrator. Until the first account is made on the server, every page
 * of the desk is one that says how; what programs ask goes on to be refused where it is asked.
 */
export function explainFirstAccount(strapi: Core.Strapi): void {
  let hasAccounts = false;
  strapi.server.use(async (context: Context, next: Next) => {
    const wantsPage = context.method === 'GET' && context.accepts(['json', 'html']) === 'html';
    if (hasAccounts || !wantsPage) return next();
    hasAccounts = (await strapi.db.query('admin::user').count()) > 0;
    if (hasAccounts) return next();
    context.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    context.set('Cache-Control', 'no-store');
    context.type = 'html';
    context.body = page;
  });
}
