/**
 * Makes a fresh clone ready: installs what is missing and checks the tools. It is plain JavaScript
 * because it runs on whatever Node (20 or later) the machine has, before ours is installed.
 */
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const npmVersion = /npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
if (npmVersion && Number(npmVersion) < 10) {
  stop(`npm ${npmVersion} is too old. Install npm 10 or later: npm install --global npm@11`);
}

/** Says whether what is installed is what the lock file names, for this kind of machine. */
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing what is missing (once; a few minutes on a slow line) …');
  try {
    execSync('npm install --loglevel=error', { stdio: 'inherit' });
  } catch {
    stop('npm install did not finish. Check the network and run the same command again.');
  }
  writeFileSync(stamp, wanted);
}

const pinned = `v${JSON.parse(readFileSync('package.json', 'utf8')).dependencies.node}`;
const running = execSync('node -v', { encoding: 'utf8' }).trim();
if (running !== pinned) {
  stop(
    `Node ${running} would run, but the project is made for ${pinned}. Run "npm rebuild node" (its install script must be allowed), or install Node ${pinned} yourself.`,
  );
}
