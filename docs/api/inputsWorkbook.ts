import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, inputsWorkbook } from 'stepdown';

const folder = mkdtempSync(join(tmpdir(), 'stepdown-'));
const file = join(folder, 'ward-inputs.xlsx');
const { bytes, sheets } = await inputsWorkbook('docs/api/ward.yaml', file);
console.log(sheets.map(({ sheet }) => sheet));
writeFileSync(file, bytes);
// edited in a spreadsheet, then
const { told } = await importFiles([file], {});
console.log(told);
rmSync(folder, { recursive: true });
