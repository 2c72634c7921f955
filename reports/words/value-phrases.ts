/**
 * What numbers of a scenario are called, by section and path below the owner. `*` is any name; in the phrase
 * `{of}` is the owner (a service, group, pathway or place) and `{1}`, `{2}` are the names at the stars.
 */
export const VALUE_PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  services: {
    hours: 'commissioned {of} hours',
    'hours.productiveRatio': 'share of {of} hours spent with people',
    'hours.*': 'commissioned {of} hours, {1}',
    beds: '{of} beds',
    'beds.*': '{of} beds, {1}',
    places: 'places in {of}',
    'places.*': 'places in {of}, {1}',
    staff: 'staff of {of}',
    'staff.*': 'staff of {of}, {1}',
    visits: 'visits of {of}',
    'visits.*': 'visits of {of}, {1}',
    placements: 'starts of {of}',
    'placements.*': 'starts of {of}, {1}',
    'bundle.hours': 'contact hours of a {of} bundle',
    'bundle.visits': 'visits of a {of} bundle',
    'bundle.over': 'length of a {of} bundle',
    'bundle.cap': 'most contact hours of a {of} bundle',
    stay: 'stay in {of}',
    turnround: 'turn-round time in {of}',
    startDays: 'days on which {of} starts',
    'queue.limit': 'most people who may wait for {of}',
    'then.*': 'share going on to {1} from {of}',
  },
  people: {
    'arrive.perDay': 'people arriving a day, {of}',
    'arrive.perDay.*': 'people arriving a day, {of}, {1}',
    'arrive.every': 'time between arrivals, {of}',
    'arrive.growth': 'growth of arrivals, {of}',
    readyAfter: 'time until ready to leave, {of}',
    'readyAfter.by route.*': 'time until ready to leave, {of} by {1}',
    'leaveBy.*': 'share of {of} leaving by {1}',
    'stays.*': 'stay in {1}, {of}',
    'bundles.*.hours': 'contact hours of a {1} bundle, {of}',
  },
  pathways: {
    'steps.*.process.takes': 'time taken by step {1} of {of}',
    'steps.*.wait.stay': 'stay after step {1} of {of}',
    'steps.*.wait.bundle.hours': 'contact hours of a bundle at step {1} of {of}',
    'steps.*.wait.patience.after': 'patience at step {1} of {of}',
    'steps.*.then.*': 'share going on to {2} after step {1} of {of}',
  },
  localities: { '*': '{1}, {of}' },
  hospitals: { '*': '{1}, {of}' },
  afterwards: { '*.*': '{2} afterwards, {1}' },
};

/** Parameters of distributions, as what comes before the name of the number. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  mean: 'average ',
  median: 'median ',
  sd: 'spread (standard deviation) of ',
  cv: 'relative spread of ',
  low: 'least ',
  high: 'greatest ',
  mode: 'most likely ',
};
