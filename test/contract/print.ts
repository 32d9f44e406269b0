import { writeFile } from 'node:fs/promises';
import { committed, compose } from './composition.ts';

const { printed, supergraph, published } = await compose();
for (const { name, sdl } of printed) await writeFile(committed.schema(name), sdl);
await writeFile(committed.supergraph, supergraph);
await writeFile(committed.published, published);
