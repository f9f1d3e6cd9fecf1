#!/usr/bin/env node
// 复算晾晒评比和民主评议：node recount.js standing.json，或者 node recount.js appraisal.json
// 两个文件从本站“开放数据”下载。这里不用网站的任何代码，只用 Node，离线也能算。
// 民主评议：有效票＝收回－废票；满意和基本满意占有效票的比例到了通过线，这一组才算到；有票数的组组都到，才算通过。
// 晾晒评比：得分＝权重×做到的÷应做的，四舍五入到 0.1；应做的是 0，得满分；总分是各项相加；名次只和同组比，同分同名次。
// 只复算写明“分数从哪里来”的办法：以前的办法没有写，别人算不出来。

const exact = (value) => BigInt(Math.round(value * 1000));
let [same, other, typed] = [0, 0, 0];

function compare(what, published, counted) {
  if (published === counted) same += 1;
  else {
    other += 1;
    console.log(`不一样：${what} 公布的是 ${published}，算出来是 ${counted}`);
  }
}

/** 十分之几分。 */
function tenths(weight, part, whole) {
  if (exact(whole) === 0n) return Number(exact(weight) / 100n);
  const [above, below] = [exact(weight) * exact(part) * 2n, exact(whole) * 100n];
  return Number((above + below) / (below * 2n));
}

/** 一次评议的结果，只从票数算。 */
function recountRound({ slug, passAt, tallies }) {
  const reached = [];
  for (const { population, way, returned, spoilt, content, fairly, discontent, unknown } of tallies) {
    if (content === undefined) continue;
    const valid = returned - spoilt;
    compare(`${slug} ${population} ${way} 有效票`, valid, content + fairly + discontent + unknown);
    reached.push((content + fairly) * 100 >= passAt * valid);
  }
  const result = reached.length === 0 ? '票太少，不作结论' : reached.every(Boolean) ? '通过' : '没有通过';
  console.log(`/appraisals/${slug}/ ${result}`);
}

/** 一个项目的各项得分；回答的是加起来的十分之几分。 */
function recountScores(slug, criteria, { project, scores = [] }) {
  let sum = 0;
  for (const { criterion, part, whole, score, reason } of scores) {
    const { weight = 0, least = 1, source } = criteria.get(criterion) ?? {};
    const counts = part !== undefined && whole !== undefined && !(source === 'survey' && whole < Math.max(1, least));
    if (reason || !counts) typed += 1;
    else compare(`${slug} ${project} ${criterion}`, score, tenths(weight, part, whole) / 10);
    sum += Math.round(score * 10);
  }
  return sum;
}

/** 一期评比：各项得分、总分、名次。 */
function recountStanding({ slug, criteria = [], entries }) {
  const schemes = new Map(criteria.map((each) => [each.name, each]));
  if (!criteria.some(({ source }) => source)) return;
  const placed = entries.map((entry) => ({ ...entry, sum: recountScores(slug, schemes, entry) }));
  for (const { project, peerGroup, rank, score, sum } of placed) {
    if (score !== undefined) compare(`${slug} ${project} 总分`, score, sum / 10);
    if (rank === undefined) continue;
    const better = placed.filter(
      (each) => each.peerGroup === peerGroup && each.rank !== undefined && each.sum > sum,
    );
    compare(`${slug} ${project} 名次`, rank, better.length + 1);
  }
}

async function main() {
  const { readFileSync } = await import('node:fs');
  const file = process.argv[2] ?? 'standing.json';
  try {
    const { records } = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    for (const { data } of records) {
      if (data.tallies?.length > 0) recountRound(data);
      if (data.entries) recountStanding(data);
    }
  } catch {
    console.log(
      `${file} 打不开，或者不是从“开放数据”下载的文件。请下载 standing.json 或者 appraisal.json，放在旁边再算。`,
    );
    process.exitCode = 2;
    return;
  }
  if (same + other === 0) console.log('这个文件里没有可以复算的数。');
  else
    console.log(
      `复算了 ${same + other} 个数：${same} 个一样，${other} 个不一样；${typed} 个分是人评的、改的或者样本太少。`,
    );
  process.exitCode = other > 0 || same === 0 ? 1 : 0;
}

void main();
