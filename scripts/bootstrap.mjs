// The first thing that every npm command runs, on whatever Node the machine has. Nothing is imported before the
// version is known, so that an old Node ends in a sentence and not in a syntax error.
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(
    '本机的 Node.js 是 ' + process.version + '，太旧了。请安装 18 或更新的版本（建议 24），然后再运行一次。',
  );
  process.exitCode = 1;
} else {
  import('./bootstrap/run-command.mjs')
    .then(({ runCommand }) => runCommand(process.argv[2], process.argv.slice(3)))
    .then((code) => {
      process.exitCode = code;
    });
}
