import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@twinning/persistence/postgres/free-port';
import { within } from '@twinning/persistence/postgres/within';
import { urlAs } from '@twinning/persistence/service-names';
import { startTestServer, testPassword } from '@twinning/testing/server';
import { serviceFlags } from '../../packages/launcher/src/service-flags.ts';
import { writeSheet } from '../../packages/sheets/src/write-sheet.ts';
import { childEnv, script } from '../product/city-template.ts';

/*
 * How long a nation's schools take from the file to the register, and how much memory: the real service with its worker
 * over a throw-away database. `node test/load/measure-import.ts [rows]`; the figures stand in docs/benchmarks/import.md.
 */
const rows = Number(process.argv[2] ?? 45_000);
const communes = 300;
const headers = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Loại đơn vị',
  'Cấp học',
  'Khu vực',
  'Đơn vị quản lý',
  'Từ ngày',
  'Ghi chú',
];
const schools = Array.from({ length: rows }, (_, index) => [
  `th-${index}`,
  `Trường Tiểu học Số ${index}`,
  'Trường',
  index % 3 === 0 ? 'TH, THCS' : 'TH',
  index % 2 === 0 ? 'Nội thành' : 'Ngoại thành',
  `ubnd-${index % communes}`,
  '01/07/2025',
  `dòng ${index}`,
]);

const residentMegabytes = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
const parentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0;
  }
};
/** The service and the process that reads the file for it. */
const memoryOf = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && (Number(name) === pid || parentOf(name) === pid))
    .reduce((sum, name) => sum + residentMegabytes(Number(name)), 0);

function start(env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(script('services/organizations/src/main.ts'), {
    execArgv: [...serviceFlags],
    env: childEnv(env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
}

const file = await writeSheet([{ name: 'Đơn vị', headers, rows: schools }]);
const server = await startTestServer();
const files = await mkdtemp(join(tmpdir(), 'twinning-import-'));
const url = urlAs(server.templateUrl, 'organizations', testPassword);
const { publicKey } = generateKeyPairSync('ed25519');
const service = await start({
  PORT: String(await freePort()),
  DATABASE_URL: url,
  IDENTITY_DATABASE_URL: urlAs(server.templateUrl, 'identity', testPassword),
  FILES_DIR: files,
  ACCOUNT_SECRET: 'measured-and-thrown-away-0123456789',
  GATEWAY_VERIFY_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
});
const query = async (text: string, values: unknown[] = []) =>
  within(server.templateUrl, async (client) => (await client.query(text, values)).rows);

let peak = 0;
const sampler = setInterval(() => {
  peak = Math.max(peak, memoryOf(service.pid!));
}, 50);

async function until(state: string): Promise<{ counts: unknown; seconds: number; peak: number }> {
  const began = performance.now();
  peak = 0;
  for (;;) {
    const [found] = await query('select state, counts from organizations.sheet_import');
    if (found?.state === state) return { counts: found.counts, seconds: (performance.now() - began) / 1000, peak };
    if (found?.state === 'REFUSED') throw new Error('the file was refused');
    await wait(50);
  }
}

try {
  const life = `'2000-01-01'::date, null::date`;
  await query(`set search_path = organizations, extensions;
    insert into person (id, name, generated, provenance) values ('per_1', 'Cán bộ', false, '[]');
    insert into account (id, email, name, person_id) values ('acc_1', 'a@test.example', 'Cán bộ', 'per_1');
    insert into membership (id, account_id, role, organization_id, valid_from) values ('mbs_1', 'acc_1', 'DEPARTMENT_OFFICER', 'org_so', '2020-01-01');
    insert into organization (id, version, kind, levels, valid_from, generated, provenance)
      select 'org_' || n, 1, 'COMMUNE_COMMITTEE', '{}', '2000-01-01', false, '[]' from generate_series(0, ${communes - 1}) n;
    insert into organization_name (organization_id, valid_from, valid_to, value) select 'org_' || n, ${life}, 'UBND phường ' || n from generate_series(0, ${communes - 1}) n;
    insert into organization_code (organization_id, scheme, valid_from, valid_to, value) select 'org_' || n, 'LOCAL', ${life}, 'ubnd-' || n from generate_series(0, ${communes - 1}) n;`);
  await query(
    `with sent as (
      insert into organizations.sheet_import (id, version, kind, state, file_name, file_hash, organization_id, account_id, headers, mapping, counts, done, total)
      values ('imp_1', 1, 'ORGANIZATIONS', 'READING', 'a.xlsx', '', 'org_so', 'acc_1', '{}', '{}',
        '{"NEW":0,"CHANGED":0,"SAME":0,"ERROR":0,"DUPLICATE":0,"saved":0}', 0, 0) returning id)
    insert into organizations.sheet_import_file (import_id, bytes) select id, $1 from sent`,
    [Buffer.from(file)],
  );
  const wake = `select organizations_jobs.add_job('import', json_build_object('importId', 'imp_1'))`;
  const idle = memoryOf(service.pid!);
  await query(wake);
  const read = await until('CHECKING');
  const checked = await until('CHECKED');
  await query(
    `update organizations.sheet_import set state = 'SAVING', done = 0, total = ${rows}, confirmed_at = now()`,
  );
  await query(wake);
  const saved = await until('SAVED');
  await query(`update organizations.sheet_import set state = 'UNDOING', done = 0`);
  await query(wake);
  const undone = await until('UNDONE');
  const [left] = await query(`select count(*)::int as count from organizations.organization`);
  if (left?.count !== communes) throw new Error(`${left?.count} bodies are left, not ${communes}`);
  const shown = ({ seconds, peak: most }: typeof read) => ({
    seconds: Number(seconds.toFixed(1)),
    megabytes: Math.round(most),
  });
  const total = read.seconds + checked.seconds + saved.seconds;
  const figures = { read: shown(read), checked: shown(checked), saved: shown(saved), undone: shown(undone) };
  const about = { rows, fileMegabytes: Number((file.length / 2 ** 20).toFixed(1)), idleMegabytes: Math.round(idle) };
  process.stdout.write(
    `${JSON.stringify({ ...about, ...figures, secondsToRegister: Number(total.toFixed(1)) }, null, 2)}\n`,
  );
} finally {
  clearInterval(sampler);
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  await server.stop();
  await rm(files, { recursive: true, force: true });
}
