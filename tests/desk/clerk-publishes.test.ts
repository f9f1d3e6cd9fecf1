import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formAge } from '../../site/voice/form-token.ts';
import { receiptIn } from '../portal/letter-office.ts';
import { eventually } from '../support/portal-process.ts';
import { approve, bar, choose, chosen, englishOn, panel, presses, publish, stands } from './browser-desk.ts';
import { callingCounty } from './small-county.ts';
import { openWorkingCounty, type WorkingCounty } from './working-county.ts';
import { editorTool, save as press } from './writing-desk.ts';

let county: WorkingCounty;
let clerk: Page;
let reviewer: Page;
let updateId: string;

const tool = (name: string) => editorTool(clerk, name);
const save = () => press(clerk);
/** Presses a tool and waits for the cursor to be back in the text, as a person does without knowing: the editor takes it there with the next frame. */
async function pressTool(name: string): Promise<void> {
  await tool(name).click();
  await clerk.waitForFunction(
    () =>
      new Promise<boolean>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(document.activeElement?.closest('.tiptap') !== null)),
        ),
      ),
  );
}

beforeAll(async () => {
  county = await openWorkingCounty(callingCounty);
  [clerk, reviewer] = [await county.person('编辑'), await county.person('审核')];
}, 600_000);
afterAll(() => county?.stop());

describe('a clerk of the town', () => {
  test('finds the desk in Chinese, and nothing that leads out of the office', async () => {
    for (const path of [
      '/admin',
      '/admin/content-manager/collection-types/api::project.project',
      '/admin/plugins/upload',
      '/admin/me',
    ]) {
      await clerk.goto(county.desk.url + path);
      await clerk
        .getByRole('heading', { level: 1 })
        .or(clerk.getByRole('heading', { level: 2 }))
        .first()
        .waitFor();
      await clerk.waitForLoadState('networkidle');
      expect(await englishOn(clerk), path).toEqual([]);
    }
    expect(await clerk.locator('a[href*="strapi.io"]:visible').count()).toBe(0);
  });

  test('waits for no more than a megabyte and a quarter before signing in, and two for everything up to the first form', async () => {
    const stranger = await clerk.context().browser()!.newPage();
    const arrived: Request[] = [];
    stranger.on('requestfinished', (request) => arrived.push(request));
    // Asked while the page stands: a request that ends as the page closes has no size any more.
    const bytes = async () => {
      const sizes = await Promise.all(arrived.map((request) => request.sizes()));
      return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    };
    await stranger.goto(`${county.desk.url}/admin/auth/login`);
    await stranger.getByLabel('电子邮件').waitFor();
    await stranger.waitForLoadState('networkidle');
    expect(await bytes()).toBeGreaterThan(100_000);
    expect(await bytes()).toBeLessThan(1_250_000);
    await stranger.context().addCookies(await clerk.context().cookies());
    await stranger.goto(county.form('update'));
    await stranger.locator('.tiptap').waitFor();
    await stranger.waitForLoadState('networkidle');
    expect(await bytes()).toBeLessThan(2_000_000);
    await stranger.close();
  });

  test('writes an update with heading, list, link, table and picture, and saves it as a draft', async () => {
    await clerk.goto(county.form('update'));
    await clerk.locator('input[name="title"]').fill('第三段开始填土');
    await choose(clerk, '所属项目', '青石河圩堤加固');
    await choose(clerk, '发布单位', '云岭县柳溪镇党委');
    await clerk.locator('input[name="asOf"]').fill('2026-02-03');
    await clerk.locator('.tiptap').click();
    await pressTool('标题');
    await clerk.keyboard.type('本周进展');
    await clerk.keyboard.press('Enter');
    await clerk.keyboard.type('清基做完，开始填土。');
    await clerk.keyboard.press('Enter');
    await pressTool('圆点列表');
    await clerk.keyboard.type('清基八百米');
    await clerk.keyboard.press('Enter');
    await clerk.keyboard.press('Enter');
    await tool('链接').click();
    await clerk.getByLabel('链接地址').fill('/projects/');
    await clerk.getByRole('button', { name: '设为链接' }).click();
    await clerk.keyboard.press('Enter');
    await pressTool('表格');
    await clerk.keyboard.type('工序');
    await tool('图片和附件').click();
    const library = clerk.getByRole('dialog');
    await library.getByRole('checkbox').nth(1).click();
    await library.getByRole('button', { name: '完成' }).click();
    await clerk.locator('.tiptap img').waitFor();
    expect(await englishOn(clerk)).toEqual([]);
    await save();
    await stands(clerk, '草稿');
    updateId = clerk.url().split('/').at(-1) ?? '';
    expect(updateId).toMatch(/^[a-z0-9]{24}$/);
  });

  test('sees that a draft is nowhere in public', async () => {
    expect((await county.read(`/updates/${updateId}/`)).status).toBe(404);
    const ledger = await (await county.desk.publicLedger()).text();
    expect(ledger).not.toContain('第三段开始填土');
    expect(ledger).not.toContain(updateId);
  });

  test('publishes it once the reviewer approved it, and citizens have it at once', async () => {
    await panel(clerk).getByRole('button', { name: '提交审核' }).click();
    await stands(clerk, '待审核');
    await reviewer.goto(county.form('update', updateId));
    await approve(reviewer);
    await clerk.reload();
    await publish(clerk);
    const page = await eventually(async () => {
      const answer = await county.read(`/updates/${updateId}/`);
      return answer.ok && answer.text();
    });
    for (const part of [/<h2[^>]*>本周进展/, /<li>.*清基八百米/s, /<a[^>]+href="\/projects\/"/, /<table/])
      expect(page).toMatch(part);
    // The text waits for no picture; the picture follows when it has been made in every size.
    await eventually(async () =>
      (await (await county.read(`/updates/${updateId}/`)).text()).includes('alt="加高后的圩堤"'),
    );
    await eventually(async () => (await (await county.read('/updates/')).text()).includes('第三段开始填土'));
  });

  test('changes it, and says in public what changed', async () => {
    await clerk.locator('input[name="title"]').fill('第三段开始填土（更正）');
    await save();
    await stands(clerk, '已公开，另有修改还没公开');
    await panel(clerk).getByRole('button', { name: '提交审核' }).click();
    await panel(clerk).getByRole('textbox').fill('标题写得不清楚');
    await panel(clerk).getByRole('combobox').click();
    await clerk.getByRole('option', { name: '文字更正' }).click();
    await panel(clerk).getByRole('button', { name: '确认提交审核' }).click();
    await stands(clerk, '已公开，修改待审核');
    await reviewer.reload();
    await panel(reviewer).getByText('这次改动：标题写得不清楚（文字更正）').waitFor();
    await approve(reviewer);
    await publish(reviewer);
    await eventually(async () =>
      (await (await county.read(`/updates/${updateId}/`)).text()).includes('第三段开始填土（更正）'),
    );
  });

  test('sees it withdrawn by the reviewer, who tells citizens why', async () => {
    await panel(reviewer).getByRole('button', { name: '撤下', exact: true }).click();
    await panel(reviewer).getByRole('textbox').fill('数字有误');
    await panel(reviewer).getByRole('button', { name: '确认撤下' }).click();
    await stands(reviewer, '已撤下');
    const gone = await eventually(async () => {
      const answer = await county.read(`/updates/${updateId}/`);
      return answer.status === 410 && answer.text();
    });
    // Where a line may break is marked between words.
    expect(gone.replaceAll('<wbr>', '')).toContain('数字有误');
  });
});

describe('a clerk and a reviewer in a hurry', () => {
  const office = { width: 1366, height: 768 };
  const home = async (page: Page) => {
    await page.setViewportSize(office);
    await page.goto(`${county.desk.url}/admin`);
    await page.getByRole('heading', { name: /您好/ }).waitFor();
  };
  /** Opens what waits and lets it out; the page is never loaded again. */
  async function letOut(title: string): Promise<number> {
    await home(reviewer);
    await reviewer.getByRole('link', { name: title }).waitFor();
    const pressed = await presses(reviewer);
    await reviewer.getByRole('link', { name: title }).click();
    await bar(reviewer).getByRole('button', { name: '批准并发布', exact: true }).click();
    await panel(reviewer).getByText('保密审查过').waitFor();
    expect(await englishOn(reviewer)).toEqual([]);
    await panel(reviewer).getByRole('button', { name: '确认批准并发布' }).click();
    await stands(reviewer, '已公开');
    await reviewer.getByText('已公开。几秒钟以后，网站上就是这样。').first().waitFor();
    const { clicks, loads } = await pressed();
    expect(loads).toBe(0);
    return clicks;
  }
  async function write(title: string, body: string): Promise<void> {
    await clerk.getByRole('link', { name: '写一份动态' }).click();
    await clerk.locator('input[name="title"]').click();
    await clerk.keyboard.type(title);
    // There is one project, one unit and one day to choose.
    await chosen(clerk, '所属项目').waitFor();
    await chosen(clerk, '发布单位').waitFor();
    expect(await clerk.locator('input[name="asOf"]').inputValue()).toMatch(/^20\d\d年\d+月\d+日$/);
    await clerk.locator('.tiptap').click();
    await clerk.keyboard.type(body);
  }
  const submit = async () => {
    await bar(clerk).getByRole('button', { name: '保存并提交' }).click();
    await stands(clerk, '待审核');
  };

  test('looks at a new form and leaves it without a question, because nothing was written in it', async () => {
    await home(clerk);
    await clerk.getByRole('link', { name: '写一份动态' }).click();
    await clerk.locator('.tiptap').waitFor();
    await bar(clerk).getByText('还没有写').waitFor();
    await clerk.getByRole('link', { name: '首页' }).click();
    await clerk.getByRole('heading', { name: /您好/ }).waitFor();
  });

  test('submits nothing that is not whole: what is missing says so at its field, and nothing was saved', async () => {
    await clerk.getByRole('link', { name: '写一份动态' }).click();
    await clerk.locator('input[name="source"]').fill('县报');
    await chosen(clerk, '发布单位').waitFor();
    await bar(clerk).getByRole('button', { name: '保存并提交' }).click();
    await clerk.getByText('没有保存，也没有提交').waitFor();
    await expect.poll(() => clerk.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title');
    expect(clerk.url()).toMatch(/create/);
    expect(await clerk.getByText('请填写这一项。').count()).toBe(2);
    await clerk.locator('input[name="title"]').fill('填了标题');
    await expect.poll(() => clerk.getByText('请填写这一项。').count()).toBe(1);
  });

  test('get an update out in nine presses at most', async () => {
    await home(clerk);
    await clerk.getByRole('link', { name: '写一份动态' }).waitFor();
    const pressed = await presses(clerk);
    await write('第四段开始填土', '今天清基做完，来了四十个人，明天开始填土。');
    await submit();
    const { clicks, loads } = await pressed();
    expect(loads).toBe(0);
    expect(clicks + (await letOut('第四段开始填土'))).toBeLessThanOrEqual(9);
  });

  test('get one with three photos out in twelve, though the last photo is still on its way when it is submitted', async () => {
    await home(clerk);
    await clerk.getByRole('link', { name: '写一份动态' }).waitFor();
    const photos = await Promise.all(
      ['一', '二', '三'].map(async (name, index) => ({
        name: `照片${name}.png`,
        mimeType: 'image/png',
        buffer: await sharp({
          create: { width: 640, height: 400, channels: 3, background: { r: 60 * index, g: 120, b: 90 } },
        })
          .png()
          .toBuffer(),
      })),
    );
    // A slow line.
    await clerk.route('**/upload', async (route) => {
      await wait(1500);
      await route.continue();
    });
    const pressed = await presses(clerk);
    await write('第五段有照片', '今天拍了三张照片，堤顶、坡面和护岸都在里面。');
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('button', { name: '选照片' }).click(),
    ]);
    await chooser.setFiles(photos);
    for (const words of ['堤顶', '坡面', '护岸']) {
      await clerk.keyboard.type(words);
      if (words !== '护岸') await clerk.keyboard.press('Enter');
    }
    await submit();
    await clerk.unroute('**/upload');
    expect(await clerk.getByRole('list', { name: '照片' }).getByRole('listitem').count()).toBe(3);
    const { clicks, loads } = await pressed();
    expect(loads).toBe(0);
    expect(clicks + (await letOut('第五段有照片'))).toBeLessThanOrEqual(12);
    const id = reviewer.url().split('/').at(-1) ?? '';
    await eventually(async () => {
      const page = await (await county.read(`/updates/${id}/`)).text();
      return ['堤顶', '坡面', '护岸'].every((words) => page.includes(`alt="${words}"`));
    });
  });

  test('need no mouse: Ctrl+S saves, Ctrl+Shift+Enter goes on', async () => {
    await clerk.locator('input[name="title"]').fill('第五段有三张照片');
    await clerk.keyboard.press('Control+s');
    await stands(clerk, '已公开，另有修改还没公开');
    await bar(clerk).getByText('都保存了').waitFor();
    expect(
      await bar(clerk).getByRole('button', { name: '保存', exact: true }).getAttribute('title'),
    ).toContain('Ctrl + S');
    await clerk.keyboard.press('Control+Shift+Enter');
    await panel(clerk).getByText('这次改了什么（公众会看到）').waitFor();
    await panel(clerk).getByRole('button', { name: '取消' }).click();
  });
});

describe('a villager with a phone', () => {
  const who = { name: '标记丙', phone: '00099887766' };
  const marks = /标记丙|99887766|第三家/;
  const codes: string[] = [];

  async function villager(javaScriptEnabled: boolean): Promise<Page> {
    const context = await county.browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
      javaScriptEnabled,
    });
    return context.newPage();
  }
  /** What the holder of a receipt reads, once the desk has the letter. */
  async function receiptPage(code: string): Promise<Page> {
    const page = await villager(false);
    await page.goto(`${county.portal.url}/receipt/`);
    await page.getByLabel('回执码').fill(code);
    await page.getByRole('button', { name: '查看' }).click();
    return page;
  }

  test.each([false, true])('writes about a lamp and gets a receipt; with a script: %s', async (script) => {
    const page = await villager(script);
    await page.goto(`${county.portal.url}/projects/wei-di/`);
    await page.getByRole('link', { name: '我要说' }).first().click();
    await page.getByLabel('意见', { exact: true }).check();
    await page.getByLabel('一句话说是什么事').fill('堤上的路灯不亮');
    await page.getByLabel('具体内容').fill('我住村口第三家。堤上的路灯不亮，孩子放学看不见路。');
    await page.getByLabel('可以公开').check();
    await page.getByLabel('姓名', { exact: true }).fill(who.name);
    await page.getByRole('textbox', { name: '电话' }).fill(who.phone);
    await page.getByRole('checkbox').check();
    await wait(formAge.least);
    await page.getByRole('button', { name: '寄出' }).click();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    codes.push(receiptIn(await page.content()));
    await page.context().close();
  });

  test('is answered at the desk, where what becomes public is cut and never says who wrote', async () => {
    await eventually(async () => {
      await reviewer.goto(`${county.desk.url}/admin/letters`);
      await reviewer.getByRole('button', { name: '等着办的' }).waitFor();
      return (await reviewer.getByRole('link', { name: /堤上的路灯不亮/ }).count()) === 2;
    });
    await reviewer
      .getByRole('link', { name: /堤上的路灯不亮/ })
      .last()
      .click();
    await reviewer.getByRole('button', { name: '说的是一回事，并到这一封' }).click();
    await reviewer.getByText('一起答复，请打开那一封').waitFor();
    await reviewer.getByRole('button', { name: '回来信列表' }).click();
    // The list is asked for anew; until then it shows both.
    await eventually(
      async () => (await reviewer.getByRole('link', { name: /堤上的路灯不亮/ }).count()) === 1,
    );
    await reviewer.getByRole('link', { name: /堤上的路灯不亮/ }).click();
    await reviewer.getByLabel('答复的内容').fill('线路断了，已经接好。第三段的施工也改在放学以后。');
    await reviewer.getByRole('combobox', { name: '办理结果' }).click();
    await reviewer.getByRole('option', { name: '采纳', exact: true }).click();
    await reviewer.getByRole('button', { name: '答复来信人' }).click();
    await reviewer.getByRole('button', { name: '起草公开稿' }).waitFor();
    expect(await englishOn(reviewer)).toEqual([]);
    // Whoever drafts does not approve: the clerk does the one, the reviewer the other.
    await clerk.goto(reviewer.url());
    await clerk.getByRole('button', { name: '起草公开稿' }).click();
    await clerk.getByRole('link', { name: '打开公开稿' }).waitFor();
    expect(await clerk.getByRole('button', { name: '只答复来信人' }).count()).toBe(0);
    expect(await englishOn(clerk)).toEqual([]);
  });

  test('reads the answer in public once it was reviewed, and that the project was changed for it', async () => {
    await clerk.getByRole('link', { name: '打开公开稿' }).click();
    await clerk.locator('textarea[name="question"]').fill('（略）堤上的路灯不亮，孩子放学看不见路。');
    await choose(clerk, '因此修改的项目', '青石河圩堤加固');
    await save();
    await stands(clerk, '草稿');
    await panel(clerk).getByRole('button', { name: '提交审核' }).click();
    await stands(clerk, '待审核');
    await reviewer.goto(clerk.url());
    await approve(reviewer);
    await publish(reviewer);
    const project = await eventually(async () => {
      const text = await (await county.read('/projects/wei-di/')).text();
      return text.includes('因群众意见修改') && text;
    });
    expect(project).toContain('1 条意见，采纳和部分采纳 1 条');
    for (const code of codes) {
      const page = await receiptPage(code);
      expect(await page.locator('main').textContent()).toMatch(/已答复.*线路断了/s);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.getByRole('link', { name: '看公开的这一条' }).click();
      expect(await page.locator('main').textContent()).toMatch(
        /（略）堤上的路灯不亮.*一样的来信.*2封|2封.*（略）/s,
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.context().close();
    }
  });

  test('signs up for the dyke, and the organizer makes public how many come', async () => {
    const page = await villager(false);
    await page.goto(`${county.portal.url}/calls/hu-di/`);
    await page.getByRole('link', { name: '我要报名' }).click();
    await page.getByLabel('上午').check();
    await page.getByLabel('姓名', { exact: true }).fill(who.name);
    await page.getByRole('textbox', { name: '电话' }).fill(who.phone);
    await page.getByLabel('一共来几个人').fill('2');
    await page.getByRole('checkbox').check();
    await wait(formAge.least);
    await page.getByRole('button', { name: '报名', exact: true }).click();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    const code = receiptIn(await page.content());
    await page.context().close();
    await eventually(async () => {
      const state = await receiptPage(code);
      const text = await state.locator('main').textContent();
      await state.context().close();
      return text?.includes('已报上');
    });
    await clerk.goto(`${county.desk.url}/admin/sign-ups`);
    await clerk.getByRole('link', { name: '护堤巡查队' }).click();
    await clerk.getByText('000****7766').waitFor();
    expect(await clerk.locator('main').textContent()).not.toContain(who.phone);
    await clerk.getByLabel('用途').fill('通知集合地点');
    await clerk.getByRole('button', { name: `查看${who.name}的电话` }).click();
    await clerk.getByText(who.phone).waitFor();
    await clerk.getByRole('button', { name: '来了' }).click();
    await clerk.getByText('已参加，2 小时').waitFor();
    await clerk.getByRole('button', { name: '公布最新人数' }).click();
    await clerk.getByText('网页上写的是 2 人，现在报上 2 人').waitFor();
    expect(await englishOn(clerk)).toEqual([]);
    await eventually(async () =>
      (await (await county.read('/calls/hu-di/')).text()).includes('已报 2／3 人'),
    );
    const state = await receiptPage(code);
    expect(await state.locator('main').textContent()).toContain('每人 2 小时');
    await state.context().close();
  });

  test('finds the opinion by its outcome, by search and in the feed, and nobody finds out who wrote it', async () => {
    for (const path of [
      '/opinions/',
      '/opinions/?outcome=adopted',
      '/opinions/?unit=liu-xi&kind=opinion',
      '/opinions/feed.xml',
      '/organizations/liu-xi/',
      `/search.json?q=${encodeURIComponent('堤上的路灯不亮')}`,
    ])
      await eventually(async () =>
        (await (await county.read(path)).text()).replaceAll('<wbr>', '').includes('堤上的路灯不亮'),
      );
    expect(await (await county.read('/opinions/?outcome=declined')).text()).toContain('没有这样的意见');
    const files = readdirSync(join(county.folder, 'public'), { recursive: true, withFileTypes: true });
    const told = files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => marks.test(readFileSync(file).toString('utf8')));
    expect(files.length).toBeGreaterThan(50);
    expect(told).toEqual([]);
    expect(await (await county.desk.publicLedger()).text()).not.toMatch(marks);
    expect(await (await county.read(`/search.json?q=${encodeURIComponent(who.name)}`)).text()).not.toContain(
      'lu-deng',
    );
    expect(county.portal.output()).not.toMatch(marks);
  });
});

test('everybody has worked all the time without one request that left the office', () => {
  expect(county.outside).toEqual([]);
});
