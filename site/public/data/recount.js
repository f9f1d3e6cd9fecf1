#!/usr/bin/env node
// 复算晾晒评比和民主评议：node recount.js standing.json，或者 node recount.js appraisal.json
// 两个文件从本站“开放数据”下载。这里不用网站的任何代码，只用 Node，离线也能算。
// 民主评议：有效票＝收回－废票；满意和基本满意占有效票的比例到了通过线，这一组才算到；有票数的组组都到，才算通过。
// 晾晒评比：得分＝权重×做到的÷应做的，四舍五入到 0.1；应做的是 0，得满分；总分是各项相加；名次只和同组比，同分同名次。
import { readFileSync } from 'node:fs';

const { records } = JSON.parse(readFileSync(process.argv[2] ?? 'standing.json', 'utf8'));
const exact = (value) => BigInt(Math.round(value * 1000));

/** 十分之几分。 */
function tenths(weight, part, whole) {
  if (whole === 0) return Number(exact(weight) / 100n);
  const [above, below] = [exact(weight) * exact(part) * 2n, exact(whole) * 100n];
  return Number((above + below) / (below * 2n));
}

let [same, other, typed] = [0, 0, 0];
const differs = (what, published, counted) => {
  other += 1;
  console.log(`不一样：${what} 公布的是 ${published}，算出来是 ${counted}`);
};

/** 一次评议的结果，只从票数算。 */
function recountRound({ slug, passAt, tallies }) {
  const reached = [];
  for (const { population, way, returned, spoilt, content, fairly, discontent, unknown } of tallies) {
    const valid = returned - spoilt;
    if (content === undefined) continue;
    if (content + fairly + discontent + unknown === valid) same += 1;
    else differs(`${slug} ${population} ${way} 有效票`, valid, content + fairly + discontent + unknown);
    reached.push((content + fairly) * 100 >= passAt * valid);
  }
  const result = reached.length === 0 ? '票太少，不作结论' : reached.every(Boolean) ? '通过' : '没有通过';
  console.log(`/appraisals/${slug}/ ${result}`);
}

for (const { data } of records) {
  if (data.tallies?.length > 0) recountRound(data);
  if (!data.entries) continue;
  const criteria = new Map((data.criteria ?? []).map((each) => [each.name, each]));
  if (![...criteria.values()].some(({ source }) => source)) continue;
  const sums = data.entries.map((entry) => {
    let sum = 0;
    for (const { criterion, part, whole, score, reason } of entry.scores ?? []) {
      const points = Math.round(score * 10);
      sum += points;
      const { weight = 0, least = 0, source } = criteria.get(criterion) ?? {};
      const counts = part !== undefined && whole !== undefined && !(source === 'survey' && whole < least);
      if (reason || !counts) typed += 1;
      else if (points === tenths(weight, part, whole)) same += 1;
      else differs(`${data.slug} ${entry.project} ${criterion}`, score, tenths(weight, part, whole) / 10);
    }
    return sum;
  });
  for (const [index, { project, peerGroup, rank, score }] of data.entries.entries()) {
    if (score !== undefined && Math.round(score * 10) !== sums[index])
      differs(`${data.slug} ${project} 总分`, score, sums[index] / 10);
    if (rank === undefined) continue;
    const place =
      1 +
      data.entries.filter(
        (each, place) => each.peerGroup === peerGroup && each.rank !== undefined && sums[place] > sums[index],
      ).length;
    if (place === rank) same += 1;
    else differs(`${data.slug} ${project} 名次`, rank, place);
  }
}
console.log(`复算了 ${same + other} 个数：${same} 个一样，${other} 个不一样；${typed} 个分是人评的、改的或者样本太少。`);
process.exitCode = other > 0 || same === 0 ? 1 : 0;
