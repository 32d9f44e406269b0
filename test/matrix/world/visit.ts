import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';

/** What is asked for or sent beside the graph. */
export type Visit = { method: string; path: string; body?: Buffer; headers?: Readonly<Record<string, string>> };
export type Visited = { status: number; headers: Readonly<Record<string, unknown>>; body: Buffer };

export const requestOf = ({ method, path, headers = {} }: Visit): IncomingMessage =>
  Object.assign(new IncomingMessage(new Socket()), { method, url: path, headers });

/** Keeps what a route answers. */
export class Kept extends Writable {
  private status = 0;
  private headers: Readonly<Record<string, unknown>> = {};
  private readonly chunks: Buffer[] = [];

  writeHead(status: number, headers: Readonly<Record<string, unknown>> = {}): this {
    this.status = status;
    this.headers = { ...this.headers, ...headers };
    return this;
  }

  setHeader(name: string, value: unknown): this {
    this.headers = { ...this.headers, [name]: value };
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }

  /** All of it, once it is sent. */
  async answer(): Promise<Visited> {
    if (!this.writableFinished) await new Promise((resolve) => this.once('finish', resolve));
    return { status: this.status, headers: this.headers, body: Buffer.concat(this.chunks) };
  }
}
