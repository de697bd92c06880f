import { execFileSync, spawnSync } from 'node:child_process';

/** The user who runs PostgreSQL when we are root, because PostgreSQL refuses to run as root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/** The unprivileged account for the server, or undefined when we are an ordinary user and run it ourselves. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return find('postgres') ?? find('kindlijn') ?? create('kindlijn') ?? find('nobody');
}

/** Whether the account may pass through the folder and all its parents. */
export function canReach(folder: string, account: ServerAccount): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
}

function find(name: string): ServerAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((part) => Number.parseInt(output('id', [part, name]), 10));
  return uid && gid ? { name, uid, gid } : undefined;
}

function create(name: string): ServerAccount | undefined {
  output('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', name]);
  return find(name);
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
