/** Numerator and denominator of measures that are quotients of people or days. */
interface Parts {
  readonly numerator: string;
  readonly denominator: string;
}

const LEFT = 'people who left a bed in the window having been ready';
const FROM_HOSPITAL = 'people who left hospital for a service meant to help them home';

const PARTS: Readonly<Record<string, Parts>> = {
  readyToLeft: { numerator: 'days between the dates of ready and left, added up', denominator: LEFT },
  leftOnReadyDay: { numerator: 'those of them who left on the date they were ready', denominator: LEFT },
  shareDelayed: { numerator: 'those of them who left later than ready', denominator: LEFT },
  meanDelay: { numerator: 'time from ready to left, added up', denominator: LEFT },
  meanDelayOfDelayed: {
    numerator: 'time from ready to left, added up',
    denominator: 'those of them who left later than ready',
  },
  atHomeFromHospital: {
    numerator: 'those of them expected at home so long after',
    denominator: FROM_HOSPITAL,
  },
  atHomeAscof: {
    numerator: 'those of them expected at home so long after',
    denominator: `${FROM_HOSPITAL}, in October to December`,
  },
  atHomeAfterwards: {
    numerator: 'those of them expected at home so long after',
    denominator: 'people who left for home by a way that the file names',
  },
};

/** Numerator and denominator in words; undefined for a count, or a measure that its own name explains. */
export function partsOf(measure: string): Parts | undefined {
  return Object.hasOwn(PARTS, measure) ? PARTS[measure] : undefined;
}
