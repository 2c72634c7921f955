/** What is said of an IPACS workbook that was imported: how it was read, and which defects are not copied. */
import type { IpacsTables } from './ipacs-tables.ts';

/** Which scenario of each sheet is the base; the others become variants. */
export interface Cases {
  readonly arrivals: string;
  readonly capacity: string;
  readonly los: string;
}

/** How silent places were read. */
export function readingsOf(tables: IpacsTables, { arrivals, capacity, los }: Cases): string[] {
  const visits = tables.stays.some((stay) => stay.visits !== null);
  return [
    `The base takes ${arrivals} (arrivals), ${capacity} (capacity) and ${los} (los); every other scenario of a sheet is a variant that changes that sheet alone.`,
    'People come at random at the rate of each day, spread over the day; there they all come as the day begins.',
    'They are ready to leave hospital as they come (the workbook counts nobody before), and wait in a hospital bed without limit.',
    'A stay is lognormal with the mean and median (or standard deviation) of the sheet "los".',
    ...(visits
      ? [
          'Capacity of a service of visits is in people; its visits a day are that times the mean of IVR and FVR. Visits fall from IVR to FVR in a straight line over the stay.',
        ]
      : []),
    'The price year is the year of the first arrivals; the workbook does not say.',
  ];
}

/** Defects of the tool that would act on these tables. */
export function notCopiedOf(tables: IpacsTables): string[] {
  const visits = tables.stays.some((stay) => stay.visits !== null);
  const waiting = tables.present.some((one) => one.waiting > 0);
  const occupied = tables.present.some((one) => one.occupied > 0);
  return [
    ...(visits
      ? [
          'For visits the sigma of the lognormal is ignored and its tail cut, so that a stay given as 18 days lasts 9 to 10. Here the stay has the mean and median given.',
          'A cost for a person and day is multiplied by visits. Here it is paid for each day somebody is in the service.',
        ]
      : []),
    ...(waiting
      ? [
          'Each person who waits at the start loses a place for ever, because later arrivals are admitted instead. Here they are served first and lose nothing.',
        ]
      : []),
    'A waiting list of zero at the start adds two people. Here zero is zero.',
    ...(occupied
      ? [
          'Those in the service at the start stay on for a time that is uniform between 1 day and their stay. Here the remaining stay is length-biased.',
        ]
      : []),
    'Daily averages are weighted by the time since the start. Here they are averages over time.',
    'Its common random numbers are one stream for everything, which a change shifts for everybody. Here each person keeps their own numbers in every variant.',
  ];
}
