/** A scenario that uses nearly everything the language has, for laws about reading. */
export const RICH = `title: Rich
run: { from: 2016-04-01, length: 4 weeks, warmUp: 2 weeks, seed: x, replications: { atLeast: 3, atMost: 5, until: { delayedDays: 5% } } }
hospitals: { R: { beds: 20 } , P: {beds: 10} }
localities: { E: { share: 60%, hospital: R, hrs: 200 hours/week }, W: { share: 40%, hospital: P, hrs: 100 hours/week } }
flows: { E: { R: 90%, P: 10% }, W: { P: 100% } }
services:
  acute: { per: hospital, beds: { from: beds }, stay: { lognormal: { mean: 4 days, sd: 3 days } }, queue: { order: priority, limit: 50 }, preemption: resume, turnround: 2 hours, whenCapacityFalls: { move to: bay }, initial: { occupied: { R: 2, P: 1 }, waiting: 0, cohort: emergency, remaining: length-biased } }
  bay: { per: hospital, places: 5, stay: { exponential: 1 day }, then: home, admits: { days: Mon-Fri, hours: 08:00-18:00, bankHolidays: no } }
  reablement: { per: locality, hours: { from: hrs, productiveRatio: { value: 0.8, source: s, confidence: M } }, bundle: { hours: { gamma: { mean: 20 hours, cv: 0.5 } }, cap: 60 hours, over: 3 weeks, profile: [50%, 30%, 20%], review: { after: 1 weeks, finish: 10% }, extension: { share: 10%, weeks: 1, intensity: 2 hours/week } }, startDays: Mon-Fri, startTime: 09:00 }
  therapists: { per: locality, hours: 50 hours/week, bundle: { hours: 2 hours, over: 2 weeks } }
  social workers: { per: hospital, staff: 3, works: { days: Mon-Fri, hours: 09:00-17:00, bankHolidays: no } }
  nursing home: { placements: 14/week }
  community bed: { per: locality, beds: { value: 6, byWeekday: [1,1,1,1,1,1,1], steps: { 2016-04-10: 7 }, closed: [ { from: 2016-04-20, to: 2016-04-21 } ] }, stay: { weibull: { shape: 1.5, scale: 20 days }, truncate: { high: 60 days }, round: { to: 1 days, rule: up } } }
people:
  emergency: { per: locality, arrive: { perDay: 6, byWeekday: [1,1,1,1,1,0.8,0.7], growth: 2%/year, pulses: [ { from: 2016-04-05, to: 2016-04-06, times: 1.5 } ], batch: { discrete: { values: [1,2], shares: [90%,10%] } } }, admittedTo: acute, priority: 1, readyAfter: { by route: { reablement: 5 days, otherwise: { lognormal: { mean: 4 days, median: 3 days } } } }, waiting: { patience: { after: 3 days, then: home }, death: { after: { exponential: 30 days } }, code: W, rejected: home }, leaveBy: { home: 80%, reablement: 10%, community bed: 5%, care: 5% } }
  elective: { per: locality, arrive: { every: 1 day }, admittedTo: acute, priority: 2, leaveBy: home }
pathways:
  reablement: { number: 1, steps: [ { process: { takes: 1 day, code: A, by: social workers } }, { wait: { for: reablement, with: [therapists], code: E, early: 1 day } }, { then: { home: 90%, died: 10% } } ] }
  care: { number: 3, steps: [ { wait: { for: nursing home, code: Dii, patience: { after: 10 days, then: home } } }, { then: carehome } ] }
  community bed: { steps: [ { wait: { for: { any: [community bed, bay], rule: in order }, where: home } }, { then: home } ] }
endings: { home: { at: home }, carehome: { at: care home } }
changes: [ { on: 2016-04-12, where: E, announced: 2016-04-02, until: 2016-04-20, services: { reablement: { bundle: { hours: { gamma: { mean: 15 hours } } } } }, people: { emergency: { arrive: { times: 1.1 } } }, pathways: { reablement: { steps: { 1: { takes: 2 days } } } } }, { on: 2016-04-15, ramp: 3 days, services: { acute: { beds: { add: 6 } } } } ]
money: { priceYear: 2016/17, lines: { r: { payer: council, services: [reablement], block: £100/week }, d: { payer: NHS, services: [acute], perDelayedDay: £346 }, o: { payer: NHS, oneOff: £20, on: 2016-04-03 } } }
probes: { p: { when: [ { service: reablement, place: E, is: waiting, atLeast: 1 } ], every: 1 day, look: before, cycle: 7 days }, q: { state: { service: reablement, is: waiting }, at: [ 2016-04-04 09:00 ] } }
`;
