/** Measures that divide one series by another in each period: numerator and denominator, names of series. */
export const PERIOD_RATIOS: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  readyToLeft: ['readyToLeftDays', 'leftReady'],
  leftOnReadyDay: ['leftOnReadyDate', 'leftReady'],
};
