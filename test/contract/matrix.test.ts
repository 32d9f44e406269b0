import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('../matrix/run.ts', import.meta.url));

it('nobody sees what the decision table keeps from them, and everybody what it gives them', async () => {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--fast'], { env }).catch(
    (fault: { stdout: string; stderr: string }) => {
      throw new Error(`${fault.stdout}\n${fault.stderr}`);
    },
  );
  expect(stdout).toMatch(/together +\d/);
}, 240_000);
