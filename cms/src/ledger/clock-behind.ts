const tolerated = 60_000;

const inBeijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/**
 * Whether the last entry of the ledger lies so far in the future that a clock must be wrong: everything that is published
 * now would be dated there, too, for good.
 * @param head instant of the last entry
 * @returns a sentence for the desk; null when all is well
 */
export function clockBehind(head: string | undefined, now: Date): string | null {
  if (head === undefined || Date.parse(head) - now.getTime() <= tolerated) return null;
  const [last, present] = [inBeijing.format(new Date(head)), inBeijing.format(now)];
  return `公开账本最后一条写的时间是${last}，服务器现在的时间是${present}：服务器的时钟走错过。在这之前不能发布，否则日期会一直是错的。请系统管理员先校准服务器的时钟；时钟是对的，就等到那个时间以后再发布。`;
}
