const path =
  /^(?:file:|[a-z]:[\\/]|\\\\|~?\/(?:users|home|volumes|private|var|tmp|mnt|storage|sdcard)\/|.*[\\/](?:users|documents and settings|wechat files|xwechat_files|tencent files)[\\/])/i;
const address = /^(?:(?:https?|ftp|data|blob|cid):|www\.)\S*$/i;
const byMachine =
  /描述已自动生成|已自动生成(?:替代)?文字|AI ?生成的内容可能|内容由 ?AI ?生成|description automatically generated|AI[- ]generated content may be incorrect/i;

/**
 * What an alternative text is instead of words that somebody wrote for readers: a path on somebody's computer (it holds
 * the names of accounts and folders), an address, or a machine's guess. Null for words.
 */
export function notWordsButA(alternative: string): 'path' | 'address' | 'guess' | null {
  const text = alternative.trim();
  if (path.test(text)) return 'path';
  if (address.test(text)) return 'address';
  return byMachine.test(text) ? 'guess' : null;
}

/** The alternative text if it is words, else none. */
export const wordsOrNone = (alternative: string): string =>
  notWordsButA(alternative) === null ? alternative.trim() : '';
