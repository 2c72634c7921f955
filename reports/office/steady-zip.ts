/** Office files without a clock: the same content gives the same bytes, whenever and wherever it is written. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day a zip file can name, the same in every time zone: it stands for none. */
const NO_TIME = new Date(1980, 0, 1);
/** When a file was made and last changed. */
const DATES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/** Changes the text of an XML part, if there is anything to change in it. */
export type Mend = (path: string, xml: string) => string;

const asItIs: Mend = (_, xml) => xml;

/** The same parts without the times at which they were made, each XML part as `mend` leaves it. */
export function steadyZip(bytes: Uint8Array, mend: Mend = asItIs): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const steady = parts.map(([path, content]): [string, Uint8Array] => [
    path,
    path.endsWith('.xml') ? strToU8(mend(path, withoutDates(path, strFromU8(content)))) : content,
  ]);
  return zipSync(Object.fromEntries(steady), { mtime: NO_TIME, level: 6 });
}

function withoutDates(path: string, xml: string): string {
  return path === 'docProps/core.xml' ? xml.replaceAll(DATES, '') : xml;
}
