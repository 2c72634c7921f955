import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from 'stepdown';

const folder = mkdtempSync(join(tmpdir(), 'stepdown-'));
openStore(folder).of('a scenario', 2).append(1, Float64Array.of(20.5, 3));
const again = openStore(folder).of('a scenario', 2);
again.read({ from: 1, to: 9 }, (replication, values) => console.log(replication, [...values]));
rmSync(folder, { recursive: true });
