import { expect, it } from 'vitest';
import { columns, words, type ReportTable } from '../../../reports/tables/report-table.ts';
import { tableCsv } from '../../../reports/tables/table-csv.ts';

const figures = [
  { label: 'average', value: 51637.25 },
  { label: '95% low', value: null },
];
const table: ReportTable = {
  name: 'made-up',
  caption: 'Made up',
  columns: columns('Figure', '#Base', 'Said'),
  rows: [
    {
      header: { text: 'Delayed days', below: 'days a year' },
      cells: [{ text: '51,600', figures }, words('=1+1')],
    },
    { header: words('People, all'), cells: [words('n/a'), { text: 'high', badge: 'H' }] },
  ],
  look: 'plain',
};

it('holds numbers in full under names of their own, words as shown, and the hash in every row', () => {
  expect(tableCsv(table, 'abc123')).toBe(
    'Figure,Base: average,Base: 95% low,Said,Manifest\n' +
      "Delayed days (days a year),51637.25,,'=1+1,abc123\n" +
      '"People, all",,,H high,abc123\n',
  );
});
