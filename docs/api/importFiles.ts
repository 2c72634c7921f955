import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from 'stepdown';

const folder = mkdtempSync(join(tmpdir(), 'stepdown-'));
const stays = Array.from({ length: 60 }, (_, i) => {
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
  return [day(i), day(i + 3 + (i % 7)), day(i + 3 + (i % 7) + (i % 3)), 'P0'].join();
});
const file = join(folder, 'spells.csv');
writeFileSync(file, ['Admitted,Ready,Left,Pathway', ...stays].join('\n'));
const { files, told } = await importFiles([file], {});
console.log(told[0]);
console.log(files.map(({ name }) => name));
rmSync(folder, { recursive: true });
