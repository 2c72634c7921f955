/** Which copies of a service, beside their own, people may use: those near enough, the nearest first. */
import { distanceBetween } from '../../scenario/check/mutual-aid.ts';
import { numberOf } from '../../scenario/quantity.ts';
import type { JourneyContext } from './journey-context.ts';

/** Positions of the other copies that are near enough; equally far ones in the order of the tables. */
export function nearbyCopies({ ground }: JourneyContext, own: number): number[] {
  const { services, setting } = ground;
  const { service, place } = services.all[own]!;
  const { mutualAid } = setting.scenario.services[service]!;
  if (mutualAid === undefined) return [];
  const most = numberOf(mutualAid.within);
  return services
    .of(service)
    .flatMap((index) => {
      const distance = distanceBetween(setting.scenario, place, services.all[index]!.place);
      if (index === own || distance === undefined) return [];
      return [{ index, far: numberOf(distance) }];
    })
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far || one.index - other.index)
    .map(({ index }) => index);
}
