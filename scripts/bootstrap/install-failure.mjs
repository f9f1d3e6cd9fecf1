/** @type {[RegExp, string][]} */
const CAUSES = [
  [/ENOSPC|no space left/i, '磁盘空间不足：请腾出至少 3 GB 空间，然后再运行一次。'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|network/i,
    '连不上软件仓库：请检查网络或代理设置（npm config get registry 可以看到正在使用的仓库），然后再运行一次，会从头安装，不会留下残缺。',
  ],
  [
    /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/i,
    '软件仓库的证书不被信任：单位网络有代理时，请用环境变量 NODE_EXTRA_CA_CERTS 指明证书文件，然后再运行一次。',
  ],
  [/E40[13]\b/, '软件仓库拒绝访问：请检查 .npmrc 里的仓库和登录信息，然后再运行一次。'],
  [
    /E404|ETARGET/,
    '软件仓库里缺少需要的版本：请换一个完整的仓库镜像（npm config set registry 仓库地址），然后再运行一次。',
  ],
  [/EINTEGRITY/, '下载到的软件包与清单不符：请运行 npm cache clean --force，然后再运行一次。'],
  [/EACCES|EPERM|EROFS/, '没有写入权限：请确认当前用户可以写项目文件夹和 npm 缓存文件夹，然后再运行一次。'],
  [
    /EUSAGE|in sync/,
    'package.json 与 package-lock.json 不一致：请运行 npm install 更新清单，然后再运行一次。',
  ],
];

/**
 * Turns npm's output into one sentence that says what to do.
 *
 * @param {string} output what npm wrote
 * @returns {string}
 */
export function explainInstallFailure(output) {
  const cause = CAUSES.find(([sign]) => sign.test(output));
  return cause ? `安装没有完成。${cause[1]}` : `安装没有完成。npm 最后的话是：${lastWords(output)}`;
}

/**
 * Whether npm ci refuses the lockfile only because it lacks optional packages of other platforms: npm leaves them out
 * of a lockfile that is written where the registry does not carry them, and names them without a version.
 *
 * @param {string} output what npm wrote
 * @returns {boolean}
 */
export function lacksOnlyOptional(output) {
  const complaints = output.split('\n').filter((line) => /(Missing|Invalid): /.test(line));
  return (
    /EUSAGE/.test(output) &&
    complaints.length > 0 &&
    complaints.every((line) => /Missing: \S+@ from lock file/.test(line))
  );
}

/** @param {string} output */
function lastWords(output) {
  const lines = output
    .split('\n')
    .filter((line) => /npm (error|ERR!)/.test(line) && !/complete log|\.log$/.test(line));
  return lines.slice(-3).join(' ').trim() || '（没有说明）';
}
