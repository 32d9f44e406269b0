import { launch } from './launch.ts';
import { plainly } from './plain-error.ts';

await plainly(() => launch('watched'));
