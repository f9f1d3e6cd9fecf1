import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** What of an account must not make up its password. */
export interface Named {
  readonly email?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

export const shortest = 10;
/** bcrypt reads no further. */
const mostBytes = 72;
/** On the library's scale of 0 to 4: what an attacker who may try slowly, or has stolen the hashes, does not guess. */
const leastScore = 3;

/** What the library's lists, made from English passwords, do not know: what is common here. */
const wellKnownHere = ['woaini', 'woaiwojia', 'woaizuguo', '1314520', '5201314', '520520', '131452'];

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** The parts of a name and an address that somebody would take for a password: three letters and more. */
function partsOf({ email, firstname, lastname }: Named): string[] {
  return [...new Set([email, firstname, lastname, ...(email ?? '').split(/[@._+-]/)])]
    .filter((part): part is string => typeof part === 'string' && part.length >= 3)
    .map((part) => part.toLowerCase());
}

/** One Chinese sentence on why a password cannot be taken; null when it can. */
export function passwordProblem(password: string, of: Named): string | null {
  if ([...password].length < shortest) return `密码太短，至少要 ${shortest} 位。`;
  if (Buffer.byteLength(password) > mostBytes) return `密码太长，最多 ${mostBytes} 个字节。`;
  const names = partsOf(of);
  const local = (of.email ?? '').split('@')[0]?.toLowerCase() ?? '';
  if (local.length >= 3 && password.toLowerCase().includes(local))
    return '密码里不能有账号的名字，请另想一个。';
  if (judge.check(password, [...names, ...wellKnownHere]).score < leastScore)
    return '这个密码太容易猜到：不要用常见的密码、姓名、生日、连续的字母数字或键盘上相邻的键。可以把几个不相干的词连起来，再加上数字和大写字母。';
  return null;
}
